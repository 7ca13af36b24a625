// Two evaluations on the same cases, figure by figure, with paired differences.
import { seededRandom } from '../calibration/seeded-random'
import { type CaseResult, type Comparison, figureNameSchema, type FigureName } from '../domain/evaluation'
import { casesByStratum, type PlayedCase } from './cases-by-stratum'
import { estimateDifferences, type PairedColumn, type PairedFigure } from './estimate-differences'
import { figureParts, type FigureParts, type Part } from './figure-parts'
import { isCaseShare } from './is-case-share'
import { widenDifference } from './widen-difference'
import { widenFigure } from './widen-figure'

/** A case that both were to play; `result` is that of a, `other` that of b, null where the item failed. */
export type ComparedCase = PlayedCase & { readonly other: CaseResult | null }

export type CompareOptions = { hasJudge: { a: boolean; b: boolean }; seed: number | string }

/** Sums over orders, updates or turns rather than means over cases: a case without any on one side still counts on the other. */
const pooled: ReadonlySet<FigureName> = new Set<FigureName>([
  'unavailableRate',
  'repeatRate',
  'ungroundedOrdering',
  'unreliableUpdate',
  'degradedCoherence',
])

/**
 * Each stratum's figures of both sides and `b - a`. A share or a mean is over the cases in which it exists on both sides; a
 * share of cases that all came out alike has the interval that it has in its own evaluation. The order of the
 * cases does not matter.
 *
 * @param cases the cases both were to play, the failed ones included
 * @example compareCases([], { hasJudge: { a: false, b: false }, seed: 1 })[0].figures.hit.difference.value // null
 */
export function compareCases(cases: readonly ComparedCase[], options: CompareOptions): Comparison['strata'] {
  const ordered = cases.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))
  const whole = figuresOf(ordered, options)
  return casesByStratum(ordered).map((stratum) => ({
    ...{ by: stratum.by, value: stratum.value, cases: stratum.cases.length },
    // Every resample costs time, and a stratum of all cases is common.
    figures: stratum.cases.length === ordered.length ? whole : figuresOf(stratum.cases, options),
  }))
}

function figuresOf(cases: readonly ComparedCase[], { hasJudge, seed }: CompareOptions): Figured {
  const a = cases.map(({ result }) => figureParts(result, hasJudge.a))
  const b = cases.map(({ other }) => figureParts(other, hasJudge.b))
  const names = figureNameSchema.options
  const columns = names.map((name) => pair(name, a, b))
  const figures = estimateDifferences(columns, seededRandom(seed))
  return Object.fromEntries(names.map((name, i) => [name, widened(name, figures[i], columns[i])])) as Figured
}

function widened(name: FigureName, figure: PairedFigure | undefined, column: PairedColumn | undefined) {
  if (!figure || !column) return figure
  // A case that one side lacks is 0 of 0 on both.
  const over = (parts: readonly Part[]) => parts.filter(({ of }) => of > 0).length
  return {
    ...figure,
    a: widenFigure(name, figure.a, over(column.a)),
    b: widenFigure(name, figure.b, over(column.b)),
    difference: isCaseShare(name) ? widenDifference(figure.difference, over(column.a)) : figure.difference,
  }
}

type Figured = Comparison['strata'][number]['figures']

function pair(name: FigureName, a: readonly FigureParts[], b: readonly FigureParts[]): PairedColumn {
  const none = { sum: 0, of: 0 }
  const isPair = a.map((part, i) => pooled.has(name) || (part[name].of > 0 && (b[i]?.[name].of ?? 0) > 0))
  return {
    a: a.map((part, i) => (isPair[i] ? part[name] : none)),
    b: b.map((part, i) => (isPair[i] ? part[name] : none)),
  }
}

// What an evaluation comes to in one mode: every figure with its interval, over all cases and per stratum.
import { seededRandom } from '../calibration/seeded-random'
import type { Estimate } from '../calibration/estimate'
import { type FigureName, figureNameSchema, figuresSchema, type Stratum, stratumSchema } from '../domain/evaluation'
import { casesByStratum, type PlayedCase } from './cases-by-stratum'
import { estimateFigures } from './estimate-figures'
import { figureParts } from './figure-parts'
import { widenFigure } from './widen-figure'

/**
 * The strata with their figures. The order of the cases does not matter: the same results and seed give the same numbers. Strata of the same cases
 * get the same intervals.
 *
 * @param cases the cases that were to be played, the failed ones included
 * @param options whether there is a judge, and the seed of the intervals
 * @example summariseCases([], { hasJudge: false, seed: 1 })[0].figures.hit // {"value":null,"reason":"no case has this figure"}
 */
export function summariseCases(
  cases: readonly PlayedCase[],
  options: { hasJudge: boolean; seed: number | string },
): Stratum[] {
  const ordered = cases.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1))
  const whole = figuresOf(ordered, options)
  return casesByStratum(ordered).map((stratum) => ({
    ...{ by: stratum.by, value: stratum.value, cases: stratum.cases.length },
    failed: stratum.cases.filter(({ result }) => result === null).length,
    // Every resample costs time, and a stratum of all cases is common.
    ...(stratum.cases.length === ordered.length ? whole : figuresOf(stratum.cases, options)),
  }))
}

function figuresOf(
  cases: readonly PlayedCase[],
  { hasJudge, seed }: { hasJudge: boolean; seed: number | string },
): Pick<Stratum, 'figures' | 'over'> {
  const parts = cases.map(({ result }) => figureParts(result, hasJudge))
  const names = figureNameSchema.options
  const columns = names.map((name) => parts.map((part) => part[name]))
  const estimates = estimateFigures(columns, seededRandom(seed))
  const over = columns.map((parts) => parts.filter(({ of }) => of > 0).length)
  return {
    figures: figuresSchema.parse(
      Object.fromEntries(names.map((name, i) => [name, widened(estimates[i], name, over[i])])),
    ),
    over: stratumSchema.shape.over.parse(Object.fromEntries(names.map((name, i) => [name, over[i]]))),
  }
}

const widened = (estimate: Estimate | undefined, name: FigureName, over = 0) =>
  estimate && widenFigure(name, estimate, over)

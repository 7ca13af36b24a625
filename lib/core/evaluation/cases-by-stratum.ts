// Puts the cases of an evaluation into strata.
import type { CaseResult, Stratum, TruthInGraph } from '../domain/evaluation'

/** A case that was to be played; `result` is null where its item failed. */
export type PlayedCase = {
  readonly caseId: string
  readonly specialty: string
  readonly source: string
  /** Null where the source does not say. */
  readonly isRare: boolean | null
  readonly truth: TruthInGraph
  readonly result: CaseResult | null
}

type Named = Pick<Stratum, 'by' | 'value'>

/**
 * All cases first, then each specialty, rare disease or not, each source, and what the graph holds of the truth; the values of a kind in order
 * of code units. A case stands in one stratum of each kind.
 *
 * @param cases the cases that were to be played
 * @example casesByStratum([{ caseId: 'a', specialty: 's', source: 'x', isRare: null, truth: 'with findings', result: null }]).map(({ by }) => by) // ["all","specialty","rare","source","truth"]
 */
export function casesByStratum<T extends PlayedCase>(cases: readonly T[]): (Named & { cases: T[] })[] {
  const kinds = ['specialty', 'rare', 'source', 'truth'] as const
  const strata = kinds.flatMap((by) => {
    const values = [...new Set(cases.map((item) => valueOf(item, by)))].sort()
    return values.map((value) => ({ by, value, cases: cases.filter((item) => valueOf(item, by) === value) }))
  })
  return [{ by: 'all', value: 'all cases', cases: [...cases] }, ...strata]
}

function valueOf(item: PlayedCase, by: 'specialty' | 'rare' | 'source' | 'truth'): string {
  if (by !== 'rare') return item[by]
  return item.isRare === null ? 'not stated' : item.isRare ? 'rare' : 'not rare'
}

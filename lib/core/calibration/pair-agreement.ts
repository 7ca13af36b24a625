// How far each pair of raters agrees on the items both rated.
import { bootstrapOverCases } from './bootstrap-over-cases'
import { cohenKappa } from './cohen-kappa'
import { collapseRatings } from './collapse-ratings'
import { toEstimate, type Estimate } from './estimate'
import { indexCases } from './index-cases'
import { type RatedItem } from './agreement-figures'
import { resamplesFor } from './resamples-for'

export interface PairAgreement {
  a: string
  b: string
  items: number
  percent: Estimate
  kappa: Estimate
}

type Both = { caseId: string; values: [number, number] }

/** The items of each pair, under `a` and `b` in sorted order. */
function pairsOf(items: readonly RatedItem[]): Map<string, { a: string; b: string; both: Both[] }> {
  const pairs = new Map<string, { a: string; b: string; both: Both[] }>()
  for (const { caseId, ratings } of items) {
    const sorted = [...ratings].sort((x, y) => (x.rater < y.rater ? -1 : 1))
    for (const [place, first] of sorted.entries())
      for (const second of sorted.slice(place + 1)) {
        const key = JSON.stringify([first.rater, second.rater])
        const pair = pairs.get(key) ?? { a: first.rater, b: second.rater, both: [] }
        pair.both.push({ caseId, values: [first.value, second.value] })
        pairs.set(key, pair)
      }
  }
  return pairs
}

function share(ratings: readonly number[][], weights: Float64Array): number | null {
  let [all, same] = [0, 0]
  for (const [row, [a, b]] of ratings.entries()) {
    all += weights[row] ?? 0
    if (a === b) same += weights[row] ?? 0
  }
  return all > 0 ? same / all : null
}

/**
 * Percent agreement and Cohen's kappa of every pair of raters with an item in common, with 95 % intervals by bootstrap over
 * the cases of those items; pairs in the order of their names.
 *
 * @param items ratings 0 or 1
 * @param random uniform numbers in [0, 1)
 * @example pairAgreement([], seededRandom(1)) // []
 */
export function pairAgreement(items: readonly RatedItem[], random: () => number): PairAgreement[] {
  const pairs = [...pairsOf(items).values()].sort((x, y) => (x.a === y.a ? (x.b < y.b ? -1 : 1) : x.a < y.a ? -1 : 1))
  return pairs.map(({ a, b, both }) => {
    const { cases, caseIndex } = indexCases(both.map(({ caseId }) => caseId))
    const given = both.map(({ values }, item) => ({ caseIndex: caseIndex[item] ?? 0, ratings: values }))
    const rows = collapseRatings(given, cases.length)
    const [first, second] = [0, 1].map((rater) => rows.ratings.map((values) => values[rater] ?? -1))
    const figures = (weights: Float64Array) => [
      share(rows.ratings, weights),
      cohenKappa(first ?? [], second ?? [], weights),
    ]
    const resamples = resamplesFor(rows.ratings.length * 10)
    const [percent, kappa] = bootstrapOverCases(rows, figures, random, resamples)
    const none = { value: null, lo: null, hi: null }
    return {
      ...{ a, b, items: both.length },
      percent: toEstimate(percent ?? none, 'no turn was judged by both'),
      kappa: toEstimate(kappa ?? none, 'both gave every turn the same one value'),
    }
  })
}

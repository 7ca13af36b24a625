// How often each rater finds what is bad and passes what is good, against the truth that their ratings together make likely.
import { bootstrapOverCases } from './bootstrap-over-cases'
import { collapseRatings } from './collapse-ratings'
import { dawidSkene } from './dawid-skene'
import { distinctRows } from './distinct-rows'
import { toEstimate, type Estimate } from './estimate'
import { indexCases } from './index-cases'
import { type RatedItem } from './agreement-figures'
import { raterQuality } from './rater-quality'

export interface RaterErrors {
  rater: string
  ratings: number
  rejected: number
  /** P(1 | truth 1). */
  sensitivity: Estimate
  /** P(0 | truth 0). */
  specificity: Estimate
}

/** Three raters on an item are what tells their errors apart; fewer such items say too little. */
const ITEMS_MIN = 30
const RESAMPLES = 200

/**
 * Sensitivity and specificity of every rater by Dawid and Skene's method, 1 being a rejection, with 95 % intervals from 200
 * resamples of whole cases, each begun at the solution for all items. Raters in sorted order.
 *
 * @param items ratings 0 or 1
 * @param random uniform numbers in [0, 1)
 * @returns figures that are null with their reason unless at least 30 items have 3 or more ratings and both values occur
 * @example raterErrors([], seededRandom(1)) // []
 */
export function raterErrors(items: readonly RatedItem[], random: () => number): RaterErrors[] {
  const given = items.flatMap(({ ratings }) => ratings)
  const raters = [...new Set(given.map(({ rater }) => rater))].sort()
  const of = (rater: string) => given.filter((rating) => rating.rater === rater)
  const counts = raters.map((rater) => ({
    ...{ rater, ratings: of(rater).length, rejected: of(rater).filter(({ value }) => value === 1).length },
  }))
  const tripled = items.filter(({ ratings }) => ratings.length >= 3).length
  if (tripled < ITEMS_MIN || new Set(given.map(({ value }) => value)).size < 2) {
    const reason = `needs ${ITEMS_MIN} turns judged by three readers, with acceptances and rejections; there are ${tripled}`
    const none: Estimate = { value: null, reason }
    return counts.map((count) => ({ ...count, sensitivity: none, specificity: none }))
  }
  const figures = estimateAll(items, raters, random)
  return counts.map((count, place) => ({
    ...count,
    sensitivity: figures[place] ?? { value: null, reason: 'no turn is likely to be bad' },
    specificity: figures[raters.length + place] ?? { value: null, reason: 'no turn is likely to be good' },
  }))
}

function estimateAll(items: readonly RatedItem[], raters: readonly string[], random: () => number): Estimate[] {
  const places = new Map(raters.map((rater, place) => [rater, place]))
  const { cases, caseIndex } = indexCases(items.map(({ caseId }) => caseId))
  const rows = collapseRatings(
    items.map(({ ratings }, item) => {
      const cells = raters.map(() => -1)
      for (const { rater, value } of ratings) cells[places.get(rater) ?? 0] = value
      return { caseIndex: caseIndex[item] ?? 0, ratings: cells }
    }),
    cases.length,
  )
  // Rated alike, cases apart: the model knows no cases.
  const { rows: patterns, weigh } = distinctRows(rows.ratings)
  const fit = dawidSkene(patterns, 2, { weights: weigh(rows.weights) })
  const qualities = (found: ReturnType<typeof dawidSkene>) => {
    const { sensitivity, specificity } = raterQuality(found)
    return [...sensitivity, ...specificity].map((perValue) => perValue[1] ?? null)
  }
  const begun = { posterior: fit.posterior, iterationsMax: 50, tolerance: 1e-6 }
  const resample = (weights: Float64Array) => qualities(dawidSkene(patterns, 2, { ...begun, weights: weigh(weights) }))
  const spread = bootstrapOverCases(rows, resample, random, RESAMPLES)
  return qualities(fit).map((value, place) => {
    const { lo = null, hi = null } = spread[place] ?? {}
    return toEstimate({ value, lo, hi }, 'no turn is likely to be of this kind')
  })
}

// Dawid-Skene estimates of a rating table, with intervals, where there are enough ratings for them.
import { type AgreementFile } from '@/lib/core/formats/agreement-file'
import { bootstrapOverCases, type CaseRows } from './bootstrap-over-cases'
import { dawidSkene, type DawidSkene } from './dawid-skene'
import { distinctRows } from './distinct-rows'
import { toEstimate } from './estimate'
import { raterQuality, type RaterQuality } from './rater-quality'
import { type RatingTable } from './rating-table'

/** Fewer items with three ratings say too little about three confusion matrices. */
const ITEMS_MIN = 30

const flat = ({ sensitivity, specificity }: RaterQuality) => [...sensitivity.flat(), ...specificity.flat()]

/** Item by item the likeliest value; the first in sorted order where several are equally likely. */
function likeliest(table: RatingTable, { posterior }: DawidSkene, rowOf: Int32Array) {
  return Array.from(rowOf, (place, index) => {
    const row = posterior[place] ?? []
    const best = row.reduce((place, p, k) => (p > (row[place] ?? 0) ? k : place), 0)
    return { item: table.items[index] ?? '', value: table.values[best] ?? '', p: row[best] ?? 0 }
  })
}

/**
 * Posterior labels and every rater's sensitivity and specificity per value by Dawid and Skene's method, with 95 % intervals
 * by bootstrap over cases. A resample begins at the solution for all items and is followed for 50 steps at most.
 *
 * @param table items by raters
 * @param random uniform numbers in [0, 1)
 * @returns null unless at least 3 raters and 2 values occur and at least 30 items have 3 or more ratings
 * @example estimateTruth(ratingTable([]), seededRandom(1)) // null
 */
export function estimateTruth(table: RatingTable, random: () => number): AgreementFile['dawidSkene'] {
  const { cells, values, raters, caseIndex, caseCount } = table
  const rated = cells.filter((row) => row.filter((cell) => cell >= 0).length >= 3).length
  if (raters.length < 3 || values.length < 2 || rated < ITEMS_MIN) return null
  // Items rated alike have one posterior.
  const { rows, rowOf, weigh } = distinctRows(cells)
  const items: CaseRows = { caseIndex, caseCount, weights: cells.map(() => 1) }
  const fit = dawidSkene(rows, values.length, { weights: weigh(items.weights) })
  const options = { posterior: fit.posterior, iterationsMax: 50, tolerance: 1e-6 }
  const resample = (weights: Float64Array) =>
    flat(raterQuality(dawidSkene(rows, values.length, { ...options, weights: weigh(weights) })))
  const spread = bootstrapOverCases(items, resample, random)
  const exact = flat(raterQuality(fit))
  const half = raters.length * values.length
  const quality = (place: number) => {
    const { lo = null, hi = null } = spread[place] ?? {}
    return toEstimate({ value: exact[place] ?? null, lo, hi }, 'no item is likely to be, or not to be, of this value')
  }
  return {
    values,
    prevalence: fit.prevalence,
    raters: raters.map((rater, column) => ({
      rater,
      n: cells.filter((row) => (row[column] ?? -1) >= 0).length,
      perValue: values.map((value, k) => {
        const place = column * values.length + k
        return { value, sensitivity: quality(place), specificity: quality(half + place) }
      }),
    })),
    items: likeliest(table, fit, rowOf),
    iterations: fit.iterations,
  }
}

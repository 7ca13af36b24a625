// Judged trajectories laid out by case, ready to be weighed, resampled and tested.
import { type Label } from '@/lib/core/formats/label-file'
import { type CaseRows } from './bootstrap-over-cases'
import { indexCases } from './index-cases'

export type JudgedLabel = Label & { y: 0 | 1 }

/** Cases are numbered in the order in which tests go through them. */
export interface JudgedSample extends CaseRows {
  labels: readonly JudgedLabel[]
  /** 1 = accepted. */
  y: Uint8Array
  /** 1 / pi. */
  weights: Float64Array
  caseIndex: Int32Array
  /** No case's total weight can be above it, whatever had been drawn; 0 without rows. */
  caseWeightMax: number
  /** Every case has exactly one trajectory, of weight 1, and could have had no more: the exact binomial test applies. */
  isOneEach: boolean
}

/**
 * Lays out labels by case.
 *
 * @param labels judged, with `pi` in (0, 1]; otherwise RangeError
 * @param cases the order of the cases, each with at least one label
 * @param caseWeightBound what is known beforehand of the largest total weight of a case; the sample's own where that is larger
 * @example judgedSample([], []).caseCount // 0
 */
export function judgedSample(
  labels: readonly JudgedLabel[],
  cases: readonly string[],
  caseWeightBound = 0,
): JudgedSample {
  const { caseIndex } = indexCases(
    labels.map(({ caseId }) => caseId),
    cases,
  )
  if (labels.some(({ pi }) => !(pi > 0 && pi <= 1))) throw new RangeError('a judged label needs pi in (0, 1]')
  const weights = Float64Array.from(labels, ({ pi }) => 1 / pi)
  const totals = new Float64Array(cases.length)
  caseIndex.forEach((index, row) => {
    totals[index] = (totals[index] ?? 0) + (weights[row] ?? 0)
  })
  return {
    labels,
    y: Uint8Array.from(labels, ({ y }) => y),
    weights,
    caseIndex,
    caseCount: cases.length,
    caseWeightMax: totals.reduce((largest, total) => Math.max(largest, total), caseWeightBound),
    isOneEach: labels.length === cases.length && caseWeightBound <= 1 && weights.every((weight) => weight === 1),
  }
}

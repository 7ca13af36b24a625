// Judged trajectories laid out by case, ready to be weighed, resampled and tested.
import { type Label } from '@/lib/core/formats/label-file'
import { type CaseRows } from './bootstrap-over-cases'
import { type BoundRows, caseWeightBounds } from './case-weight-bounds'
import { indexCases } from './index-cases'
import { type FramePart, layOutFrame } from './lay-out-frame'

export type JudgedLabel = Label & { y: 0 | 1 }

/** Cases are numbered in the order in which tests go through them. */
export interface JudgedSample extends CaseRows {
  labels: readonly JudgedLabel[]
  /** 1 = accepted. */
  y: Uint8Array
  /** 1 / pi. */
  weights: Float64Array
  caseIndex: Int32Array
  /** What could have been drawn. */
  drawable: FramePart
  /** No case can have a larger total weight, whatever had been drawn, among the rows that matter: all, or those a filter accepts. */
  caseWeightMax: number
  /** Every case has exactly one trajectory, of weight 1, and could have had no more: the exact binomial test applies. */
  isOneEach: boolean
}

const heaviest = (rows: Omit<BoundRows, 'values'>) =>
  caseWeightBounds({ ...rows, values: new Float64Array(rows.weights.length) }, [0])[0] ?? 0

/**
 * Lays out labels by case.
 *
 * @param labels judged, with `pi` in (0, 1]; otherwise RangeError
 * @param cases the order of the cases, each with at least one label
 * @param drawable what could have been drawn: it bounds what a case can weigh, as the sample itself does where a case is heavier
 * @example judgedSample([], []).caseCount // 0
 */
export function judgedSample(
  labels: readonly JudgedLabel[],
  cases: readonly string[],
  drawable: FramePart = layOutFrame().end(),
): JudgedSample {
  const { caseIndex } = indexCases(
    labels.map(({ caseId }) => caseId),
    cases,
  )
  if (labels.some(({ pi }) => !(pi > 0 && pi <= 1))) throw new RangeError('a judged label needs pi in (0, 1]')
  const weights = Float64Array.from(labels, ({ pi }) => 1 / pi)
  const rows = { caseIndex, caseCount: cases.length, weights }
  const bound = heaviest({ ...drawable.frame, rows: drawable.rows })
  return {
    ...{ labels, ...rows, drawable },
    y: Uint8Array.from(labels, ({ y }) => y),
    caseWeightMax: Math.max(bound, heaviest(rows)),
    isOneEach: labels.length === cases.length && bound <= 1 && weights.every((weight) => weight === 1),
  }
}

// Judged scores, sorted once, so that figures over them can be weighed many times.

/** Rows in decreasing order of score. All arrays are in that order. */
export interface RankedScores {
  scores: Float64Array
  /** 1 = good, 0 = bad. */
  labels: Float64Array
  weights: Float64Array
  /** Where each row stood in the input. */
  order: Int32Array
}

/**
 * Sorts judged scores from high to low; equal scores keep their order in the input.
 *
 * @param scores finite numbers; otherwise RangeError
 * @param labels 0 or 1, one per score
 * @param weights at least 0, one per score; all 1 where left out
 * @throws RangeError where the lengths differ
 * @example [...rankScores([0.2, 0.9], [0, 1]).labels] // [1,0]
 */
export function rankScores(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  weights?: ArrayLike<number>,
): RankedScores {
  const size = scores.length
  if (labels.length !== size || (weights !== undefined && weights.length !== size))
    throw new RangeError('lengths differ')
  for (let i = 0; i < size; i++) if (!Number.isFinite(scores[i])) throw new RangeError('a score is not a finite number')
  const order = Int32Array.from({ length: size }, (_, i) => i)
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  return {
    scores: Float64Array.from(order, (i) => scores[i] ?? 0),
    labels: Float64Array.from(order, (i) => labels[i] ?? 0),
    weights: Float64Array.from(order, (i) => weights?.[i] ?? 1),
    order,
  }
}

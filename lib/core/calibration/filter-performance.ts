// Precision, recall and yield of a filter, with intervals.
import { type Performance } from '@/lib/core/formats/calibration-file'
import { bootstrapOverCases } from './bootstrap-over-cases'
import { toEstimate } from './estimate'
import { type JudgedSample } from './judged-sample'

const ratio = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : null)

/**
 * Hájek estimates of the filter's precision (good among accepted), recall (accepted among good) and yield (accepted among
 * all), with 95 % intervals by bootstrap over cases.
 *
 * @param sample judged trajectories
 * @param accepted 1 where the filter accepts the row, else 0; one per row, otherwise RangeError
 * @param random uniform numbers in [0, 1)
 * @example filterPerformance(judgedSample([], []), [], seededRandom(1)).yield // {"value":null,"reason":"there is no label to measure on"}
 */
export function filterPerformance(
  sample: JudgedSample,
  accepted: ArrayLike<number>,
  random: () => number,
): Performance {
  if (accepted.length !== sample.y.length) throw new RangeError('lengths differ')
  const figures = (weights: Float64Array) => {
    let [all, good, taken, both] = [0, 0, 0, 0]
    for (let row = 0; row < weights.length; row++) {
      const weight = weights[row] ?? 0
      const goodWeight = weight * (sample.y[row] ?? 0)
      const isTaken = accepted[row] ?? 0
      all += weight
      good += goodWeight
      taken += weight * isTaken
      both += goodWeight * isTaken
    }
    return [ratio(both, taken), ratio(both, good), ratio(taken, all)]
  }
  const none = { value: null, lo: null, hi: null }
  const [precision = none, recall = none, yielded = none] = bootstrapOverCases(sample, figures, random)
  return {
    precision: toEstimate(precision, 'the filter accepts nothing'),
    recall: toEstimate(recall, 'nothing was accepted by the reviewers'),
    yield: toEstimate(yielded, 'there is no label to measure on'),
  }
}

// The two families of filters a calibration walks.
import { type Thresholds } from '@/lib/core/domain/filter'
import { type Label } from '@/lib/core/formats/label-file'
import { type JudgedSample } from './judged-sample'
import { passesFilter } from './passes-filter'
import { type FilterFamily } from './walk-thresholds'

const downFrom = (steps: number, perUnit: number) => Array.from({ length: steps + 1 }, (_, i) => (steps - i) / perUnit)

/** Thresholds of predicted acceptance: 1.00, 0.99, ..., 0. */
const TAU_GRID = downFrom(100, 100)
/** Multipliers of the metric thresholds: 2.00, 1.95, ..., 0. */
const MULTIPLIER_GRID = downFrom(40, 20)

const marks = (sample: JudgedSample, passes: (label: Label) => boolean) =>
  Uint8Array.from(sample.labels, (label) => (passes(label) ? 1 : 0))

/** Walks ask this thousands of times: no function is called per row. */
function reached(predictions: Float64Array, at: number): Uint8Array {
  const accepted = new Uint8Array(predictions.length)
  for (let row = 0; row < predictions.length; row++) if ((predictions[row] ?? -1) >= at) accepted[row] = 1
  return accepted
}

/**
 * `prediction`: accept what is predicted at or above a threshold; a null prediction never is. `rule`: accept what the
 * metric thresholds `tau`, times one multiplier and capped at 1, retain.
 *
 * @param predictionOf predicted acceptance in [0, 1] of a label, or null
 * @param tau the thresholds in force
 * @example filterFamilies(() => null, { dtc: 0.5, rac: 0.5, buc: 0, og: 0.5, mtc: 0.5 }).rule.grid[0] // 2
 */
export function filterFamilies(
  predictionOf: (label: Label) => number | null,
  tau: Thresholds,
): { prediction: FilterFamily; rule: FilterFamily } {
  const known = new Map<JudgedSample, Float64Array>()
  const predictionsOf = (sample: JudgedSample) => {
    const predictions = known.get(sample) ?? Float64Array.from(sample.labels, (label) => predictionOf(label) ?? -1)
    known.set(sample, predictions)
    return predictions
  }
  return {
    prediction: {
      grid: TAU_GRID,
      accept: (sample, at) => reached(predictionsOf(sample), at),
    },
    rule: { grid: MULTIPLIER_GRID, accept: (sample, at) => marks(sample, (label) => passesFilter(label, tau, at)) },
  }
}

// The two families of filters a calibration walks.
import { type Thresholds } from '@/lib/core/domain/filter'
import { type Scored } from './label-features'
import { passesFilter } from './passes-filter'
import { thresholdFamily } from './threshold-family'
import { type FilterFamily } from './walk-thresholds'

const downFrom = (steps: number, perUnit: number) => Array.from({ length: steps + 1 }, (_, i) => (steps - i) / perUnit)

/** Thresholds of predicted acceptance: 1.00, 0.99, ..., 0. */
const TAU_GRID = downFrom(100, 100)
/** Multipliers of the metric thresholds: 2.00, 1.95, ..., 0. */
const MULTIPLIER_GRID = downFrom(40, 20)

/** The largest multiplier of the grid with which the row still passes; below the grid where it passes with none. */
function largestPassed(row: Scored, tau: Thresholds): number {
  let [low, high] = [0, MULTIPLIER_GRID.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (passesFilter(row, tau, MULTIPLIER_GRID[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return MULTIPLIER_GRID[low] ?? -1
}

/**
 * `prediction`: accept what is predicted at or above a threshold; a null prediction never is. `rule`: accept what the
 * metric thresholds `tau`, times one multiplier and capped at 1, retain.
 *
 * @param predictionOf predicted acceptance in [0, 1], or null
 * @param tau the thresholds in force
 * @example filterFamilies(() => null, { dtc: 0.5, rac: 0.5, buc: 0, og: 0.5, mtc: 0.5 }).rule.grid[0] // 2
 */
export function filterFamilies(
  predictionOf: (row: Scored) => number | null,
  tau: Thresholds,
): { prediction: FilterFamily; rule: FilterFamily } {
  return {
    prediction: thresholdFamily(TAU_GRID, (row) => predictionOf(row) ?? -1),
    rule: thresholdFamily(MULTIPLIER_GRID, (row) => largestPassed(row, tau)),
  }
}

// Whether the automatic filter retains a whole trajectory.
import { type Thresholds } from '@/lib/core/domain/filter'
import { metricNames, type Metrics, type Outcome } from '@/lib/core/domain/score'

/**
 * True where the outcome is HIT and every metric is at or above its threshold; a null metric fails a threshold above 0.
 *
 * @param scored metrics in [0, 1] or null
 * @param thresholds in [0, 1], one per metric
 * @param multiplier at least 0: every threshold is multiplied by it and capped at 1
 * @example passesFilter({ dtc: 0.6, rac: 1, buc: null, og: 1, mtc: 1, outcome: 'HIT' }, { dtc: 0.5, rac: 0.5, buc: 0, og: 0.5, mtc: 0.5 }) // true
 */
export function passesFilter(scored: Metrics & { outcome: Outcome }, thresholds: Thresholds, multiplier = 1): boolean {
  if (!(multiplier >= 0)) throw new RangeError('the multiplier must be at least 0')
  if (scored.outcome !== 'HIT') return false
  return metricNames.every((name) => {
    const threshold = Math.min(1, thresholds[name] * multiplier)
    return threshold <= 0 || (scored[name] ?? -1) >= threshold
  })
}

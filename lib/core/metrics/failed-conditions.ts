// Which conditions of the filter a trajectory does not meet.
import type { FailedCondition, Thresholds } from '../domain/filter'
import { type Metrics, metricNames, type Outcome } from '../domain/score'

/**
 * The conditions of `retain` that do not hold, each with its value: the outcome must be HIT and every metric at or above its threshold. A null metric
 * fails a threshold above 0. An `outcome` of null is not asked for, as on a prefix.
 *
 * @example failedConditions('HIT', { ...metrics, og: null }, thresholds) // [{ condition: 'og', value: null, threshold: 0.5 }]
 */
export function failedConditions(outcome: Outcome | null, metrics: Metrics, thresholds: Thresholds): FailedCondition[] {
  const failed: FailedCondition[] = []
  if (outcome !== null && outcome !== 'HIT') failed.push({ condition: 'outcome', value: outcome, threshold: 'HIT' })
  for (const name of metricNames) {
    const value = metrics[name]
    const threshold = thresholds[name]
    if (value === null ? threshold > 0 : value < threshold) failed.push({ condition: name, value, threshold })
  }
  return failed
}

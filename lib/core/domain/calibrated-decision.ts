// The decision of the calibrated filter: what the certificate covers is retained, the rest falls back to the prefix rule.
import type { Decision } from './filter'

/** `acceptance` is the predicted acceptance in [0, 1]; `threshold` the certified one. */
export type Prediction = { acceptance: number; threshold: number; isCertified: boolean }

/**
 * Retain exactly what the run certifies, whatever the metric thresholds say, since the guarantee holds for that set as a whole.
 * Otherwise a prefix that passes the metric thresholds stays; otherwise reject.
 */
export function decideCalibrated(byMetrics: Decision, turns: number, prediction: Prediction): Decision {
  if (prediction.isCertified) return { kind: 'retain', turns, failed: [] }
  const { acceptance, threshold } = prediction
  const failed = [...byMetrics.failed, { condition: 'acceptance' as const, value: acceptance, threshold }]
  if (byMetrics.kind === 'truncate') return { ...byMetrics, failed }
  return { kind: 'reject', turns: 0, failed }
}

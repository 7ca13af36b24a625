// What each metric measures, in one sentence: the help texts of tables and plots.
import type { MetricName } from '@/lib/core/domain/score'

export const metricMeaning: Record<MetricName, string> = {
  dtc: 'Disease Trajectory Consistency: the belief converges on the true diagnosis without backsliding',
  rac: 'Reasoning–Action Consistency: the belief moves in the direction the gathered evidence asks for',
  buc: 'Bayes-Update Coherence: the belief moves as far as the gathered evidence asks for',
  og: 'Order Grounding: the ordered tests can tell the current hypotheses apart and are not repeats',
  mtc: 'Multi-Turn Coherence: no repeats, dropped or resurrected hypotheses, non-sequiturs or contradictions',
}

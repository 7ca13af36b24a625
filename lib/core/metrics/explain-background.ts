// The background rate of a finding with the sum it came from.
import type { ExplainedBackground } from '../domain/explained-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { backgroundAt } from './background-at'
import { clampRate } from './clamp-rate'

/**
 * beta_f: `sum` adds up the frequency of the finding (or of one below it) over the `diseases` with own annotations; half a disease is added.
 *
 * @example explainBackground(graph, graph.findingIds.indexOf('F:ptosis')).rate // (0.8 + 0.5) / (3 + 1)
 */
export function explainBackground(graph: MedicalGraph, finding: number): ExplainedBackground {
  const raw = backgroundAt(graph, finding)
  const diseases = graph.diagnosableIds.length
  return { raw, rate: clampRate(raw), sum: raw * (diseases + 1) - 0.5, diseases }
}

// How strongly one turn's evidence speaks for or against a hypothesis.
import type { MedicalGraph } from '../graph/medical-graph'
import { clamp } from './clamp'
import type { Evidence } from './read-evidence'
import { supportAt } from './support-at'

/** About ln 99: no turn moves the odds of a hypothesis by more than that. */
export const SUPPORT_LIMIT = 4.6

/**
 * s_t(h): the evidence support of each pair of `evidence` summed and clamped to [-4.6, 4.6]. Unmapped findings contribute 0,
 * and an unmapped hypothesis (`disease` below 0) has 0. Source: this project's own definition.
 *
 * @example totalSupport(graph, -1, [{ finding: 1, polarity: 'present' }]) // 0 — an unmapped hypothesis
 */
export function totalSupport(graph: MedicalGraph, disease: number, evidence: readonly Evidence[]): number {
  if (disease < 0) return 0
  let sum = 0
  for (const { finding, polarity } of evidence) if (finding >= 0) sum += supportAt(graph, disease, finding, polarity)
  return clamp(sum, -SUPPORT_LIMIT, SUPPORT_LIMIT)
}

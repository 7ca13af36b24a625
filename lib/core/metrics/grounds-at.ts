// What the graph's word on a finding under a disease rests on, by position.
import { annotationsAt } from '../graph/effective-annotations'
import { linAt } from '../graph/lin-similarity'
import type { MedicalGraph } from '../graph/medical-graph'
import { isAbove } from '../graph/taxonomy'
import { backgroundAt } from './background-at'

/** The rule of P(f|h) that applies, in their order: 1 annotated, 2 excluded, 3 inferred from above, 4 nothing but the background. */
export type Grounds = 'annotated' | 'excluded' | 'inferred' | 'background'

/**
 * Which of the four rules at findingProbability gives P(f|h). Positions must be within the graph.
 *
 * @example groundsAt(graph, graph.diseaseIds.indexOf('D:lems'), graph.findingIds.indexOf('F:achr')) // 'excluded'
 */
export function groundsAt(graph: MedicalGraph, disease: number, finding: number): Grounds {
  const { findings, weights } = annotationsAt(graph, disease)
  const taxonomy = graph.taxonomies.finding
  const background = backgroundAt(graph, finding)
  let excluded = false
  let inferred = false
  for (let i = 0; i < findings.length; i += 1) {
    const annotated = findings[i] ?? 0
    const weight = weights[i] ?? 0
    const same = annotated === finding
    if (weight > 0 && (same || isAbove(taxonomy, finding, annotated))) return 'annotated'
    if (!same && !isAbove(taxonomy, annotated, finding)) continue
    if (weight <= 0) excluded = true
    else if (weight * linAt(taxonomy, annotated, finding) > background) inferred = true
  }
  if (excluded) return 'excluded'
  return inferred ? 'inferred' : 'background'
}

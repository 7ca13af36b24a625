// Which rule gives the probability of a finding under a disease, by position.
import type { LikelihoodRule } from '../domain/explained-term'
import { annotationsAt } from '../graph/effective-annotations'
import type { MedicalGraph } from '../graph/medical-graph'
import { isAbove } from '../graph/taxonomy'

/**
 * The rule at findingProbability that gives P(f|h): implied, excluded, inherited from something more general, or the background. What explainLikelihood
 * says, without the annotation behind it, for walks over many pairs. Positions must be within the graph.
 *
 * @example likelihoodRuleAt(graph, graph.diseaseIds.indexOf('D:lems'), graph.findingIds.indexOf('F:achr')) // 'excluded'
 */
export function likelihoodRuleAt(graph: MedicalGraph, disease: number, finding: number): LikelihoodRule {
  const { findings, weights } = annotationsAt(graph, disease)
  const taxonomy = graph.taxonomies.finding
  let excluded = false
  let inherited = false
  for (let i = 0; i < findings.length; i += 1) {
    const annotated = findings[i] ?? 0
    const weight = weights[i] ?? 0
    const same = annotated === finding
    if (weight > 0 && (same || isAbove(taxonomy, finding, annotated))) return 'implied'
    if (!same && !isAbove(taxonomy, annotated, finding)) continue
    if (weight > 0) inherited = true
    else excluded = true
  }
  if (excluded) return 'excluded'
  return inherited ? 'inherited' : 'background'
}

// The naive-Bayes belief over every diagnosable disease of the graph.
import { positionOf } from '../graph/medical-graph'
import { type Evidence } from '../metrics/read-evidence'
import { supportAt } from '../metrics/support-at'
import { totalSupport } from '../metrics/total-support'
import type { Traits } from './persona-traits'
import type { PolicyContext } from './policy-context'
import type { Held } from './read-path'
import { softmax } from './softmax'

/**
 * The belief that the evidence alone asks for, from a uniform prior over the diseases with own annotations: the presenting findings' support
 * weighted by `openingWeight`, each later turn's by `evidenceWeight` and clamped as in the metrics. Sums to 1; empty for a graph without annotations.
 */
export function naiveBayes(
  { graph }: PolicyContext,
  evidence: readonly (readonly Evidence[])[],
  { openingWeight, evidenceWeight }: Traits,
): Held[] {
  const [presenting = [], ...later] = evidence
  const positions = graph.diagnosableIds.map((id) => positionOf(graph, 'disease', id))
  const logWeights = positions.map((position) => {
    let opening = 0
    for (const { finding, polarity } of presenting) {
      if (finding >= 0) opening += supportAt(graph, position, finding, polarity)
    }
    const gathered = later.reduce((sum, news) => sum + totalSupport(graph, position, news), 0)
    return openingWeight * opening + evidenceWeight * gathered
  })
  const probabilities = softmax(logWeights)
  return graph.diagnosableIds.map((id, index) => ({
    key: id,
    position: positions[index] ?? -1,
    label: graph.concept(id)?.label ?? id,
    p: probabilities[index] ?? 0,
  }))
}

// What the graph holds of a case's true diagnosis.
import type { Diagnosis } from '../domain/case'
import type { TruthInGraph } from '../domain/evaluation'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { termKey } from '../metrics/term-key'

/**
 * Whether the diagnosis links to a disease of the graph, and whether that disease has findings of its own: a teacher that reasons on the graph alone
 * can name no other. A diagnosis that is not in the graph can be hit by its wording only, and DTC is null.
 *
 * @example truthInGraph(graph, { label: 'A disease nobody knows', concept: null }) // 'not in the graph'
 */
export function truthInGraph(graph: MedicalGraph, truth: Diagnosis, choices?: LinkChoices): TruthInGraph {
  const { position } = termKey(graph, 'disease', truth, choices)
  const id = graph.diseaseIds[position]
  if (id === undefined) return 'not in the graph'
  return graph.annotationsOf(id).length > 0 ? 'with findings' : 'without findings'
}

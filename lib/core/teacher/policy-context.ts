// What the policy needs to know of a case and the graph, read once for a whole tree.
import type { LinkChoices } from '../graph/link-term'
import { type MedicalGraph, positionOf } from '../graph/medical-graph'
import type { EnvironmentView } from './environment-view'
import { orderableTests, type OrderableTest } from './orderable-tests'

export type PolicyContext = {
  readonly graph: MedicalGraph
  readonly environment: EnvironmentView
  readonly choices: LinkChoices | undefined
  readonly tests: readonly OrderableTest[]
}

export function policyContext(graph: MedicalGraph, environment: EnvironmentView, choices?: LinkChoices): PolicyContext {
  return { graph, environment, choices, tests: orderableTests(graph, environment, choices) }
}

const positionsByGraph = new WeakMap<MedicalGraph, Int32Array>()

/** The positions of the diseases with own annotations, in the order of the graph; found once per graph. */
export function diagnosablePositions({ graph }: PolicyContext): Int32Array {
  const known = positionsByGraph.get(graph)
  if (known) return known
  const positions = Int32Array.from(graph.diagnosableIds, (id) => positionOf(graph, 'disease', id))
  positionsByGraph.set(graph, positions)
  return positions
}

// What the policy needs to know of a case and the graph, read once for a whole tree.
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
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

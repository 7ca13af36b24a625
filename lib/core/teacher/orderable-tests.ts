// The tests a teacher can think of in a case: those of the menu, by name, and those of the graph that the menu lacks.
import { type LinkChoices, linkTerm } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { orderIdentity, type OrderIdentity } from '../metrics/order-identity'
import { SeenTests } from '../metrics/seen-tests'
import type { EnvironmentView } from './environment-view'

/** `findings` and `diseases`: positions of what the test reveals and indicates in the graph; empty where the graph does not know it. */
export type OrderableTest = {
  readonly name: string
  readonly identity: OrderIdentity
  readonly isOnMenu: boolean
  readonly findings: Int32Array
  readonly diseases: Int32Array
}

/** Menu tests first, in menu order, then the graph's own that reveal something and are not on the menu. No result is asked for. */
export function orderableTests(
  graph: MedicalGraph,
  environment: EnvironmentView,
  choices?: LinkChoices,
): OrderableTest[] {
  const identify = (name: string) => orderIdentity(graph, environment.menuPositions, name, choices)
  const onMenu = new SeenTests()
  const menuTests = environment.menu.map(({ test, synonyms }) => {
    const names = [test, ...synonyms]
    for (const name of names) onMenu.add(identify(name))
    const known = names.find((name) => linkTerm(graph, 'test', { label: name }, choices).status === 'linked')
    return orderable(graph, known ?? test, identify(known ?? test), true)
  })
  const others = graph.testIds.map((id) => {
    const name = graph.concept(id)?.label ?? id
    return orderable(graph, name, identify(name), false)
  })
  return [...menuTests, ...others.filter((test) => test.findings.length > 0 && !onMenu.has(test.identity))]
}

function orderable(graph: MedicalGraph, name: string, identity: OrderIdentity, isOnMenu: boolean): OrderableTest {
  const findings = graph.revealed[identity.concept] ?? new Int32Array()
  const diseases = graph.indicated[identity.concept] ?? new Int32Array()
  return { name, identity, isOnMenu, findings, diseases }
}

// Whether a test has grounds in the current belief.
import type { Finding } from '../domain/finding'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { informationGainAt } from './information-gain-at'
import type { Belief, BeliefEntry } from './read-belief'
import { termKey } from './term-key'

const WORTHWHILE_BITS = 0.01

/**
 * Whether a test that was not ordered before is grounded: it `indicates` a hypothesis of the belief, or one of its findings F_a is
 * expected to tell at least 0.01 bits about the belief's mapped hypotheses. F_a is what the test (`concept`: its position, -1 where the graph does
 * not know it) reveals; where that is nothing, the mapped findings of its answer. Source: this project's own definition.
 *
 * @example isWorthOrdering(graph, -1, [], belief) // false — nothing is known of what it would show
 */
export function isWorthOrdering(
  graph: MedicalGraph,
  concept: number,
  answered: readonly Finding[],
  belief: Belief,
  choices?: LinkChoices,
): boolean {
  const indicated = graph.indicated[concept]
  if (indicated?.length && belief.some(({ position }) => position >= 0 && indicated.includes(position))) return true
  const mapped = belief.every(isMapped) ? belief : belief.filter(isMapped)
  const revealed = graph.revealed[concept]
  if (revealed?.length) {
    for (const finding of revealed) if (informationGainAt(graph, mapped, finding) >= WORTHWHILE_BITS) return true
    return false
  }
  for (const finding of answered) {
    const { position } = termKey(graph, 'finding', finding, choices)
    if (position >= 0 && informationGainAt(graph, mapped, position) >= WORTHWHILE_BITS) return true
  }
  return false
}

const isMapped = ({ position }: BeliefEntry) => position >= 0

// One ordered test: whether it was ordered before, and what it could tell about the belief.
import type { ExplainedOrder } from '../domain/explained-turn'
import type { Finding } from '../domain/finding'
import type { NamedHypothesis } from './explain-belief'
import { explainConcept } from './explain-concept'
import type { ExplainContext } from './explain-context'
import { explainGain } from './explain-gain'
import type { ExplainMemory } from './explain-memory'
import { isSameTest } from './is-same-test'
import type { OrderIdentity } from './order-identity'
import { termKey } from './term-key'

export type NamedOrder = { readonly wording: string; readonly identity: OrderIdentity }

const SHOWN_GAINS = 5
const WORTHWHILE_BITS = 0.01

/**
 * Grounded as readOrders says: not ordered in an earlier turn, and indicated by a hypothesis or expected to tell at least 0.01 bits. `group` are the wordings of
 * one test, `answered` the findings of its answers.
 *
 * @example explainOrder(context, memory, [{ wording: 'AChR Ab', identity }], findings, belief).reason // 'informative'
 */
export function explainOrder(
  context: ExplainContext,
  memory: ExplainMemory,
  group: readonly NamedOrder[],
  answered: readonly Finding[],
  belief: readonly NamedHypothesis[],
): ExplainedOrder {
  const entry = group.find((order) => order.identity.entry >= 0)?.identity.entry ?? -1
  const tests = [...new Set(group.map((order) => order.identity.concept))].filter((concept) => concept >= 0)
  const before = memory.ordered.find(({ identity }) => group.some((order) => isSameTest(order.identity, identity)))
  const named = {
    wordings: group.map((order) => order.wording),
    entry: context.clinicalCase.menu[entry]?.test ?? null,
    concepts: tests.map((concept) => explainConcept(context, 'test', concept)),
    first: before ? { turn: before.turn, wording: before.wording } : null,
  }
  if (before) {
    const nothing = { knownBy: null, considered: 0, gains: [], indicates: null }
    return { ...named, ...nothing, isGrounded: false, reason: 'repeat' }
  }
  return { ...named, ...groundsOf(context, tests, answered, belief) }
}

type Grounds = Pick<ExplainedOrder, 'isGrounded' | 'reason' | 'knownBy' | 'considered' | 'gains' | 'indicates'>

function groundsOf(
  context: ExplainContext,
  tests: readonly number[],
  answered: readonly Finding[],
  belief: readonly NamedHypothesis[],
): Grounds {
  const mapped = belief.filter((hypothesis) => hypothesis.position >= 0)
  const { findings, knownBy } = findingsOf(context, tests, answered)
  const gains = findings.map((finding) => explainGain(context, mapped, finding)).toSorted((a, b) => b.bits - a.bits)
  const isIndicated = ({ position }: NamedHypothesis) =>
    tests.some((test) => context.graph.indicated[test]?.includes(position))
  const indicated = mapped.find(isIndicated)
  const isInformative = (gains[0]?.bits ?? 0) >= WORTHWHILE_BITS
  const lacking = findings.length === 0 ? 'nothing-known' : mapped.length < 2 ? 'too-few' : 'uninformative'
  return {
    isGrounded: isInformative || indicated !== undefined,
    reason: isInformative ? 'informative' : indicated ? 'indicated' : lacking,
    knownBy,
    considered: findings.length,
    gains: gains
      .slice(0, SHOWN_GAINS)
      .map((gain) => ({ ...gain, finding: explainConcept(context, 'finding', gain.finding) })),
    indicates: indicated ? explainConcept(context, 'disease', indicated.position) : null,
  }
}

/** What the graph says each of the tests reveals; for one of which it says nothing, the mapped findings of the answer. */
function findingsOf({ graph, choices }: ExplainContext, tests: readonly number[], answered: readonly Finding[]) {
  const positions = answered.map((finding) => termKey(graph, 'finding', finding, choices).position)
  const fromAnswer = positions.filter((position) => position >= 0)
  const revealed = tests.map((test) => graph.revealed[test] ?? new Int32Array(0))
  const fromGraph = revealed.flatMap((findings) => [...findings])
  const isAnswerRead = tests.length === 0 || revealed.some((findings) => findings.length === 0)
  const findings = [...new Set([...fromGraph, ...(isAnswerRead ? fromAnswer : [])])]
  const knownBy = fromGraph.length > 0 ? 'graph' : findings.length > 0 ? 'answer' : null
  return { findings, knownBy } as const
}

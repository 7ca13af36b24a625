// Explains one turn on top of the turns before it.
import { type ExplainedTurn, SHOWN_FINDINGS } from '../domain/explained-turn'
import type { TurnScore } from '../domain/score'
import type { Turn } from '../domain/tree'
import { explainBelief, type NamedHypothesis } from './explain-belief'
import { explainCloseness } from './explain-closeness'
import type { ExplainContext } from './explain-context'
import { explainEvidence } from './explain-evidence'
import { explainFlags } from './explain-flags'
import type { ExplainMemory } from './explain-memory'
import { explainOrders } from './explain-orders'
import { explainTerm } from './explain-term'
import { explainUpdate } from './explain-update'
import { explainSupport } from './explain-support'
import { termKey } from './term-key'

/** One explained turn; `belief` is the one the next turn starts from. */
export type ExplainStep = { readonly explained: ExplainedTurn; readonly belief: readonly NamedHypothesis[] }

/**
 * The terms of a turn's score (`score`, as computed), given the step before it (null at the root) and the path's memory, which it extends.
 *
 * @example explainTurn(context, explainMemory(context), null, root, score.turns[0]).explained.update // null
 */
export function explainTurn(
  context: ExplainContext,
  memory: ExplainMemory,
  previous: ExplainStep | null,
  turn: Turn,
  score: TurnScore,
): ExplainStep {
  const number = (previous?.explained.number ?? 0) + 1
  const before = previous?.belief ?? []
  const { findings, evidence } = explainEvidence(context, memory, turn, number)
  const orders = explainOrders(context, memory, turn, number, before)
  const diagnosis = diagnosisOf(context, turn)
  const isKept = diagnosis !== null || (previous !== null && turn.differential.length === 0)
  const belief = isKept ? before : explainBelief(context, turn.differential)
  const committed = diagnosis ? [{ ...diagnosis, p: 1 }] : belief
  const earlier = previous?.explained.closeness?.sum ?? null
  const positions = new Map([...before, ...belief].map((hypothesis) => [hypothesis.key, hypothesis.position]))
  const supportOf = (key: string) => explainSupport(context, positions.get(key) ?? -1, evidence).total
  const stated = turn.differential.reduce((sum, { p }) => sum + (p ?? 0), 0)
  const explained: ExplainedTurn = {
    number,
    score,
    closeness: explainCloseness(context, committed, earlier, diagnosis !== null),
    findings: findings.slice(0, SHOWN_FINDINGS),
    hiddenFindings: Math.max(0, findings.length - SHOWN_FINDINGS),
    update: previous && !diagnosis ? explainUpdate(context, before, belief, evidence) : null,
    orders,
    flags: explainFlags(score.flags, {
      ...{ orders, findings, before, after: belief, supportOf, held: memory.held, diagnosis, statedSum: stated },
    }),
  }
  for (const { key, p } of belief) if (p > 0.02) memory.held.set(key, { turn: number, p })
  return { explained, belief }
}

function diagnosisOf(context: ExplainContext, { action }: Turn) {
  if (action?.kind !== 'diagnose') return null
  const { key, position } = termKey(context.graph, 'disease', action, context.choices)
  return { key, position, term: explainTerm(context, 'disease', action) }
}

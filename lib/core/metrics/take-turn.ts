// Scores one turn on top of the turns before it.
import type { TurnFlag, TurnScore } from '../domain/score'
import type { Answer, Turn } from '../domain/tree'
import type { Term } from '../graph/link-term'
import { linAt } from '../graph/lin-similarity'
import { beliefFlags } from './belief-flags'
import { beliefUpdate } from './belief-update'
import { buc } from './buc'
import { clamp } from './clamp'
import { expectedCloseness } from './expected-closeness'
import { isNonsequitur } from './is-nonsequitur'
import { noteHeld } from './note-held'
import { og } from './og'
import type { PathMemory } from './path-memory'
import { rac } from './rac'
import { type Belief, readBelief } from './read-belief'
import { type EvidenceReading, readEvidence } from './read-evidence'
import { readOrders } from './read-orders'
import type { ScoringContext } from './scoring-context'
import { type Tally, tally } from './tally'
import { termKey } from './term-key'
import { totalSupport } from './total-support'

/** One scored turn; `belief` is the one the next turn starts from, `sums` cover the path up to here. */
export type Step = {
  readonly previous: Step | null
  readonly turn: Turn
  readonly belief: Belief
  readonly score: TurnScore
  readonly sums: Tally
}

type Judged = {
  rac: number | null
  buc: number | null
  closeness: number | null
  flags: TurnFlag[]
  terms: number
  mapped: number
}

/**
 * Scores a turn given the step before it (null for the root) and the path's memory, which it extends. What the root and the case's
 * observation say is known from the start: it is no evidence and contradicts nothing.
 * A turn's own findings are read before those of its answers. `contradiction` and `mass` are flagged on a diagnosis turn too.
 *
 * @example takeTurn(context, pathMemory(context), null, root).score.rac // null
 */
export function takeTurn(context: ScoringContext, memory: PathMemory, previous: Step | null, turn: Turn): Step {
  const { graph, choices } = context
  const before = previous?.belief ?? []
  const findings = turn.answers.length === 0 ? turn.findings : turn.findings.concat(...turn.answers.map(findingsOf))
  const evidence = readEvidence(graph, memory.known, findings, choices)
  const stated = readBelief(graph, turn.differential, choices)
  const orders = readOrders(graph, context.menu, memory.seen, turn, before, choices)
  const diagnosis = turn.action?.kind === 'diagnose' ? turn.action : null
  const belief = diagnosis || (previous && turn.differential.length === 0) ? before : stated.belief
  const judged = diagnosis
    ? judgeDiagnosis(context, diagnosis, before)
    : judgeUpdate(context, memory, previous, belief, evidence)
  noteHeld(memory.onceHeld, belief)
  const flags: TurnFlag[] = orders.repeat ? ['repeat', ...judged.flags] : judged.flags
  if (previous && evidence.contradiction) flags.push('contradiction')
  if (stated.overfull) flags.push('mass')
  const sums = tally(previous?.sums ?? null, {
    closeness: judged.closeness,
    rac: judged.rac,
    buc: judged.buc,
    orders: orders.orders,
    grounded: orders.grounded,
    coherent: flags.length === 0,
    terms: turn.differential.length + findings.length + judged.terms,
    mappedTerms: stated.mapped + evidence.mapped + judged.mapped,
  })
  const closeness = judged.closeness === null ? null : clamp(judged.closeness, 0, 1)
  const score = {
    id: turn.id,
    closeness,
    rac: judged.rac,
    buc: judged.buc,
    og: og(orders.grounded, orders.orders),
    flags,
  }
  return { previous, turn, belief, score, sums }
}

const findingsOf = (answer: Answer) => answer.findings

/** A diagnosis is a commitment: all belief is on it, and it is no update. */
function judgeDiagnosis({ graph, choices, truth }: ScoringContext, diagnosis: Term, before: Belief): Judged {
  const { key, position } = termKey(graph, 'disease', diagnosis, choices)
  const close = truth === null ? null : position < 0 ? 0 : linAt(graph.taxonomies.disease, position, truth)
  const flags: TurnFlag[] = isNonsequitur(before, key) ? ['nonsequitur'] : []
  return { rac: null, buc: null, closeness: close, flags, terms: 1, mapped: position < 0 ? 0 : 1 }
}

function judgeUpdate(
  { graph, truth }: ScoringContext,
  memory: PathMemory,
  previous: Step | null,
  belief: Belief,
  { evidence }: EvidenceReading,
): Judged {
  const closeness = expectedCloseness(graph, belief, truth)
  const judged: Judged = { rac: null, buc: null, closeness, flags: [], terms: 0, mapped: 0 }
  if (!previous) return judged
  const support = (position: number) => totalSupport(graph, position, evidence)
  const update = beliefUpdate(previous.belief, belief, support)
  const isMapped = evidence.some((pair) => pair.finding >= 0)
  judged.rac = rac(update, isMapped)
  judged.buc = buc(update, isMapped)
  judged.flags = beliefFlags(previous.belief, belief, support, memory.onceHeld)
  return judged
}

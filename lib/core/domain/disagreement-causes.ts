// Suggests what may lie behind a disagreement, from the explanation of the score and the words of the readers.
import type { DisagreementCause } from './disagreement-choice'
import type { CauseEvidence } from './disagreement-evidence'
import type { Suggestion } from './disagreement'
import { ordersOfAccepted, ordersOfRejected } from './disagreement-orders'
import { pairsOfAccepted, pairsOfRejected } from './disagreement-pairs'
import { factsOfAccepted, factsOfRejected, readersOfTurn } from './disagreement-readers'
import { type DisagreementDirection, type WeighedTurn, wordOnTurn } from './disagreement-strength'
import { termsOfOutcome, termsOfTurn } from './disagreement-terms'
import type { DisagreementView } from './disagreement-view'
import type { ExplainedTurn } from './explained-turn'

const FOCUS_MAX = 3
const SHOWN_MAX = 12
/** Of causes that weigh the same the first: without a link nothing else of a term can be judged, without an edge no direction. */
const order: readonly DisagreementCause[] = ['unlinked-term', 'missing-edge', 'wrong-direction', 'reviewer-error']

/**
 * The places of the turns to look at, the loudest first, three at most: accepted ones that the metrics fault, by the smallest word, or rejected ones.
 */
export function focusOf(direction: DisagreementDirection, turns: readonly WeighedTurn[]): number[] {
  if (direction === 'too-lenient') return turns.flatMap(({ label }, at) => (label === 'REJECT' ? [at] : []))
  return turns
    .flatMap((turn, at) => (turn.label === 'ACCEPT' ? [{ at, word: wordOnTurn(turn) ?? 1 }] : []))
    .filter(({ word }) => word < 1)
    .toSorted((a, b) => a.word - b.word || a.at - b.at)
    .slice(0, FOCUS_MAX)
    .map(({ at }) => at)
}

/**
 * The cause with the weightiest evidence, `other` where nothing speaks for any; evidence of that cause first, each kind by its weight,
 * twelve at most. A suggestion: what the weights say is which explanation covers most of the turn, not how probable it is.
 */
export function suggestCause(view: DisagreementView): Suggestion {
  const turns = view.focus.flatMap((at) => view.explanation.turns[at] ?? [])
  const all = [...termsOfOutcome(view), ...turns.flatMap((turn) => evidenceOf(view, turn))]
  const weightOf = (cause: DisagreementCause) =>
    Math.max(0, ...all.filter((each) => each.cause === cause).map(({ weight }) => weight))
  const cause = order.reduce<DisagreementCause>(
    (best, next) => (weightOf(next) > weightOf(best) + 1e-9 ? next : best),
    'other',
  )
  const rank = (evidence: CauseEvidence) => (evidence.cause === cause ? 1 : 0)
  const evidence = all.toSorted((a, b) => rank(b) - rank(a) || b.weight - a.weight).slice(0, SHOWN_MAX)
  return { cause, weight: weightOf(cause), evidence }
}

function evidenceOf(view: DisagreementView, turn: ExplainedTurn): CauseEvidence[] {
  const { concepts } = view.explanation
  const readers = view.readers.find(({ turnId }) => turnId === turn.score.id)
  const said = readers ?? { turnId: turn.score.id, accepted: 0, rejected: 0, reasons: [], readers: [] }
  const common = [...termsOfTurn(turn), ...(readers ? readersOfTurn(turn.number, readers) : [])]
  return view.direction === 'too-strict'
    ? [...common, ...pairsOfAccepted(view, turn), ...ordersOfAccepted(turn, concepts), ...factsOfAccepted(turn)]
    : [
        ...common,
        ...pairsOfRejected(view, turn, said),
        ...ordersOfRejected(turn, concepts, said),
        ...factsOfRejected(view, turn),
      ]
}

// Which wordings, of those that a disagreement rests on, link to no concept.
import type { CauseEvidence } from './disagreement-evidence'
import type { DisagreementView } from './disagreement-view'
import type { ExplainedTurn } from './explained-turn'
import type { ExplainedTerm } from './explained-term'
import type { ConceptKind } from './graph'

type TermEvidence = Extract<CauseEvidence, { kind: 'term' }>
type Role = TermEvidence['role']

const MOVED = 0.02
/** A diagnosis that links, but not to the truth, while physicians let it stand. */
const ELSEWHERE = 0.9
const kinds: Record<Role, ConceptKind> = {
  ...{ truth: 'disease', diagnosis: 'disease', hypothesis: 'disease' },
  ...{ finding: 'finding', test: 'test' },
}

/** Of the trajectory as a whole: an outcome that the metrics read as a miss although physicians accepted the diagnosis. */
export function termsOfOutcome({ direction, label, explanation: { outcome } }: DisagreementView): TermEvidence[] {
  if (direction !== 'too-strict' || outcome.value === 'HIT' || !outcome.diagnosis) return []
  const { truth, diagnosis } = outcome
  const unlinked = [
    ...(truth.status === 'linked' ? [] : [toTerm('truth', truth, 1, null)]),
    ...(diagnosis.status === 'linked' ? [] : [toTerm('diagnosis', diagnosis, 1, null)]),
  ]
  if (unlinked.length > 0 || label.kind !== 'accepted') return unlinked
  return [toTerm('diagnosis', diagnosis, ELSEWHERE, null)]
}

/**
 * Of one turn. Weights: of a hypothesis its share of the movement of the belief, of a finding its share of what was new, of a test its share of the
 * orders.
 */
export function termsOfTurn(turn: ExplainedTurn): TermEvidence[] {
  return [...hypothesesOf(turn), ...findingsOf(turn), ...testsOf(turn)]
}

function hypothesesOf({ number, update, orders }: ExplainedTurn): TermEvidence[] {
  const parts = update?.parts ?? []
  const moved = ({ statedBefore, statedAfter }: (typeof parts)[number]) => Math.abs(statedAfter - statedBefore)
  const total = parts.reduce((sum, part) => sum + moved(part), 0)
  // With fewer than two hypotheses that link no order can tell any apart.
  const isTooFew = orders.some(({ reason }) => reason === 'too-few')
  return parts.flatMap((part) => {
    if (part.term.status === 'linked') return []
    const share = moved(part) >= MOVED && total > 0 ? moved(part) / total : 0
    const weight = isTooFew && part.statedBefore > 0 ? Math.max(share, 1 / orders.length) : share
    return weight > 0 ? [toTerm('hypothesis', part.term, weight, number)] : []
  })
}

function findingsOf({ number, findings }: ExplainedTurn): TermEvidence[] {
  const news = findings.filter(({ status }) => status === 'new' || status === 'contradiction')
  return news.flatMap(({ term }) =>
    term.status === 'linked' ? [] : [toTerm('finding', term, 1 / news.length, number)],
  )
}

function testsOf({ number, orders }: ExplainedTurn): TermEvidence[] {
  return orders.flatMap(({ wordings, concepts, isGrounded, reason }) => {
    const isUnknown = !isGrounded && reason === 'nothing-known' && concepts.length === 0
    const term = { label: wordings[0] ?? '', status: 'unmapped' as const }
    return isUnknown ? [toTerm('test', term, 1 / orders.length, number)] : []
  })
}

function toTerm(
  role: Role,
  { label, status }: Pick<ExplainedTerm, 'label' | 'status'>,
  weight: number,
  turn: number | null,
): TermEvidence {
  return { kind: 'term', cause: 'unlinked-term', role, conceptKind: kinds[role], label, status, weight, turn }
}

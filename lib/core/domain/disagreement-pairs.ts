// Which disease–finding pairs a disagreement rests on: edges the graph lacks, and edges that say otherwise than physicians do.
import type { CauseEvidence } from './disagreement-evidence'
import type { DisagreementView, TurnReaders } from './disagreement-view'
import type { Explanation } from './explanation'
import type { ExplainedTurn, SupportPart, UpdatePart } from './explained-turn'

type PairEvidence = Extract<CauseEvidence, { kind: 'pair' }>
type Concepts = Explanation['concepts']
type Moved = { part: UpdatePart; change: number; share: number }

const MOVED = 0.02
/** Nats up to which an edge is taken to say nothing. */
const SILENT = 0.1
/** What a pair may explain of a rejection that names no reason which the graph speaks of. */
const UNNAMED = 0.6
const UNKNOWN_FINDING = 0.7
/** Reasons that contradict what the graph says of an update. */
const updateReasons = ['unreliable-update', 'factual-error', 'wrong-diagnosis']

/** Of a turn that physicians accepted: gaps, and edges that ask for another move than the accepted one. */
export function pairsOfAccepted(view: DisagreementView, turn: ExplainedTurn): PairEvidence[] {
  const gaps = view.gaps.filter(({ turnId }) => turnId === turn.score.id)
  return movesOf(turn).flatMap(({ part, change, share }) =>
    part.support.parts.flatMap((support): PairEvidence[] => {
      const finding = turn.findings[support.finding]
      const gap = gaps.find(
        ({ diseaseId, findingId, polarity }) =>
          diseaseId === part.term.concept && findingId === finding?.term.concept && polarity === finding.polarity,
      )
      const pair = toPair(view.explanation.concepts, turn, part, support)
      if (!pair) return []
      if (gap) {
        const cause = gap.cause === 'excluded' ? ('wrong-direction' as const) : ('missing-edge' as const)
        return [{ ...pair, cause, weight: share, isGap: true }]
      }
      const isContrary = support.likelihood.annotation !== null && Math.sign(support.s) === -Math.sign(change)
      if (!isContrary || Math.abs(support.s) <= SILENT || part.direction === 'asked') return []
      return [{ ...pair, cause: 'wrong-direction' as const, weight: share }]
    }),
  )
}

/** Of a turn that physicians rejected: edges that ask for the rejected move, else findings the graph knows in none of the hypotheses. */
export function pairsOfRejected(view: DisagreementView, turn: ExplainedTurn, readers: TurnReaders): PairEvidence[] {
  const isNamed = readers.reasons.some((reason) => updateReasons.includes(reason))
  const { concepts } = view.explanation
  const supporting = movesOf(turn).flatMap(({ part, change, share }) =>
    part.support.parts.flatMap((support): PairEvidence[] => {
      const isAsked = part.direction === 'asked' && support.s * Math.sign(change) > SILENT
      const pair = isAsked && support.likelihood.annotation ? toPair(concepts, turn, part, support) : null
      return pair ? [{ ...pair, cause: 'wrong-direction' as const, weight: share * (isNamed ? 1 : UNNAMED) }] : []
    }),
  )
  return supporting.length > 0 ? supporting : unknownFindings(concepts, turn)
}

function unknownFindings(concepts: Concepts, turn: ExplainedTurn): PairEvidence[] {
  const parts = turn.update?.parts ?? []
  const evidence = [...new Set(parts.flatMap(({ support }) => support.parts.map(({ finding }) => finding)))]
  const isSilent = (finding: number) =>
    parts.every(({ support }) =>
      support.parts.every((each) => each.finding !== finding || each.likelihood.rule === 'background'),
    )
  const leading = parts.toSorted((a, b) => b.statedAfter - a.statedAfter).find(({ term }) => term.concept !== null)
  return evidence.filter(isSilent).flatMap((finding) => {
    const support = leading?.support.parts.find((each) => each.finding === finding)
    const pair = leading && support ? toPair(concepts, turn, leading, support) : null
    return pair ? [{ ...pair, cause: 'missing-edge' as const, weight: UNKNOWN_FINDING / evidence.length }] : []
  })
}

/** Hypotheses that moved, each with its share of all that moved the same way; a belief that stayed is taken to have moved against what was asked. */
function movesOf({ update }: ExplainedTurn): Moved[] {
  if (!update) return []
  const changes = update.parts.map((part) => ({ part, change: changeOf(part, update.rule) }))
  const moved = changes.filter(({ change }) => Math.abs(change) >= MOVED)
  return moved.map(({ part, change }) => {
    const same = moved.filter((other) => Math.sign(other.change) === Math.sign(change))
    return { part, change, share: Math.abs(change) / same.reduce((sum, other) => sum + Math.abs(other.change), 0) }
  })
}

function changeOf({ statedBefore, statedAfter, before, asked }: UpdatePart, rule: string): number {
  return rule === 'stayed' ? before - asked : statedAfter - statedBefore
}

function toPair(
  concepts: Concepts,
  turn: ExplainedTurn,
  { term, statedBefore, statedAfter }: UpdatePart,
  { finding: place, likelihood, s }: SupportPart,
): Omit<PairEvidence, 'cause' | 'weight'> | null {
  const finding = turn.findings[place]
  if (term.concept === null || !finding || finding.term.concept === null) return null
  const named = (id: string) => ({ id, label: concepts[id]?.label ?? id })
  return {
    ...{ kind: 'pair', turn: turn.number, disease: named(term.concept), finding: named(finding.term.concept) },
    ...{ polarity: finding.polarity, rule: likelihood.rule, s, before: statedBefore, after: statedAfter, isGap: false },
  }
}

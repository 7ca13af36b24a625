// A simulated reviewer for the demo: finds the failure a persona planted, and errs at a known rate.
import { seededRandom } from '../calibration/seeded-random'
import type { Persona, Turn } from '../domain/tree'
import { judgeTurns } from '../domain/judgement'
import type { RejectReason } from '../domain/verdict'

/** How often a turn by this persona truly is defective, and for what reason a physician would reject it. */
const planted: Record<Persona, { rate: number; reason: RejectReason }> = {
  plain: { rate: 0.03, reason: 'unreliable-update' },
  anchoring: { rate: 0.55, reason: 'unreliable-update' },
  erratic: { rate: 0.6, reason: 'unreliable-update' },
  shotgun: { rate: 0.55, reason: 'ungrounded-order' },
  forgetful: { rate: 0.5, reason: 'incoherent' },
}

/** The share of turns on which a simulated reviewer says the opposite of what is true. */
export const READER_NOISE = 0.03

export type SimulatedVerdict =
  | { kind: 'ACCEPT'; scope: 'path'; turnId: string }
  | { kind: 'REJECT'; turnId: string; reasons: RejectReason[] }

export type SimulatedReviewOptions = {
  treeId: string
  persona: Persona
  reviewer: string
  /** Share of turns judged the wrong way, in [0, 1]. */
  noise: number
  /** Whether a final diagnosis is the case's true one. */
  isTrue: (turn: Turn) => boolean
}

/**
 * Verdicts that decide every turn of a tree. What is defective depends on the tree alone, so that reviewers mostly agree; each
 * errs on a share of `noise` of the turns by themselves. Deterministic for a tree and a reviewer.
 */
export function simulateReview(turns: readonly Turn[], options: SimulatedReviewOptions): SimulatedVerdict[] {
  const errs = seededRandom(`${options.reviewer}:${options.treeId}`)
  const reasons = new Map<string, RejectReason>()
  for (const turn of turns) {
    const defect = defectOf(turn, options)
    if ((defect !== null) !== errs() < options.noise) reasons.set(turn.id, defect ?? planted[options.persona].reason)
  }
  const nodes = turns.map(({ id, parentId }) => ({ id, parentId, editedFromId: null }))
  const given = nodes.map(({ id }) => ({
    turnId: id,
    kind: reasons.has(id) ? ('REJECT' as const) : ('ACCEPT' as const),
  }))
  const judgements = judgeTurns(nodes, given)
  const accepted = nodes.filter(({ id }) => judgements.get(id) === 'accepted')
  const continued = new Set(accepted.map(({ parentId }) => parentId))
  const paths = accepted.filter(({ id }) => !continued.has(id))
  const rejected = nodes.filter(({ id }) => judgements.get(id) === 'rejected')
  return [
    ...paths.map(({ id }): SimulatedVerdict => ({ kind: 'ACCEPT', scope: 'path', turnId: id })),
    ...rejected.map(
      ({ id }): SimulatedVerdict => ({ kind: 'REJECT', turnId: id, reasons: [reasons.get(id) ?? 'other'] }),
    ),
  ]
}

function defectOf(turn: Turn, { treeId, persona, isTrue }: SimulatedReviewOptions): RejectReason | null {
  if (turn.action === null) return null
  if (turn.action.kind === 'diagnose') return isTrue(turn) ? null : 'wrong-diagnosis'
  const { rate, reason } = planted[persona]
  return seededRandom(`${treeId}:${turn.id}`)() < rate ? reason : null
}

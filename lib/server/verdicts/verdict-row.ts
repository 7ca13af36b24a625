// Verdict rows as the domain knows them, and the other way round; turns are named by their key.
import type { PlannedVerdict } from '@/lib/core/domain/plan-verdicts'
import type { SubmitVerdict, Verdict } from '@/lib/core/domain/verdict'
import type { Verdict as StoredVerdict } from '@/lib/generated/prisma/client'
import type { OwnReview } from '../reviews/find-own-review'
import type { ReviewNodes } from '../reviews/load-review-nodes'
import type { AppendedTurn } from '../trees/append-turn'

/** What a reviewer is sent of a row comes from these columns. */
export type VerdictRow = Omit<
  StoredVerdict,
  'id' | 'reviewId' | 'roundId' | 'treeId' | 'caseId' | 'reviewerId' | 'activeMs' | 'sawAnswer'
>

export function toVerdict(row: VerdictRow, keys: ReadonlyMap<number, string>): Verdict {
  const { key, kind, aspect, reasons, note, undoes, guidelineVersion, isAfterReveal } = row
  return {
    ...{ key, kind, aspect, reasons, note, undoes, guidelineVersion, isAfterReveal },
    turnId: keys.get(row.turnOrdinal) ?? '',
    editTurnId: row.editOrdinal === null ? null : (keys.get(row.editOrdinal) ?? null),
    createdAt: row.createdAt.toISOString(),
  }
}

type Planned = {
  input: SubmitVerdict
  review: OwnReview
  tree: ReviewNodes
  planned: readonly PlannedVerdict[]
  /** The turns whose orders were judged with their answers known. */
  saw: ReadonlySet<string>
  made: AppendedTurn | null
}

export type NewVerdict = ReturnType<typeof toVerdictRows>[number]

/** The rows of one request. A turn that was made is accepted by its author in the same breath. */
export function toVerdictRows(now: Date, { input, review, tree, planned, saw, made }: Planned) {
  const { id: reviewId, round, treeId, caseId, reviewerId } = review
  const place = { key: input.key, reviewId, roundId: round.id, treeId, caseId, reviewerId, createdAt: now }
  const { guidelineVersion } = round
  const common = { ...place, guidelineVersion, activeMs: input.activeMs, isAfterReveal: review.truthSeenAt !== null }
  const ordinals = new Map(tree.nodes.map((node) => [node.id, node.ordinal]))
  const rows = planned.map(({ turnId, editTurnId, ...word }) => ({
    ...common,
    ...word,
    turnOrdinal: ordinals.get(turnId) ?? 0,
    editOrdinal: editTurnId === null ? (made?.ordinal ?? null) : (ordinals.get(editTurnId) ?? null),
    sawAnswer: word.aspect !== 'UPDATE' && saw.has(turnId),
  }))
  if (!made) return rows
  const own = { kind: 'ACCEPT' as const, aspect: 'TURN' as const, reasons: [], note: '', undoes: null }
  const editOrdinal = input.kind === 'CONTINUE' ? made.ordinal : null
  return [...rows, { ...common, ...own, turnOrdinal: made.ordinal, editOrdinal, sawAnswer: false }]
}

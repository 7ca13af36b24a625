// Stores one turn that the teacher wrote on a reviewer's wish, with the calls it came from, if the branch is still wanted.
import { NOT_WANTED } from '@/lib/core/domain/continuation'
import { judgeTurns } from '@/lib/core/domain/judgement'
import type { TurnDraft } from '@/lib/core/teacher/play-turn'
import type { Continuation } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import type { Tx } from '../db'
import { loadReviewNodes } from '../reviews/load-review-nodes'
import { ItemFailed } from '../runs/item-work'
import { appendTurn } from '../trees/append-turn'
import { storeTurnCalls } from '../trees/store-turn-calls'
import type { StoredTurn } from '../trees/tree-row'

type Asked = {
  continuation: Continuation
  itemId: number
  path: StoredTurn[]
  draft: TurnDraft
  calls: readonly string[]
}

/** Throws ItemFailed where the branch was taken back, or is no longer in its reviewer's hands; of two workers one writes the turn. */
export async function appendAskedTurn(
  ctx: Context,
  { continuation, itemId, path, draft, calls }: Asked,
): Promise<void> {
  const { id, reviewId, treeId, personId: authorId, leafOrdinal } = continuation
  await ctx.db.$transaction(async (tx) => {
    const { caseId, keys } = await requireWanted(tx, continuation, path.at(-1)?.id ?? '')
    const clinicalCase = toCase(await tx.case.findUniqueOrThrow({ where: { id: caseId } }))
    const parentId = path.at(-1)?.id ?? null
    const turn = await appendTurn(ctx, tx, {
      ...{ treeId, caseId, authorId, isAsked: true, clinicalCase, above: path, editedFrom: null },
      takenIds: new Set(keys.values()),
      make: (newId) => ({ ...draft, id: newId, parentId }),
    })
    const { count } = await tx.continuation.updateMany({
      where: { id, leafOrdinal },
      data: { leafOrdinal: turn.ordinal },
    })
    if (count === 0) throw new RangeError(`continuation ${id} was gone on with by somebody else`)
    const made = calls.map((key) => ({ key, ordinal: turn.ordinal }))
    await storeTurnCalls(tx, { itemId, treeId, calls: made })
    const detail = { turn: turn.id, continuation: id }
    await recordEvent(ctx, tx, { action: 'continue-branch', subject: 'review', subjectId: reviewId, detail })
  })
}

/** Nobody submits, hands back or undoes meanwhile: the review's slot is locked. */
async function requireWanted(tx: Tx, { reviewId, personId: reviewerId, treeId }: Continuation, turnId: string) {
  await tx.$executeRaw`
    SELECT 1 FROM review_slots s JOIN reviews v ON v.slot_id = s.id WHERE v.id = ${reviewId} FOR UPDATE OF s`
  const review = await tx.review.findUniqueOrThrow({
    where: { id: reviewId },
    select: {
      ...{ id: true, state: true, caseId: true },
      slot: { select: { holderId: true, state: true } },
      round: { select: { state: true } },
    },
  })
  const { slot, round } = review
  const isInHand = review.state === 'in_progress' && slot.state === 'leased' && slot.holderId === reviewerId
  // What is covered of the teacher's own turns does not matter to a branch of the reviewer's.
  const covering = { id: review.id, treeId, reviewerId, truthSeenAt: null, round: { isProspective: false } }
  const { nodes, verdicts, keys } = await loadReviewNodes(tx, covering)
  const standing = judgeTurns(nodes, verdicts).get(turnId)
  const isStanding = standing === 'accepted' || standing === 'open' || standing === 'unable'
  if (!isInHand || round.state === 'closed' || !isStanding) {
    throw new ItemFailed(NOT_WANTED, `turn "${turnId}" of review ${reviewId} is not to be continued any more`)
  }
  return { caseId: review.caseId, keys }
}

// Asks the tree's own teacher to go on with a reviewer's branch; a job writes the turns.
import { type AskTeacher, type Continuation, continuedTurns } from '@/lib/core/domain/continuation'
import { requireContinuable } from '@/lib/core/domain/plan-verdicts'
import { allow } from '@/lib/core/domain/policy'
import { pathTo } from '@/lib/core/domain/tree-path'
import { DomainError } from '@/lib/core/errors'
import { callSeed } from '@/lib/core/teacher/call-seed'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { prepareQueue } from '../jobs/queue'
import { lockOwnReview, type OwnReview, requireOpenReview } from '../reviews/find-own-review'
import { loadReviewNodes, type ReviewNode, type ReviewNodes } from '../reviews/load-review-nodes'
import { storeRun } from '../runs/store-run'
import { continuationSelect, toContinuation } from './continuation-row'
import { findTeacher } from './find-teacher'

/**
 * A request whose key is known is answered again. Throws `conflict` for a turn that is not one's own or ends its trajectory, where the
 * teacher goes on from it already, and where the teacher is not at hand.
 */
export async function askTeacher(ctx: Context, input: AskTeacher): Promise<Continuation> {
  allow(ctx.actor, 'review')
  await prepareQueue()
  return ctx.db.$transaction(async (tx) => {
    const review = await lockOwnReview(ctx, tx, input.reviewId)
    const tree = await loadReviewNodes(tx, review)
    const known = await tx.continuation.findUnique({
      where: { key: input.key },
      select: { reviewId: true, ...continuationSelect },
    })
    if (!known) return store(ctx, tx, { input, review, tree })
    if (known.reviewId === review.id) return toContinuation(known, tree.keys)
    throw new DomainError('conflict', 'The key of this request was used for another review.')
  })
}

type Asking = { input: AskTeacher; review: OwnReview; tree: ReviewNodes }

async function store(ctx: Context, tx: Tx, { input, review, tree }: Asking): Promise<Continuation> {
  requireOpenReview(review)
  requireContinuable(tree.nodes, tree.verdicts, input.turnId)
  const path = pathTo(tree.nodes, input.turnId)
  const turnOrdinal = path.at(-1)?.ordinal ?? 0
  await requireRoom(tx, review, turnOrdinal)
  await giveUpOthers(ctx, tx, review, turnOrdinal)
  const runItemId = await storeItem(ctx, tx, review, { key: input.key, path })
  const { id: reviewId, treeId, reviewerId: personId } = review
  const row = await tx.continuation.create({
    data: { key: input.key, reviewId, treeId, turnOrdinal, personId, runItemId, createdAt: ctx.now },
    select: continuationSelect,
  })
  const detail = { turn: input.turnId, key: input.key }
  await recordEvent(ctx, tx, { action: 'ask-teacher', subject: 'review', subjectId: reviewId, detail })
  return toContinuation(row, tree.keys)
}

async function requireRoom(tx: Tx, { id: reviewId, treeId }: OwnReview, ordinal: number): Promise<void> {
  const turn = await tx.turn.findUniqueOrThrow({
    where: { treeId_ordinal: { treeId, ordinal } },
    select: { action: true },
  })
  if (JSON.stringify(turn.action).includes('"diagnose"')) {
    throw new DomainError('conflict', 'A diagnosis ends its trajectory; nothing can follow it.')
  }
  const running = await tx.continuation.count({
    where: {
      reviewId,
      OR: [{ turnOrdinal: ordinal }, { leafOrdinal: ordinal }],
      runItem: { state: 'open', run: { state: 'running' } },
    },
  })
  if (running > 0) throw new DomainError('conflict', 'The teacher is going on from this turn already.')
}

/** What stopped half way is not taken up again beside the new wish. */
async function giveUpOthers(ctx: Context, tx: Tx, { id: reviewId }: OwnReview, turnOrdinal: number): Promise<void> {
  await tx.run.updateMany({
    where: {
      state: { in: ['stopped', 'paused'] },
      items: { some: { continuation: { reviewId, OR: [{ turnOrdinal }, { leafOrdinal: turnOrdinal }] } } },
    },
    data: { state: 'cancelled', finishedAt: ctx.now },
  })
}

/** A run of one item, of nobody's: its costs are for the researchers to see, who asked is not. */
async function storeItem(
  ctx: Context,
  tx: Tx,
  { treeId, caseId }: OwnReview,
  { key, path }: { key: string; path: readonly ReviewNode[] },
): Promise<number> {
  const teacher = await findTeacher(tx, treeId)
  if (!teacher) {
    throw new DomainError(
      'conflict',
      'The teacher of this tree cannot go on at present. Ask again later, or write the next turn yourself.',
    )
  }
  const longest = await tx.turn.aggregate({ where: { treeId, authorId: null }, _max: { depth: true } })
  const turns = continuedTurns((longest._max.depth ?? 0) + 1, path.length)
  const seed = callSeed(treeId, key, 'continuation')
  const { name: teacherName, modelId, graphId } = teacher
  const runId = await storeRun({ ...ctx, actor: { ...ctx.actor, id: null } }, tx, {
    ...{ kind: 'continuation', teacherName, modelId, graphId, options: { turns } },
    budget: { usd: null, tokens: null },
    items: [{ key: `continuation ${key}`, caseId, seed }],
    queue: 'continue-branch',
  })
  return (await tx.runItem.findFirstOrThrow({ where: { runId }, select: { id: true } })).id
}

// A dispute as its adjudicator sees it: the tree, and both sides of the turn under pseudonyms; no scores, no truth.
import type { AdjudicationView, GetAdjudication } from '@/lib/core/domain/adjudication'
import { allow } from '@/lib/core/domain/policy'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { loadGuidelinesInForce } from '../guidelines/load-guidelines-in-force'
import { toReviewCase } from '../reviews/review-case'
import { toReviewTurn } from '../reviews/load-review-tree'
import { toTurns } from '../trees/tree-row'
import { loadAdjudications } from './adjudication-row'
import { type Dispute, findDispute } from './find-dispute'
import { loadSides } from './load-sides'
import { maySettle } from './may-settle'

export async function getAdjudication(ctx: Context, input: GetAdjudication): Promise<AdjudicationView> {
  allow(ctx.actor, 'adjudicate')
  const { adjudicationId: id, roundId: within } = input
  const dispute = await findDispute(ctx, ctx.db, id)
  const { treeId, caseId } = dispute
  const turns = toTurns(await ctx.db.turn.findMany({ where: { treeId }, orderBy: { ordinal: 'asc' } }))
  return {
    ...(await loadSummary(ctx, id)),
    isProspective: await isProspective(ctx, dispute.roundId),
    guidelines: (await loadGuidelinesInForce(ctx, dispute.roundId)).text,
    ...(await loadDecision(ctx, id)),
    case: toReviewCase(await ctx.db.case.findUniqueOrThrow({ where: { id: caseId } })),
    turns: turns.filter(({ authorId }) => authorId === null).map(toReviewTurn),
    disputes: await loadDisputes(ctx, dispute),
    sides: await loadSides(ctx, dispute, turns),
    nextId: await findNext(ctx, id, within),
  }
}

async function loadSummary({ db }: Context, id: number) {
  const [summary] = await loadAdjudications(db, Prisma.sql`a.id = ${id}`, { order: 'ASC', limit: 1 })
  if (!summary) throw new RangeError(`the dispute ${id} went away while it was read`)
  return summary
}

async function isProspective({ db }: Context, id: number): Promise<boolean> {
  return (await db.round.findUniqueOrThrow({ where: { id }, select: { isProspective: true } })).isProspective
}

async function loadDecision({ db }: Context, id: number) {
  const { reason, adjudicator } = await db.adjudication.findUniqueOrThrow({
    where: { id },
    select: { reason: true, adjudicator: { select: { pseudonym: true } } },
  })
  return { reason, decidedBy: adjudicator?.pseudonym ?? null }
}

async function loadDisputes({ db }: Context, { roundId, treeId }: Dispute) {
  const of = Prisma.sql`a.round_id = ${roundId} AND a.tree_id = ${treeId}`
  const all = await loadAdjudications(db, of, { order: 'ASC', limit: 10_000 })
  return all.map(({ id, turnId, decision }) => ({ id, turnId, settledAs: decision }))
}

/** The open dispute behind this one, or the first of all. */
async function findNext(ctx: Context, id: number, roundId: number | undefined): Promise<number | null> {
  const [next] = await ctx.db.$queryRaw<{ id: number }[]>`
    SELECT a.id FROM adjudications a JOIN rounds r ON r.id = a.round_id
    WHERE a.state = 'open' AND a.id <> ${id} AND ${maySettle(ctx)}
      AND ${roundId ? Prisma.sql`a.round_id = ${roundId}` : Prisma.sql`TRUE`}
    ORDER BY a.id < ${id}, a.id LIMIT 1`
  return next?.id ?? null
}

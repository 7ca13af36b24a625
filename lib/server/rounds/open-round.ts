// Opens a review round: draws trees by seeded Poisson sampling and stores every candidate's inclusion probability.
import { poissonSample } from '@/lib/core/calibration/poisson-sample'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { allow } from '@/lib/core/domain/policy'
import type { OpenRound, Round } from '@/lib/core/domain/round'
import { DomainError } from '@/lib/core/errors'
import { takeLock } from '../advisory-lock'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { getActiveGraphId } from '../graphs/load-graph'
import { inBatches } from '../in-batches'
import { isUniqueViolation } from '../unique-violation'
import { getRound } from './get-round'
import { type Weighed, weighCandidates } from './weigh-candidates'

/** The same candidates, options and seed draw the same trees. Candidates with a probability of 0 are not stored: they had none. */
export async function openRound(ctx: Context, input: OpenRound): Promise<Round> {
  allow(ctx.actor, 'manage-rounds')
  try {
    const roundId = await ctx.db.$transaction(async (tx) => {
      // Two rounds opened at once must not draw the same unqueued tree.
      await takeLock(tx, 'open-round')
      const graphId = await getActiveGraphId(tx)
      const { weighed } = await weighCandidates(tx, input, graphId)
      const drawn = poissonSample(
        weighed.map((candidate) => candidate.pi),
        seededRandom(input.seed),
      ).flatMap((index) => weighed[index] ?? [])
      if (drawn.length === 0) {
        throw new DomainError('invalid-input', 'The draw came out empty; raise the budget or take another seed.')
      }
      const id = await storeRound(ctx, tx, input, graphId)
      await storeDraw(tx, id, weighed, drawn, input.reviewsPerTree)
      const detail = { candidates: weighed.length, drawn: drawn.length, seed: input.seed }
      await recordEvent(ctx, tx, { action: 'open-round', subject: 'round', subjectId: id, detail })
      return id
    })
    return await getRound(ctx, { roundId })
  } catch (error) {
    if (isUniqueViolation(error))
      throw new DomainError('conflict', `There is a round named "${input.name}" already.`, { cause: error })
    throw error
  }
}

async function storeRound(ctx: Context, tx: Tx, input: OpenRound, graphId: number): Promise<number> {
  const { name, budget, piMin, seed, reviewsPerTree, leaseMinutes, isSimulated } = input
  const { showsTruth, isProspective, raisesReviews } = input
  const { guidelines, ...options } = input
  const columns = { name, budget, piMin, seed, reviewsPerTree, leaseMinutes, isSimulated }
  const blinding = { showsTruth, isProspective, raisesReviews }
  const row = await tx.round.create({
    data: { ...columns, ...blinding, options, graphId, createdById: ctx.actor.id, createdAt: ctx.now },
    select: { id: true },
  })
  const first = { version: 1, text: guidelines, authorId: ctx.actor.id, createdAt: ctx.now }
  await tx.guideline.create({ data: { ...first, roundId: row.id }, select: { version: true } })
  return row.id
}

async function storeDraw(
  tx: Tx,
  roundId: number,
  weighed: Weighed[],
  drawn: Weighed[],
  reviewsPerTree: number,
): Promise<void> {
  const isDrawn = new Set(drawn.map((candidate) => candidate.treeId))
  const candidates = weighed
    .filter(({ pi }) => pi > 0)
    .map(({ treeId, caseId, pi }) => ({ roundId, treeId, caseId, pi, isDrawn: isDrawn.has(treeId) }))
  for (const data of inBatches(candidates)) await tx.roundCandidate.createMany({ data })
  const slots = drawn.flatMap(({ treeId, caseId }) =>
    Array.from({ length: reviewsPerTree }, (_, ordinal) => ({ roundId, treeId, caseId, ordinal })),
  )
  for (const data of inBatches(slots)) await tx.reviewSlot.createMany({ data })
  await tx.tree.updateMany({ where: { id: { in: [...isDrawn] } }, data: { reviewState: 'queued' } })
}

// Sensitivity and specificity of the readers whose verdicts a run used, under pseudonyms.
import { z } from 'zod'
import { ratingTable } from '@/lib/core/calibration/rating-table'
import { readerQuality } from '@/lib/core/calibration/reader-quality'
import type { CalibrationReaders } from '@/lib/core/domain/calibration-readers'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Rating } from '@/lib/core/formats/rating-file'
import type { Context } from '../context'
import type { Db } from '../db'
import { inBatches } from '../in-batches'
import { loadJudgements } from '../rounds/load-judgements'

const storedSchema = z.object({ verdictIds: z.array(z.number().int()) })
const SEED = 1

/** Items are the turns of the trees as read in one round. */
export async function getCalibrationReaders(
  ctx: Context,
  input: { calibrationId: number },
): Promise<CalibrationReaders> {
  allow(ctx.actor, 'calibrate')
  const row = await ctx.db.calibration.findUnique({ where: { id: input.calibrationId }, select: { inputs: true } })
  if (!row) throw new DomainError('not-found', `There is no calibration ${input.calibrationId}.`)
  const { verdictIds } = storedSchema.parse(row.inputs)
  const table = ratingTable(await loadRatings(ctx.db, verdictIds))
  const { against, readers } = readerQuality(table, 'REJECT', SEED)
  const thrice = table.counts.filter((counts) => counts.reduce((sum, given) => sum + given, 0) >= 3).length
  return { against, turns: table.items.length, thrice, readers }
}

type ReadReview = { id: number; treeId: number; roundId: number; caseId: number; reviewerId: number; pseudonym: string }

function findReviews(db: Db, verdictIds: number[]): Promise<ReadReview[]> {
  return db.$queryRaw<ReadReview[]>`
    SELECT r.id, r.tree_id AS "treeId", r.round_id AS "roundId", r.case_id AS "caseId", r.reviewer_id AS "reviewerId",
      u.pseudonym
    FROM reviews r JOIN users u ON u.id = r.reviewer_id
    WHERE r.id IN (SELECT v.review_id FROM verdicts v WHERE v.id = ANY(${verdictIds}::int[])) ORDER BY r.id`
}

async function loadRatings(db: Db, verdictIds: number[]): Promise<Rating[]> {
  const ratings = new Map<string, Rating>()
  for (const batch of inBatches(await findReviews(db, verdictIds), 500)) {
    const judged = await loadJudgements(db, batch)
    for (const { id, treeId, roundId, caseId, pseudonym: rater } of batch)
      for (const [turnId, judgement] of judged.get(id)?.judgements ?? []) {
        if (judgement !== 'accepted' && judgement !== 'rejected') continue
        const item = `${roundId}/${treeId}/${turnId}`
        const value = judgement === 'accepted' ? 'ACCEPT' : 'REJECT'
        ratings.set(`${item} ${rater}`, { item, case: String(caseId), rater, value })
      }
  }
  return [...ratings.values()]
}

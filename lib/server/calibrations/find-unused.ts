// Reviews and verdicts of a calibration's rounds that never count, whatever they say.
import type { ExclusionCause } from '@/lib/core/domain/calibration-run'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from '../db'
import { isStanding, isUnable } from '../rounds/standing-words'

/** Ids of reviews of gold items and hidden repeats, and of verdicts given after the truth was shown. */
export async function findUnused(
  db: Tx,
  roundIds: number[],
): Promise<Record<Extract<ExclusionCause, 'gold' | 'repeatReviews' | 'afterReveal'>, number[]>> {
  const reviewsOf = async (kind: 'gold' | 'repeat') => {
    const where = { roundId: { in: roundIds }, state: 'submitted' as const, slot: { kind } }
    const rows = await db.review.findMany({ where, select: { id: true }, orderBy: { id: 'asc' } })
    return rows.map(({ id }) => id)
  }
  const verdicts = await db.verdict.findMany({
    where: { isAfterReveal: true, review: { roundId: { in: roundIds }, state: 'submitted', slot: { kind: 'sample' } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return {
    gold: await reviewsOf('gold'),
    repeatReviews: await reviewsOf('repeat'),
    afterReveal: verdicts.map(({ id }) => id),
  }
}

/** Of a round's trajectories, those with a turn that one of its readers could not judge. */
export async function findUnjudgeable(db: Tx, roundId: number, trajectoryIds: number[]): Promise<Set<number>> {
  if (trajectoryIds.length === 0) return new Set()
  const rows = await db.$queryRaw<{ id: number }[]>(Prisma.sql`
    WITH RECURSIVE path AS (
      SELECT t.id, t.tree_id, t.leaf_ordinal AS ordinal FROM trajectories t WHERE t.id = ANY(${trajectoryIds}::int[])
      UNION ALL
      SELECT p.id, p.tree_id, u.parent_ordinal FROM path p JOIN turns u ON u.tree_id = p.tree_id AND u.ordinal = p.ordinal
      WHERE u.parent_ordinal IS NOT NULL)
    SELECT DISTINCT p.id FROM path p
      JOIN reviews v ON v.tree_id = p.tree_id AND v.round_id = ${roundId} AND v.state = 'submitted'
      JOIN review_slots s ON s.id = v.slot_id AND s.kind = 'sample'
      JOIN verdicts n ON n.review_id = v.id AND n.turn_ordinal = p.ordinal
    WHERE NOT n.is_after_reveal AND ${isUnable} AND ${isStanding}`)
  return new Set(rows.map(({ id }) => id))
}

// One line of a person's own list of reviews.
import type { ReviewSummary } from '@/lib/core/domain/review'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Db, Tx } from '../db'

export const summarySelect = {
  id: true,
  state: true,
  openedAt: true,
  submittedAt: true,
  round: { select: { name: true } },
  tree: { select: { case: { select: { title: true, specialty: true } } } },
} satisfies Prisma.ReviewSelect

type SummaryRow = Prisma.ReviewGetPayload<{ select: typeof summarySelect }>

/** One count query for all rows. `decidedTurns` counts turns with a verdict that was not withdrawn last. */
export async function toReviewSummaries(db: Db | Tx, rows: SummaryRow[]): Promise<ReviewSummary[]> {
  const ids = rows.map((row) => row.id)
  const counts = await db.$queryRaw<{ review_id: number; decided: number }[]>`
    SELECT review_id, count(*) FILTER (WHERE kind <> 'WITHDRAW')::int AS decided FROM (
      SELECT DISTINCT ON (review_id, turn_ordinal) review_id, kind FROM verdicts WHERE review_id = ANY(${ids}::int[])
      ORDER BY review_id, turn_ordinal, id DESC) latest GROUP BY review_id`
  const decided = new Map(counts.map((count) => [count.review_id, count.decided]))
  return rows.map((row) => ({
    id: row.id,
    roundName: row.round.name,
    caseTitle: row.tree.case.title,
    specialty: row.tree.case.specialty,
    state: row.state,
    decidedTurns: decided.get(row.id) ?? 0,
    openedAt: row.openedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  }))
}

export async function getReviewSummary(db: Db | Tx, reviewId: number): Promise<ReviewSummary> {
  const row = await db.review.findUniqueOrThrow({ where: { id: reviewId }, select: summarySelect })
  const [summary] = await toReviewSummaries(db, [row])
  if (!summary) throw new Error(`review ${reviewId} gave no summary`)
  return summary
}

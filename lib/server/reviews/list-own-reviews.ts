// Lists a person's own reviews, newest first, a page at a time.
import type { z } from 'zod'
import { type listOwnReviewsSchema, type OwnReview, standingOf } from '@/lib/core/domain/own-review'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { ReviewState } from '@/lib/core/domain/review'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { personOf } from '../person-of'
import { findHeldReviews } from './find-held-reviews'

type Row = {
  id: number
  state: ReviewState
  opened_at: Date
  submitted_at: Date | null
  is_declined: boolean
  return_reason: string | null
  round_name: string
  case_title: string
  specialty: string
  has_verdicts: boolean
  judged: number
  active_ms: number | null
}

export async function listOwnReviews(
  ctx: Context,
  { cursor, limit, state }: z.output<typeof listOwnReviewsSchema>,
): Promise<Page<OwnReview>> {
  allow(ctx.actor, 'review')
  const reviewerId = personOf(ctx.actor)
  const [currentId] = await findHeldReviews(ctx, reviewerId)
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH page AS (
      SELECT * FROM reviews v WHERE v.reviewer_id = ${reviewerId} ${cursor === undefined ? Prisma.empty : Prisma.sql`AND v.id < ${cursor}`}
        ${state === undefined ? Prisma.empty : Prisma.sql`AND v.state = ${state}::"ReviewState"`}
      ORDER BY v.id DESC LIMIT ${limit + 1})
    SELECT v.id, v.state, v.opened_at, v.submitted_at, v.declined_at IS NOT NULL AS is_declined, v.return_reason,
      r.name AS round_name, c.title AS case_title, c.specialty, w.*
    FROM page v JOIN rounds r ON r.id = v.round_id JOIN cases c ON c.id = v.case_id CROSS JOIN LATERAL (${workOn}) w
    ORDER BY v.id DESC`
  return cutPage(
    rows.map((row) => toOwnReview(row, currentId)),
    limit,
  )
}

/** A turn counts while its newest verdict was not withdrawn; a request that judged several turns took its time once. */
const workOn = Prisma.sql`
  SELECT (SELECT count(*)::int FROM (SELECT DISTINCT ON (turn_ordinal) kind FROM verdicts WHERE review_id = v.id
      ORDER BY turn_ordinal, id DESC) newest WHERE kind <> 'WITHDRAW') AS judged,
    coalesce(bool_or(TRUE), FALSE) AS has_verdicts, sum(active_ms)::int AS active_ms
  FROM (SELECT max(active_ms) AS active_ms FROM verdicts WHERE review_id = v.id GROUP BY key) requests`

function toOwnReview(row: Row, currentId: number | undefined): OwnReview {
  return {
    id: row.id,
    roundName: row.round_name,
    caseTitle: row.case_title,
    specialty: row.specialty,
    standing: standingOf({
      state: row.state,
      isCurrent: row.id === currentId,
      isDeclined: row.is_declined,
      hasVerdicts: row.has_verdicts,
    }),
    judgedTurns: row.judged,
    activeMs: row.active_ms,
    returnReason: row.return_reason,
    openedAt: row.opened_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
  }
}

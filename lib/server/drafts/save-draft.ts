// Keeps a half-typed form of a review for its reviewer, so that it is there on another device too; the newest version stands.
import type { Draft, SaveDraft } from '@/lib/core/domain/draft'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import type { Tx } from '../db'
import { findOwnReview, type OwnReview } from '../reviews/find-own-review'

const DRAFTS_MAX = 2_000
const CHARACTERS_MAX = 3_000_000

type Row = { name: string; value: unknown; updatedAt: Date }

/**
 * The draft that stands afterwards: an older version than the stored one changes nothing. A draft given up stays as an empty one, so
 * that a version that comes late does not bring it back. Drafts are kept in whatever state the review is: they are no judgement, and
 * they hold the lease of whoever is typing. Not audited.
 */
export async function saveDraft(ctx: Context, input: SaveDraft): Promise<Draft> {
  allow(ctx.actor, 'review')
  return ctx.db.$transaction(async (tx) => {
    const review = await findOwnReview(ctx, tx, input.reviewId)
    if (input.value !== null) await requireRoom(tx, input)
    const row = (await store(ctx, tx, input, review)) ?? (await standing(tx, input))
    await renewLease(ctx, tx, review)
    return { name: row.name, value: row.value, updatedAt: row.updatedAt.toISOString() }
  })
}

/** Null where a newer version stands. A device whose clock runs ahead does not win for longer than its next request takes. */
async function store(ctx: Context, tx: Tx, input: SaveDraft, review: OwnReview): Promise<Row | null> {
  const value = JSON.stringify(input.value ?? null)
  const updatedAt = new Date(Math.min(Date.parse(input.updatedAt), ctx.now.getTime()))
  const [row] = await tx.$queryRaw<Row[]>`
    INSERT INTO drafts (review_id, name, person_id, value, updated_at)
    VALUES (${review.id}, ${input.name}, ${review.reviewerId}, ${value}::jsonb, ${updatedAt})
    ON CONFLICT (review_id, name) DO UPDATE SET value = EXCLUDED.value, updated_at = EXCLUDED.updated_at
      WHERE drafts.updated_at <= EXCLUDED.updated_at
    RETURNING name, value, updated_at AS "updatedAt"`
  return row ?? null
}

const standing = (tx: Tx, { reviewId, name }: SaveDraft): Promise<Row> =>
  tx.draft.findUniqueOrThrow({ where: { reviewId_name: { reviewId, name } } })

async function requireRoom(tx: Tx, { reviewId, name, value }: SaveDraft): Promise<void> {
  const [others] = await tx.$queryRaw<{ count: number; characters: number }[]>`
    SELECT count(*)::int AS count, coalesce(sum(length(value::text)), 0)::int AS characters
    FROM drafts WHERE review_id = ${reviewId} AND name <> ${name}`
  const isFull = (others?.count ?? 0) >= DRAFTS_MAX
  if (!isFull && (others?.characters ?? 0) + JSON.stringify(value ?? null).length <= CHARACTERS_MAX) return
  throw new DomainError('too-large', 'The drafts of this review take too much room; save or discard some first.')
}

/** Typing is work: the tree stays with who types. Written only once half of the lease has passed. */
async function renewLease(ctx: Context, tx: Tx, { slot, round, state, reviewerId }: OwnReview): Promise<void> {
  if (state !== 'in_progress' || slot.state !== 'leased' || slot.holderId !== reviewerId) return
  const half = new Date(ctx.now.getTime() + (round.leaseMinutes * 60_000) / 2)
  const whole = new Date(ctx.now.getTime() + round.leaseMinutes * 60_000)
  await tx.reviewSlot.updateMany({
    where: { id: slot.id, holderId: reviewerId, state: 'leased', leaseUntil: { lt: half } },
    data: { leaseUntil: whole },
  })
}

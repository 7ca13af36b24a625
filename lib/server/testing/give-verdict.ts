// Verdicts as a test's reviewers give them, in short.
import { randomUUID } from 'node:crypto'
import type { VerdictsSaved } from '@/lib/core/domain/review'
import { type Edit, type SubmitVerdict, submitVerdictSchema, type VerdictAspect } from '@/lib/core/domain/verdict'
import type { Context } from '../context'
import { claimReview } from '../reviews/claim-review'
import { submitReview } from '../reviews/submit-review'
import { assignSlot } from '../rounds/assign-slot'
import { submitVerdict } from '../verdicts/submit-verdict'

type More = {
  key?: string
  aspect?: VerdictAspect
  scope?: 'turn' | 'path'
  reasons?: string[]
  note?: string
  edit?: Edit
  undoes?: string
}

export function giveVerdict(
  ctx: Context,
  reviewId: number,
  kind: SubmitVerdict['kind'],
  turnId: string,
  more: More = {},
): Promise<VerdictsSaved> {
  const reasons = kind === 'REJECT' ? ['incoherent'] : kind === 'CANNOT_JUDGE' ? ['outside-expertise'] : undefined
  const note = kind === 'EDIT' ? 'The order did not fit.' : undefined
  return submitVerdict(
    ctx,
    submitVerdictSchema.parse({ key: randomUUID(), reviewId, turnId, kind, reasons, note, ...more }),
  )
}

/** Claims the next tree. Throws where there is none. */
export async function claim(ctx: Context): Promise<number> {
  const { reviewId } = await claimReview(ctx)
  if (reviewId === null) throw new Error('there is nothing to claim')
  return reviewId
}

/** Reads every tree of a simulated round, as `readTree` does; such rounds are never claimed. */
export async function readSimulated(ctx: Context, roundId: number, accepted: string[], rejected: string[] = []) {
  for (const { id } of await ctx.db.reviewSlot.findMany({ where: { roundId }, orderBy: { id: 'asc' } }))
    await judge(ctx, await assignSlot(ctx, id), accepted, rejected)
}

/** Claims the next tree, accepts the paths to `accepted`, rejects `rejected`, and submits. */
export async function readTree(ctx: Context, accepted: string[], rejected: string[] = []): Promise<number> {
  const reviewId = await claim(ctx)
  await judge(ctx, reviewId, accepted, rejected)
  return reviewId
}

async function judge(ctx: Context, reviewId: number, accepted: string[], rejected: string[]): Promise<void> {
  for (const turnId of accepted) await giveVerdict(ctx, reviewId, 'ACCEPT', turnId, { scope: 'path' })
  for (const turnId of rejected) await giveVerdict(ctx, reviewId, 'REJECT', turnId)
  await submitReview(ctx, { reviewId })
}

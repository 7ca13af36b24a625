// Simulated reviewers for the bench of reviews: each takes a tree, judges every path with a pause before each verdict, submits, and takes the next.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { openTurnIds } from '@/lib/core/domain/judgement'
import {
  claimReviewSchema,
  reviewIdSchema,
  reviewSummarySchema,
  type ReviewView,
  reviewViewSchema,
  verdictsSavedSchema,
} from '@/lib/core/domain/review'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import type { Context } from '@/lib/server/context'
import { claimReview } from '@/lib/server/reviews/claim-review'
import { getReview } from '@/lib/server/reviews/get-review'
import { submitReview } from '@/lib/server/reviews/submit-review'
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict'
import { insertBare, selectBare } from './review-floor'
import { serve, type Times, timed } from './review-request'

/** `pauseMs`: the mean of the time a reviewer takes over a verdict, spread evenly from half to one and a half of it. */
export type Reading = { times: Times; pauseMs: number; until: number; random: () => number }
export type Read = { verdicts: number; trees: number }

const REJECTED_SHARE = 0.15
const claimed = { input: claimReviewSchema, output: z.object({ reviewId: z.number().int().nullable() }) }
const viewed = { input: reviewIdSchema, output: reviewViewSchema }
const judged = { input: submitVerdictSchema, output: verdictsSavedSchema }
const submitted = { input: reviewIdSchema, output: reviewSummarySchema }

/** Until the time is over. Throws where the queue runs dry: the round was opened too small. */
export async function readTrees(ctx: Context, reading: Reading): Promise<Read> {
  const read = { verdicts: 0, trees: 0 }
  await pause(reading)
  while (performance.now() < reading.until) {
    const view = await timed(reading.times, 'next tree', async () => {
      const { reviewId } = await serve(ctx, claimed, claimReview, {})
      if (reviewId === null) throw new Error('the bench’s queue is empty')
      return serve(ctx, viewed, getReview, { reviewId })
    })
    await timed(reading.times, 'bare next tree', () => selectBare(ctx, view.treeId))
    read.verdicts += await judgeTree(ctx, view, reading)
    if (performance.now() >= reading.until) break
    await timed(reading.times, 'submit', () => serve(ctx, submitted, submitReview, { reviewId: view.id }))
    read.trees += 1
  }
  return read
}

/** Every open end: its path accepted, or the end rejected. Stops when the time is over. */
async function judgeTree(ctx: Context, view: ReviewView, reading: Reading): Promise<number> {
  const parents = new Set(view.turns.map(({ parentId }) => parentId))
  const ends = openTurnIds(view.turns, view.verdicts).filter((id) => !parents.has(id))
  let given = 0
  for (const turnId of ends) {
    await pause(reading)
    if (performance.now() >= reading.until) return given
    await judgeEnd(ctx, view, turnId, reading)
    given += 1
  }
  return given
}

/** A rejected end leaves the turns above it open, so they are accepted first, in one request, as a physician would. */
async function judgeEnd(ctx: Context, view: ReviewView, turnId: string, { times, random }: Reading): Promise<void> {
  const place = () => ({ key: randomUUID(), reviewId: view.id, turnId, activeMs: 900 })
  const accept = { ...place(), kind: 'ACCEPT', scope: 'path' }
  const { saved } = await timed(times, 'verdict', () => serve(ctx, judged, submitVerdict, accept))
  await timed(times, 'bare insert', () => insertBare(ctx, view, saved))
  if (random() >= REJECTED_SHARE) return
  const reject = { ...place(), kind: 'REJECT', reasons: ['unreliable-update'], note: 'The findings point elsewhere.' }
  const rejected = await timed(times, 'verdict', () => serve(ctx, judged, submitVerdict, reject))
  await timed(times, 'bare insert', () => insertBare(ctx, view, rejected.saved))
}

const pause = ({ pauseMs, random }: Reading) => new Promise((resume) => setTimeout(resume, pauseMs * (0.5 + random())))

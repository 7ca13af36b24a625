// Verdicts and comments as the browser gives them: through the review's outbox, never straight to the server.
'use client'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { saveCommentSchema } from '@/lib/core/domain/comment'
import type { VerdictsSaved } from '@/lib/core/domain/review'
import type { SubmitVerdict } from '@/lib/core/domain/verdict'
import { startAttention, takeAttention } from './attention'
import { type DraftsSnapshot, NO_DRAFTS } from './draft-sync'
import { mergeDelivered, takeGuidelines } from './merge-saved'
import { newKey } from './new-key'
import { reviewOutbox } from './review-outboxes'
import { getGuidelinesInForce, reviewOptions } from './reviews'
import { EMPTY_OUTBOX, type OutboxSnapshot, type Saved } from './verdict-outbox'

/** The cache tells its readers of a change in a task of its own; by the next one they show it. */
const untilShown = () => new Promise<void>((resolve) => setTimeout(resolve))

/** With the key of a comment that is there, `isWithdrawn` takes it back or puts it back. */
export type NewComment = { turnId: string; text: string; key?: string; isWithdrawn?: boolean }

export type VerdictOutboxView = OutboxSnapshot & {
  drafts: DraftsSnapshot
  add: (verdict: SubmitVerdict) => void
  addComment: (comment: NewComment) => void
  /** Tries everything again, drafts too. */
  retry: () => void
  /** Gives up a verdict by its key, everything else by its id. */
  discard: (id: string) => void
}

/**
 * The outbox of one person's review. What it saves is merged into the cached review; `onSaved` hears of the verdicts too. A verdict
 * without a measured time gets the attention since the one before.
 */
export function useVerdictOutbox(
  actorId: number,
  reviewId: number,
  onSaved: (saved: VerdictsSaved) => void,
): VerdictOutboxView {
  const { verdicts, drafts, takers } = reviewOutbox(actorId, reviewId)
  const queryClient = useQueryClient()
  /** Puts what was stored into the review on screen, and waits until it is shown there. */
  const takeOver = useEffectEvent(async (saved: Saved) => {
    queryClient.setQueryData(reviewOptions(reviewId).queryKey, (view) => view && mergeDelivered(view, saved))
    await untilShown()
    if (!('verdicts' in saved)) return
    void readNewGuidelines(queryClient, reviewId, saved.verdicts.guidelineVersion)
    onSaved(saved.verdicts)
  })
  useEffect(() => {
    const take = (saved: Saved) => takeOver(saved)
    takers.add(take)
    startAttention()
    void verdicts.start()
    void drafts.start()
    return () => void takers.delete(take)
  }, [verdicts, drafts, takers])
  const snapshot = useSyncExternalStore(verdicts.subscribe, verdicts.read, () => EMPTY_OUTBOX)
  const draftsSnapshot = useSyncExternalStore(drafts.subscribe, drafts.read, () => NO_DRAFTS)
  const addComment = ({ key = newKey(), ...comment }: NewComment) =>
    verdicts.addComment(saveCommentSchema.parse({ ...comment, key, reviewId }), newKey())
  return {
    ...snapshot,
    drafts: draftsSnapshot,
    add: (verdict) => void verdicts.add({ ...verdict, activeMs: verdict.activeMs ?? takeAttention() }),
    addComment: (comment) => void addComment(comment),
    retry: () => {
      void verdicts.retry()
      void drafts.retry()
    },
    discard: (id) => verdicts.discard(id),
  }
}

/** Where a newer version came into force than is on screen. One that cannot be had now is asked for with the next verdict. */
async function readNewGuidelines(queryClient: QueryClient, reviewId: number, inForce: number): Promise<void> {
  const { queryKey } = reviewOptions(reviewId)
  const shown = queryClient.getQueryData(queryKey)?.round.guidelineVersion
  if (shown === undefined || shown >= inForce) return
  const guidelines = await getGuidelinesInForce(reviewId).catch(() => null)
  if (guidelines) queryClient.setQueryData(queryKey, (view) => view && takeGuidelines(view, guidelines))
}

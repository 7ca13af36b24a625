// Delivers what this device keeps of a person's reviews from whatever page is open, and tells of it where its review is not.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { keptReviewOf, keptReviews, reviewOutbox } from './review-outboxes'
import { reviewOptions } from './reviews'

/** Also where the browser tells nothing of a connection that came back. */
const DELIVER_EVERY_MS = 30_000

export type KeptReview = { reviewId: number; kept: number; unsentDrafts: number }

/** The reviews of which something is on this device alone. `wakes` changes when it is worth trying again at once. */
export function useKeptWork(actorId: number, wakes: unknown): readonly KeptReview[] {
  const [kept, show] = useState<readonly KeptReview[]>([])
  const look = useEffectEvent(() => show((before) => sameOr(before, readKept(actorId))))
  const onOtherTab = useOtherTabs(actorId, look)
  const deliver = useEffectEvent(() => {
    for (const reviewId of keptReviews(actorId)) {
      const { verdicts, drafts, takers } = reviewOutbox(actorId, reviewId)
      void verdicts.start().then(look)
      void (takers.size > 0 ? drafts.flush() : drafts.start()).then(look)
    }
    look()
  })
  const leave = useEffectEvent(() => {
    for (const reviewId of keptReviews(actorId)) {
      reviewOutbox(actorId, reviewId).drafts.flushAtOnce()
      void reviewOutbox(actorId, reviewId).verdicts.flush()
    }
  })
  useEffect(() => {
    deliver()
  }, [wakes])
  useEffect(() => {
    const wake = () => deliver()
    const go = () => leave()
    const hear = (event: StorageEvent) => onOtherTab(event.key, event.newValue === null)
    const onVisibility = () => (document.visibilityState === 'hidden' ? leave() : deliver())
    const timer = setInterval(wake, DELIVER_EVERY_MS)
    window.addEventListener('online', wake)
    window.addEventListener('focus', wake)
    window.addEventListener('pagehide', go)
    window.addEventListener('storage', hear)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', wake)
      window.removeEventListener('focus', wake)
      window.removeEventListener('pagehide', go)
      window.removeEventListener('storage', hear)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [])
  return kept
}

/** What another tab added is shown; what it delivered is read from the server before it is no longer shown as waiting. */
function useOtherTabs(actorId: number, look: () => void) {
  const queryClient = useQueryClient()
  return useEffectEvent(async (key: string | null, isRemoved: boolean) => {
    const reviewId = key === null ? null : keptReviewOf(actorId, key)
    if (reviewId === null) return
    const { queryKey } = reviewOptions(reviewId)
    if (isRemoved) await queryClient.refetchQueries({ queryKey, exact: true, type: 'active' })
    const { verdicts, drafts } = reviewOutbox(actorId, reviewId)
    verdicts.reread()
    drafts.reread()
    look()
  })
}

function readKept(actorId: number): KeptReview[] {
  return keptReviews(actorId).flatMap((reviewId) => {
    const { verdicts, drafts } = reviewOutbox(actorId, reviewId)
    const { kept } = verdicts.read()
    const { unsent: unsentDrafts } = drafts.read()
    return kept + unsentDrafts > 0 ? [{ reviewId, kept, unsentDrafts }] : []
  })
}

/** The list before where nothing changed, so that nothing is drawn again. */
function sameOr(before: readonly KeptReview[], now: KeptReview[]): readonly KeptReview[] {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}

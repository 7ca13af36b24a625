// Delivers what this device keeps of a person's reviews from whatever page is open, and tells what is still kept.
'use client'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { mergeDelivered } from './merge-saved'
import { keptReviewOf, keptReviews, onOutboxChange, reviewOutbox } from './review-outboxes'
import { reviewOptions } from './reviews'

/** Also where the browser tells nothing of a connection that came back. */
const DELIVER_EVERY_MS = 30_000
/** What is delivered sooner is not worth a word. */
const TOLD_AFTER_MS = 1_500

export type KeptReview = { reviewId: number; kept: number; unsentDrafts: number; isRefused: boolean }

/** The reviews of which something is on this device alone. Whenever `wakes` changes it is tried at once to deliver it. */
export function useKeptWork(actorId: number, wakes: string): readonly KeptReview[] {
  const queryClient = useQueryClient()
  const [kept, show] = useState<readonly KeptReview[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = () => {
      timer = null
      show((before) => sameOr(before, readKept(actorId)))
    }
    const stop = onOutboxChange(() => {
      timer ??= setTimeout(look, TOLD_AFTER_MS)
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [actorId])
  useEffect(() => deliver(actorId), [actorId, wakes])
  useEffect(() => {
    const gone = new AbortController()
    const { signal } = gone
    const wake = () => deliver(actorId)
    const hear = ({ key, newValue }: StorageEvent) => void takeUp(queryClient, actorId, key, newValue === null)
    const onVisibility = () => (document.visibilityState === 'hidden' ? leave(actorId) : wake())
    const holdBack = (event: BeforeUnloadEvent) => {
      if (wouldBeLost(actorId)) event.preventDefault()
    }
    for (const name of ['online', 'focus']) window.addEventListener(name, wake, { signal })
    window.addEventListener('storage', hear, { signal })
    window.addEventListener('pagehide', () => leave(actorId), { signal })
    window.addEventListener('beforeunload', holdBack, { signal })
    document.addEventListener('visibilitychange', onVisibility, { signal })
    const timer = setInterval(wake, DELIVER_EVERY_MS)
    return () => {
      clearInterval(timer)
      gone.abort()
    }
  }, [actorId, queryClient])
  return kept
}

function deliver(actorId: number): void {
  for (const reviewId of keptReviews(actorId)) {
    const { verdicts, drafts, takers } = reviewOutbox(actorId, reviewId)
    void verdicts.start()
    void (takers.size > 0 ? drafts.flush() : drafts.start())
  }
}

/** Nothing is waited for: the page is going. */
function leave(actorId: number): void {
  for (const reviewId of keptReviews(actorId)) {
    const { verdicts, drafts } = reviewOutbox(actorId, reviewId)
    drafts.flushAtOnce()
    void verdicts.flush()
  }
}

/** Where the browser has no room, what waits is in this page alone. */
function wouldBeLost(actorId: number): boolean {
  return keptReviews(actorId).some((reviewId) => {
    const { verdicts, drafts } = reviewOutbox(actorId, reviewId)
    return verdicts.read().isVolatile || drafts.read().isVolatile
  })
}

/**
 * What another tab added is shown; what it delivered is read from the server before it is no longer shown as waiting, and what this
 * page delivered meanwhile is put in again.
 */
async function takeUp(
  queryClient: QueryClient,
  actorId: number,
  key: string | null,
  isRemoved: boolean,
): Promise<void> {
  const reviewId = key === null ? null : keptReviewOf(actorId, key)
  if (reviewId === null) return
  const { verdicts, drafts, delivered } = reviewOutbox(actorId, reviewId)
  const { queryKey } = reviewOptions(reviewId)
  if (isRemoved) {
    const before = delivered.length
    await queryClient.refetchQueries({ queryKey, exact: true, type: 'active' })
    const meanwhile = delivered.slice(before)
    queryClient.setQueryData(queryKey, (view) => view && meanwhile.reduce(mergeDelivered, view))
  }
  verdicts.reread()
  drafts.reread()
}

function readKept(actorId: number): KeptReview[] {
  return keptReviews(actorId).flatMap((reviewId) => {
    const { verdicts, drafts } = reviewOutbox(actorId, reviewId)
    const { kept, status } = verdicts.read()
    const { unsent: unsentDrafts, status: draftStatus } = drafts.read()
    const isRefused = status === 'refused' || draftStatus === 'refused'
    return kept + unsentDrafts > 0 ? [{ reviewId, kept, unsentDrafts, isRefused }] : []
  })
}

/** The list before where nothing changed, so that nothing is drawn again. */
function sameOr(before: readonly KeptReview[], now: KeptReview[]): readonly KeptReview[] {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}

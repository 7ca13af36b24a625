// Verdicts as the browser gives them: through the review's outbox, never straight to the server.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { verdictsSavedSchema, type VerdictsSaved } from '@/lib/core/domain/review'
import type { SubmitVerdict } from '@/lib/core/domain/verdict'
import { api } from './api'
import { deviceStorage } from './device-storage'
import { mergeSaved } from './merge-saved'
import { reviewOptions } from './reviews'
import { type OutboxSnapshot, VerdictOutbox } from './verdict-outbox'

const sendVerdict = (verdict: SubmitVerdict): Promise<VerdictsSaved> =>
  api(verdictsSavedSchema, '/api/verdicts', { method: 'POST', body: verdict })

/** The cache tells its readers of a change in a task of its own; by the next one they show it. */
const untilShown = () => new Promise<void>((resolve) => setTimeout(resolve))

const NOTHING: OutboxSnapshot = { items: [], status: 'saved' }

export type VerdictOutboxView = OutboxSnapshot & {
  add: (verdict: SubmitVerdict) => void
  retry: () => void
  discard: (key: string) => void
}

/**
 * The outbox of one person's review. What it saves is merged into the cached review; `onSaved` hears of it too. It sends again
 * when the connection returns and when the window gets the focus back.
 */
export function useVerdictOutbox(
  actorId: number,
  reviewId: number,
  onSaved: (saved: VerdictsSaved) => void,
): VerdictOutboxView {
  const queryClient = useQueryClient()
  const [outbox] = useState(
    () =>
      new VerdictOutbox({
        storageKey: `medaction.outbox.${actorId}.${reviewId}`,
        storage: deviceStorage(),
        send: sendVerdict,
        schedule: (run, delayMs) => {
          const timer = setTimeout(run, delayMs)
          return () => clearTimeout(timer)
        },
        onSaved: async (saved) => {
          queryClient.setQueryData(reviewOptions(reviewId).queryKey, (view) => view && mergeSaved(view, saved))
          await untilShown()
          onSaved(saved)
        },
      }),
  )
  useEffect(() => {
    const flush = () => void outbox.flush()
    void outbox.start()
    window.addEventListener('online', flush)
    window.addEventListener('focus', flush)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('focus', flush)
      outbox.stop()
    }
  }, [outbox])
  const snapshot = useSyncExternalStore(outbox.subscribe, outbox.read, () => NOTHING)
  return {
    ...snapshot,
    add: (verdict) => void outbox.add(verdict),
    retry: () => void outbox.retry(),
    discard: (key) => outbox.discard(key),
  }
}

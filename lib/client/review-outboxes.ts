// The outboxes of this page, one a review and person, whether its workspace is open or not.
import { commentSchema } from '@/lib/core/domain/comment'
import { type Draft, draftSchema } from '@/lib/core/domain/draft'
import { verdictsSavedSchema } from '@/lib/core/domain/review'
import type { z } from 'zod'
import { api } from './api'
import { deviceStorage } from './device-storage'
import { DraftSync } from './draft-sync'
import { OutboxStore } from './outbox-store'
import type { Schedule } from './send-failure'
import { noteFailure, noteSignedIn } from './sign-in-again'
import { type Saved, VerdictOutbox } from './verdict-outbox'

export type ReviewOutbox = {
  verdicts: VerdictOutbox
  drafts: DraftSync
  /** Whoever shows the review takes over what was stored before it leaves the outbox. */
  takers: Set<(saved: Saved) => void | Promise<void>>
  /** All that this page delivered, oldest first. */
  delivered: Saved[]
}

const OUTBOX = 'medaction.outbox.'
const DRAFT = 'medaction.draft.'
const opened = new Map<string, ReviewOutbox>()
const listeners = new Set<() => void>()

/** Hears of every change in any outbox of this page; returns the way to stop. */
export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const schedule: Schedule = (run, delayMs) => {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}

export function reviewOutbox(actorId: number, reviewId: number): ReviewOutbox {
  const name = `${actorId}.${reviewId}`
  const known = opened.get(name)
  if (known) return known
  const made = create(actorId, reviewId)
  // A page rendered on the server belongs to nobody for longer than its request.
  if (typeof window === 'undefined') return made
  opened.set(name, made)
  for (const part of [made.verdicts, made.drafts]) part.subscribe(() => listeners.forEach((listener) => listener()))
  return made
}

function create(actorId: number, reviewId: number): ReviewOutbox {
  const takers: ReviewOutbox['takers'] = new Set()
  const delivered: Saved[] = []
  const storage = deviceStorage()
  const post = postAs(actorId)
  const verdicts = new VerdictOutbox({
    store: new OutboxStore(storage, `${OUTBOX}${actorId}.${reviewId}`),
    sendVerdict: (verdict, signal) => post(verdictsSavedSchema, '/api/verdicts', verdict, signal),
    sendComment: (comment, signal) => post(commentSchema, '/api/comments', comment, signal),
    onSaved: async (saved) => {
      delivered.push(saved)
      await Promise.all([...takers].map((take) => take(saved)))
    },
    schedule,
  })
  const send = (draft: Draft, signal: AbortSignal) => post(draftSchema, '/api/drafts', { ...draft, reviewId }, signal)
  const drafts = new DraftSync({ prefix: `${DRAFT}${actorId}.${reviewId}.`, storage, send, schedule })
  return { verdicts, drafts, takers, delivered }
}

function postAs(actorId: number) {
  return async <S extends z.ZodType>(schema: S, path: string, body: unknown, signal: AbortSignal) => {
    try {
      const answer = await api(schema, path, { method: 'POST', body, signal, actorId, isKeptAlive: true })
      noteSignedIn()
      return answer
    } catch (error) {
      noteFailure(error)
      throw error
    }
  }
}

/** The reviews of this person of which this device keeps anything. */
export function keptReviews(actorId: number): number[] {
  const ids = deviceStorage()
    .keys()
    .map((key) => keptReviewOf(actorId, key))
    .filter((id) => id !== null)
  return [...new Set(ids)].sort((a, b) => a - b)
}

/** Null for a key that is none of this person's outboxes and drafts. */
export function keptReviewOf(actorId: number, key: string): number | null {
  const rest = [OUTBOX, DRAFT].map((start) => `${start}${actorId}.`).find((start) => key.startsWith(start))
  const id = rest && /^(\d+)(?=[./]|$)/.exec(key.slice(rest.length))?.[1]
  return id ? Number(id) : null
}

// Verdicts and comments on their way to the server: kept on this device until stored there, sent in order, sent again after any failure.
import type { Comment, SaveComment } from '@/lib/core/domain/comment'
import type { VerdictsSaved } from '@/lib/core/domain/review'
import type { SubmitVerdict } from '@/lib/core/domain/verdict'
import type { CommentItem, OutboxEntry, OutboxItem, StoredItem, UnreadableItem } from './outbox-item'
import type { OutboxStore } from './outbox-store'
import { type Pause, readFailure, type Refusal, retryDelayMs, type Schedule, withTimeout } from './send-failure'

export type { CommentItem, OutboxItem } from './outbox-item'

/** `offline` and `waiting`: a try failed and another follows. `signed-out`: nothing goes through until the person signs in again. */
export type OutboxStatus = 'saved' | 'saving' | Pause | 'refused'

export type OutboxSnapshot = {
  /** Verdicts not yet stored. */
  items: readonly OutboxItem[]
  comments: readonly CommentItem[]
  unreadable: readonly UnreadableItem[]
  /** How many of all kinds are on this device alone. */
  kept: number
  status: OutboxStatus
  /** The browser keeps nothing more: what waits is gone with the page. */
  isVolatile: boolean
}

export type Saved = { verdicts: VerdictsSaved } | { comment: Comment }

type OutboxParts = {
  store: OutboxStore
  sendVerdict: (verdict: SubmitVerdict, signal: AbortSignal) => Promise<VerdictsSaved>
  sendComment: (comment: SaveComment, signal: AbortSignal) => Promise<Comment>
  /** The item leaves the outbox when this is done, so that it is at all times in one place or the other. */
  onSaved: (saved: Saved) => void | Promise<void>
  schedule: Schedule
}

export const EMPTY_OUTBOX: OutboxSnapshot = {
  ...{ items: [], comments: [], unreadable: [], kept: 0 },
  ...{ status: 'saved', isVolatile: false },
}

/**
 * The outbox of one person's review. Each verdict and comment carries the key its client made, so sending it twice stores it once; the
 * outbox can therefore send again whenever in doubt: after a failure, a reload, from two tabs.
 */
export class VerdictOutbox {
  private readonly parts: OutboxParts
  private readonly listeners = new Set<() => void>()
  private snapshot: OutboxSnapshot = EMPTY_OUTBOX
  private isSending = false
  private failures = 0
  private callOff: (() => void) | null = null

  constructor(parts: OutboxParts) {
    this.parts = parts
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly read = (): OutboxSnapshot => this.snapshot

  /** Takes up what an earlier page load left behind, and sends it. */
  async start(): Promise<void> {
    this.parts.store.takeOver()
    this.show('saving')
    await this.flush()
  }

  /** Keeps the verdict on this device before the first attempt to send it. */
  add(verdict: SubmitVerdict): Promise<void> {
    return this.take({ verdict, refusal: null })
  }

  /** `id` is the item's own: a comment may be given and taken back before anything was sent. */
  addComment(comment: SaveComment, id: string): Promise<void> {
    return this.take({ id, comment, refusal: null })
  }

  /** Tries everything again, what was refused too. */
  async retry(): Promise<void> {
    for (const entry of this.parts.store.list())
      if (entry.item?.refusal) this.parts.store.replace(entry, { ...entry.item, refusal: null })
    this.show('saving')
    await this.flush()
  }

  /** Gives up something that was refused or cannot be read: a verdict by its key, everything else by its id. */
  discard(id: string): void {
    for (const entry of this.parts.store.list()) if (entry.id === id) this.parts.store.remove(entry)
    this.show()
  }

  /** Shows what is there now, after another tab changed it. */
  reread(): void {
    this.show(this.isSending ? 'saving' : undefined)
  }

  /** Sends what waits, in order, until all is stored or one attempt fails. */
  async flush(): Promise<void> {
    if (this.isSending) return
    this.isSending = true
    this.callOff?.()
    this.callOff = null
    try {
      for (let next = this.nextToSend(); next; next = this.nextToSend()) {
        if (!(await this.attempt(next.entry, next.item))) return
      }
      this.show()
    } finally {
      this.isSending = false
    }
  }

  private take(item: StoredItem): Promise<void> {
    this.parts.store.add(item)
    this.show('saving')
    return this.flush()
  }

  /** False where sending must pause. */
  private async attempt(entry: OutboxEntry, item: StoredItem): Promise<boolean> {
    this.show('saving')
    let saved: Saved
    try {
      saved = await this.send(item)
    } catch (error) {
      return this.afterFailure(entry, item, readFailure(error))
    }
    this.failures = 0
    try {
      await this.parts.onSaved(saved)
    } finally {
      this.parts.store.remove(entry)
      this.show('saving')
    }
    return true
  }

  private async send(item: StoredItem): Promise<Saved> {
    const { schedule, sendVerdict, sendComment } = this.parts
    if ('verdict' in item)
      return { verdicts: await withTimeout(schedule, (signal) => sendVerdict(item.verdict, signal)) }
    return { comment: await withTimeout(schedule, (signal) => sendComment(item.comment, signal)) }
  }

  private afterFailure(entry: OutboxEntry, item: StoredItem, failure: Pause | Refusal): boolean {
    if (typeof failure !== 'string') {
      this.parts.store.replace(entry, { ...item, refusal: failure })
      this.show('saving')
      return true
    }
    this.show(failure)
    this.callOff = this.parts.schedule(() => void this.flush(), retryDelayMs(this.failures))
    this.failures += 1
    return false
  }

  private nextToSend(): { entry: OutboxEntry; item: StoredItem } | null {
    for (const entry of this.parts.store.list()) if (entry.item?.refusal === null) return { entry, item: entry.item }
    return null
  }

  private show(status?: Exclude<OutboxStatus, 'saved' | 'refused'>): void {
    const entries = this.parts.store.list()
    const isBusy = entries.some(({ item }) => item?.refusal === null)
    const settled: OutboxStatus = entries.length > 0 ? 'refused' : 'saved'
    const [items, comments, unreadable]: [OutboxItem[], CommentItem[], UnreadableItem[]] = [[], [], []]
    for (const { id, item, text } of entries) {
      if (item === null) unreadable.push({ id, text })
      else if ('verdict' in item) items.push(item)
      else comments.push(item)
    }
    const kept = { items, comments, unreadable, kept: entries.length }
    const current = status ?? (isPause(this.snapshot.status) ? this.snapshot.status : 'saving')
    this.snapshot = { ...kept, status: isBusy ? current : settled, isVolatile: this.parts.store.isVolatile() }
    for (const listener of this.listeners) listener()
  }
}

const isPause = (status: OutboxStatus): status is Pause =>
  status === 'offline' || status === 'waiting' || status === 'signed-out'

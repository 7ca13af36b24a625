// Verdicts and comments on their way to the server: kept on this device until stored there, sent in order, sent again after any failure.
import type { Comment, SaveComment } from '@/lib/core/domain/comment'
import type { VerdictsSaved } from '@/lib/core/domain/review'
import type { SubmitVerdict } from '@/lib/core/domain/verdict'
import { Delivery } from './delivery'
import type { CommentItem, OutboxEntry, OutboxItem, StoredItem, UnreadableItem } from './outbox-item'
import type { OutboxStore } from './outbox-store'
import { type Pause, readFailure, type Refusal, type Schedule, withTimeout } from './send-failure'

export type { CommentItem, OutboxItem } from './outbox-item'

/** `offline` and `waiting`: a try failed and another follows. `signed-out`: nothing goes through until the person signs in again. */
export type OutboxStatus = 'saved' | 'saving' | Pause | 'refused'

export type OutboxSnapshot = {
  /** Verdicts not yet stored. */
  items: readonly OutboxItem[]
  comments: readonly CommentItem[]
  unreadable: readonly UnreadableItem[]
  /** The ids of all of them in the order in which they were given: a verdict's is its key. */
  order: readonly string[]
  /** How many of all kinds are on this device alone. */
  kept: number
  status: OutboxStatus
  /** The browser keeps nothing more: what waits is gone with the page. */
  isVolatile: boolean
}

export type Saved = { verdicts: VerdictsSaved } | { comment: Comment }

type Waiting = { entry: OutboxEntry; item: StoredItem }

type OutboxParts = {
  store: OutboxStore
  sendVerdict: (verdict: SubmitVerdict, signal: AbortSignal) => Promise<VerdictsSaved>
  sendComment: (comment: SaveComment, signal: AbortSignal) => Promise<Comment>
  /** The item leaves the outbox when this is done, so that it is at all times in one place or the other. */
  onSaved: (saved: Saved) => void | Promise<void>
  schedule: Schedule
}

export const EMPTY_OUTBOX: OutboxSnapshot = {
  ...{ items: [], comments: [], unreadable: [], order: [], kept: 0 },
  ...{ status: 'saved', isVolatile: false },
}

/**
 * The outbox of one person's review. Each verdict and comment carries the key its client made, so sending it twice stores it once; the
 * outbox can therefore send again whenever in doubt: after a failure, a reload, from two tabs.
 */
export class VerdictOutbox extends Delivery<Waiting, OutboxSnapshot> {
  private readonly parts: OutboxParts

  constructor(parts: OutboxParts) {
    super(parts.schedule, EMPTY_OUTBOX)
    this.parts = parts
  }

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

  private take(item: StoredItem): Promise<void> {
    this.parts.store.add(item)
    this.show('saving')
    return this.flush()
  }

  protected async attempt({ entry, item }: Waiting): Promise<boolean> {
    this.show('saving')
    let saved: Saved
    try {
      saved = await this.send(item)
    } catch (error) {
      return this.afterFailure(entry, item, readFailure(error))
    }
    this.noteSuccess()
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
    this.flushAfterFailure()
    return false
  }

  protected showRest(): void {
    this.show()
  }

  /** In the order in which they were given. */
  protected nextToSend(): Waiting | null {
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
    const kept = { items, comments, unreadable, order: entries.map(({ id }) => id), kept: entries.length }
    const before = this.read().status
    const current = status ?? (isPause(before) ? before : 'saving')
    this.tell({ ...kept, status: isBusy ? current : settled, isVolatile: this.parts.store.isVolatile() })
  }
}

const isPause = (status: OutboxStatus): status is Pause =>
  status === 'offline' || status === 'waiting' || status === 'signed-out'

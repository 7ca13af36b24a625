// Verdicts on their way to the server: kept on this device until stored there, sent in order, sent again after any failure.
import { z } from 'zod'
import type { VerdictsSaved } from '@/lib/core/domain/review'
import { type SubmitVerdict, submitVerdictSchema } from '@/lib/core/domain/verdict'
import { ProblemError } from './problem'

const refusalSchema = z.object({ code: z.string(), detail: z.string() })
const itemSchema = z.object({ verdict: submitVerdictSchema, refusal: refusalSchema.nullable() })

/** A verdict not yet stored on the server. `refusal` is set where the server said no for good. */
export type OutboxItem = z.infer<typeof itemSchema>

/** `waiting`: a try failed and another follows. `signed-out`: nothing goes through until the person signs in again. */
export type OutboxStatus = 'saved' | 'saving' | 'waiting' | 'signed-out' | 'refused'
export type OutboxSnapshot = { items: readonly OutboxItem[]; status: OutboxStatus }

/** Where items rest between page loads; the browser's localStorage fits. */
export type OutboxStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

type OutboxParts = {
  storageKey: string
  storage: OutboxStorage
  send: (verdict: SubmitVerdict) => Promise<VerdictsSaved>
  /** The verdict leaves the outbox when this is done, so that it is at all times in one place or the other. */
  onSaved: (saved: VerdictsSaved) => void | Promise<void>
  /** Calls back later and returns the way to call it off. */
  schedule: (run: () => void, delayMs: number) => () => void
}

const FIRST_RETRY_MS = 2_000
const LAST_RETRY_MS = 30_000
const EMPTY: OutboxSnapshot = { items: [], status: 'saved' }

/**
 * The outbox of one review. Each verdict carries the key its client made, so sending it twice stores it once; the outbox can
 * therefore send again whenever in doubt: after a failure, a reload, from two tabs.
 */
export class VerdictOutbox {
  private readonly parts: OutboxParts
  private readonly listeners = new Set<() => void>()
  private snapshot: OutboxSnapshot = EMPTY
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
    this.show(this.load(), 'saving')
    await this.flush()
  }

  stop(): void {
    this.callOff?.()
    this.callOff = null
  }

  /** Keeps the verdict on this device before the first attempt to send it. */
  async add(verdict: SubmitVerdict): Promise<void> {
    this.store([...this.load(), { verdict, refusal: null }], 'saving')
    await this.flush()
  }

  /** Tries everything again, refused verdicts too. */
  async retry(): Promise<void> {
    this.store(
      this.load().map((item) => ({ ...item, refusal: null })),
      'saving',
    )
    await this.flush()
  }

  /** Gives up a verdict the server refused. */
  discard(key: string): void {
    this.store(this.load().filter((item) => item.verdict.key !== key))
  }

  /** Sends what waits, in order, until all is stored or one attempt fails. */
  async flush(): Promise<void> {
    if (this.isSending) return
    this.isSending = true
    this.stop()
    try {
      for (let item = this.nextToSend(); item; item = this.nextToSend()) {
        if (!(await this.attempt(item.verdict))) return
      }
      this.show(this.load())
    } finally {
      this.isSending = false
    }
  }

  /** False where sending must pause. */
  private async attempt(verdict: SubmitVerdict): Promise<boolean> {
    this.show(this.load(), 'saving')
    try {
      const saved = await this.parts.send(verdict)
      this.failures = 0
      await this.parts.onSaved(saved)
      this.discard(verdict.key)
      return true
    } catch (error) {
      return this.afterFailure(verdict.key, error)
    }
  }

  private afterFailure(key: string, error: unknown): boolean {
    const isSignedOut = error instanceof ProblemError && error.code === 'not-signed-in'
    if (error instanceof ProblemError && !error.isTransient && !isSignedOut) {
      const refusal = { code: error.code, detail: error.detail }
      this.store(this.load().map((item) => (item.verdict.key === key ? { ...item, refusal } : item)))
      return true
    }
    this.show(this.load(), isSignedOut ? 'signed-out' : 'waiting')
    const delayMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.failures)
    this.failures += 1
    this.callOff = this.parts.schedule(() => void this.flush(), delayMs)
    return false
  }

  private nextToSend(): OutboxItem | undefined {
    return this.load().find((item) => item.refusal === null)
  }

  private show(items: readonly OutboxItem[], status?: OutboxStatus): void {
    const settled: OutboxStatus = items.length > 0 ? 'refused' : 'saved'
    const isBusy = items.some((item) => item.refusal === null)
    this.snapshot = { items, status: isBusy ? (status ?? 'saving') : settled }
    for (const listener of this.listeners) listener()
  }

  private store(items: OutboxItem[], status?: OutboxStatus): void {
    if (items.length === 0) this.parts.storage.removeItem(this.parts.storageKey)
    else this.parts.storage.setItem(this.parts.storageKey, JSON.stringify(items))
    this.show(items, status)
  }

  /** Read anew each time, because another tab may have added or sent something. */
  private load(): OutboxItem[] {
    const parsed = z.array(itemSchema).safeParse(parseJson(this.parts.storage.getItem(this.parts.storageKey)))
    return parsed.success ? parsed.data : []
  }
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? [] : JSON.parse(text)
  } catch {
    return []
  }
}

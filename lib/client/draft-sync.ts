// Half-typed forms of one review: written on this device with every keystroke, on the server within two seconds, the newest version last.
import { z } from 'zod'
import type { Draft } from '@/lib/core/domain/draft'
import { Delivery } from './delivery'
import type { DeviceStorage } from './device-storage'
import { parseJson } from './outbox-item'
import { type Pause, readFailure, refusalSchema, type Schedule, withTimeout } from './send-failure'

const entrySchema = z.strictObject({
  value: z.unknown(),
  updatedAt: z.iso.datetime(),
  isSent: z.boolean(),
  refusal: refusalSchema.nullable(),
})
type Entry = z.infer<typeof entrySchema>

export type DraftsSnapshot = {
  /** How many are on this device alone, refused ones among them. */
  unsent: number
  status: 'saved' | 'saving' | Pause | 'refused'
  /** The browser keeps nothing more: what waits is gone with the page. */
  isVolatile: boolean
}

type DraftParts = {
  /** What the names of this review's drafts begin with on this device. */
  prefix: string
  storage: Pick<DeviceStorage, 'getItem' | 'setItem' | 'removeItem' | 'keys' | 'isVolatile'>
  /** Resolves to the version that stands on the server afterwards; a null value gives the draft up. */
  send: (draft: Draft, signal: AbortSignal) => Promise<Draft>
  schedule: Schedule
  now?: () => number
}

/** From the first keystroke on; with the request itself it stays below two seconds. */
const SEND_AFTER_MS = 1_000
export const NO_DRAFTS: DraftsSnapshot = { unsent: 0, status: 'saved', isVolatile: false }

export class DraftSync extends Delivery<[string, Entry], DraftsSnapshot> {
  private readonly parts: DraftParts
  /** What the server got from this page, for when another tab has forgotten it on the device. */
  private readonly sent = new Map<string, Entry>()

  constructor(parts: DraftParts) {
    super(parts.schedule, NO_DRAFTS)
    this.parts = parts
  }

  /** Forgets what the server has, since the review now read from there brings it, and sends the rest. */
  async start(): Promise<void> {
    for (const [name, entry] of this.entries()) if (entry.isSent) this.parts.storage.removeItem(this.keyOf(name))
    await this.flush()
  }

  /** The newest version of this device's and the server's; null where there is none, or it was given up. */
  newest(name: string, stored: Draft | undefined): unknown {
    const own = this.entry(name)
    const isOwnNewer = own && (!stored || own.updatedAt >= stored.updatedAt)
    return (isOwnNewer ? own.value : stored?.value) ?? null
  }

  /** Null gives the draft up, which is written down too, so that the server's version does not come back. */
  change(name: string, value: unknown, stored?: Draft): void {
    const before = this.entry(name)
    if (value === null && !before && !stored) return
    const newest = Math.max(Date.parse(before?.updatedAt ?? '') || 0, Date.parse(stored?.updatedAt ?? '') || 0)
    // A device whose clock is behind still writes a newer version than the one it started from.
    const updatedAt = new Date(Math.max((this.parts.now ?? Date.now)(), newest + 1)).toISOString()
    this.keep(name, { value, updatedAt, isSent: false, refusal: null })
    this.show('saving')
    if (!this.isSending) this.flushLater(SEND_AFTER_MS)
  }

  /** For a page that is being left: everything goes out at once, and nothing is waited for. */
  flushAtOnce(): void {
    for (const [name, entry] of this.unsent())
      if (entry.refusal === null) void this.attempt([name, entry]).catch(() => undefined)
  }

  async retry(): Promise<void> {
    for (const [name, entry] of this.unsent()) this.keep(name, { ...entry, refusal: null })
    await this.flush()
  }

  reread(): void {
    this.show()
  }

  protected async attempt([name, entry]: [string, Entry]): Promise<boolean> {
    this.show('saving')
    const { schedule, send } = this.parts
    const draft = { name, value: entry.value ?? null, updatedAt: entry.updatedAt }
    try {
      const standing = await withTimeout(schedule, (signal) => send(draft, signal))
      this.noteSuccess()
      this.settle(name, entry, standing)
      return true
    } catch (error) {
      return this.afterFailure(name, entry, readFailure(error))
    }
  }

  /** What was typed meanwhile is newer and goes out next. A newer version of another device is taken over. */
  private settle(name: string, sent: Entry, standing: Draft): void {
    const now = this.entry(name)
    const { value } = standing.updatedAt > sent.updatedAt ? standing : sent
    // The server's time is the one that other devices compare with.
    const { updatedAt } = standing
    if (now?.updatedAt === sent.updatedAt) {
      const settled = { value, updatedAt, isSent: true, refusal: null }
      this.sent.set(name, settled)
      this.keep(name, settled)
    }
    this.show('saving')
  }

  private afterFailure(name: string, entry: Entry, failure: ReturnType<typeof readFailure>): boolean {
    if (typeof failure !== 'string') {
      if (this.entry(name)?.updatedAt === entry.updatedAt) this.keep(name, { ...entry, refusal: failure })
      this.show('saving')
      return true
    }
    this.flushAfterFailure()
    this.show(failure)
    return false
  }

  private show(status: 'saving' | Pause = 'saving'): void {
    // That a draft was given up is delivered too, but nothing would be lost with it.
    const unsent = this.unsent().filter(([, entry]) => entry.value !== null)
    const isBusy = unsent.some(([, entry]) => entry.refusal === null)
    const settled = unsent.length > 0 ? 'refused' : 'saved'
    const isVolatile = unsent.some(([name]) => this.parts.storage.isVolatile(this.keyOf(name)))
    this.tell({ unsent: unsent.length, status: isBusy ? status : settled, isVolatile })
  }

  protected showRest(): void {
    this.show()
  }

  protected nextToSend(): [string, Entry] | undefined {
    return this.unsent().find(([, entry]) => entry.refusal === null)
  }

  private unsent = () => this.entries().filter(([, entry]) => !entry.isSent)
  private keyOf = (name: string) => this.parts.prefix + name

  /** Where the device is full, versions that the server has make room. */
  private keep(name: string, entry: Entry): void {
    const text = JSON.stringify(entry)
    if (this.parts.storage.setItem(this.keyOf(name), text)) return
    for (const [other, { isSent }] of this.entries())
      if (isSent && other !== name) this.parts.storage.removeItem(this.keyOf(other))
    this.parts.storage.setItem(this.keyOf(name), text)
  }

  private entries(): [string, Entry][] {
    const { prefix, storage } = this.parts
    const names = storage.keys().filter((key) => key.startsWith(prefix))
    return names.flatMap((key): [string, Entry][] => {
      const entry = this.entry(key.slice(prefix.length))
      return entry ? [[key.slice(prefix.length), entry]] : []
    })
  }

  /** What an earlier version wrote is the bare value; it is older than anything. */
  private entry(name: string): Entry | null {
    const value = parseJson(this.parts.storage.getItem(this.keyOf(name)))
    if (value === undefined) return this.sent.get(name) ?? null
    const parsed = entrySchema.safeParse(value)
    if (parsed.success) return parsed.data
    return { value, updatedAt: new Date(0).toISOString(), isSent: false, refusal: null }
  }
}

// Where the items of one outbox rest between page loads: each under a key of its own, so that tabs never overwrite each other's.
import type { DeviceStorage } from './device-storage'
import { idOf, type OutboxEntry, parseJson, readEntry, type StoredItem } from './outbox-item'

export type OutboxStorage = Pick<DeviceStorage, 'getItem' | 'setItem' | 'removeItem' | 'keys' | 'isVolatile'>

const PLACE_DIGITS = 15

/** Items in the order they were given; what cannot be read is kept in its place. */
export class OutboxStore {
  private readonly storage: OutboxStorage
  private readonly prefix: string
  private readonly now: () => number

  constructor(storage: OutboxStorage, prefix: string, now: () => number = Date.now) {
    this.storage = storage
    this.prefix = prefix
    this.now = now
  }

  /** Read anew each time, because another tab may have added or sent something. */
  list(): OutboxEntry[] {
    return this.places().flatMap((place) => {
      const text = this.storage.getItem(place)
      return text === null ? [] : [readEntry(place, text)]
    })
  }

  add(item: StoredItem): void {
    this.put(JSON.stringify(item), idOf(item))
  }

  /** Nothing where another tab removed the entry meanwhile. */
  replace({ place }: OutboxEntry, item: StoredItem): void {
    if (this.storage.getItem(place) !== null) this.storage.setItem(place, JSON.stringify(item))
  }

  remove({ place }: OutboxEntry): void {
    this.storage.removeItem(place)
  }

  /** Whether something would be gone if the page were closed now; what the browser takes by now is written down first. */
  isVolatile(): boolean {
    const volatile = this.places().filter((place) => this.storage.isVolatile(place))
    return volatile.some((place) => !this.storage.setItem(place, this.storage.getItem(place) ?? ''))
  }

  /** Takes over the single list that earlier versions kept, item by item. */
  takeOver(): void {
    const text = this.storage.getItem(this.prefix)
    if (text === null) return
    const list = parseJson(text)
    const items: unknown[] = Array.isArray(list) ? list : [text]
    for (const item of items) this.put(typeof item === 'string' ? item : JSON.stringify(item), 'kept')
    this.storage.removeItem(this.prefix)
  }

  private places(): string[] {
    return this.storage
      .keys()
      .filter((key) => key.startsWith(`${this.prefix}/`))
      .sort()
  }

  /** Behind everything that is there, also where the clock was set back. */
  private put(text: string, id: string): void {
    const last = this.places()
      .at(-1)
      ?.slice(this.prefix.length + 1, this.prefix.length + 1 + PLACE_DIGITS)
    const ordinal = Math.max(this.now(), Number(last ?? 0) + 1)
    this.storage.setItem(`${this.prefix}/${String(ordinal).padStart(PLACE_DIGITS, '0')}-${id}`, text)
  }
}

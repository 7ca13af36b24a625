// Keeps answers before they are used. Calls that end while a write is under way are written together by the next one.
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '../log'
import { type CallEntry, nameOf, writeCalls } from './write-calls'

/** What is at hand of an answered call, fresh or stored. */
export type KeptCall = { key: string; content: string; reasoning: string | null; finishReason: string | null }

const PER_STATEMENT = 200
const RETRY_MS = 200
/** Statements under way at once: what comes while one is being committed need not wait for it. */
const WRITERS = 2
type Pending = { entry: CallEntry; resolve: (isNew: boolean) => void; reject: (error: unknown) => void }

export class CallStore {
  #pending: Pending[] = []
  #writers = 0

  /** Whether the row went in; not, where the key stood already. Resolves once it is written. */
  write(entry: CallEntry): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ entry, resolve, reject })
      if (this.#writers < WRITERS) void this.#work()
    })
  }

  async #work(): Promise<void> {
    this.#writers += 1
    // Answers that came in the same turn of the loop are written together from the first.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#pending.length > 0) await this.#writeGroup(this.#pending.splice(0, PER_STATEMENT))
    this.#writers -= 1
  }

  async #writeGroup(group: Pending[]): Promise<void> {
    try {
      await this.#write(group)
    } catch (error) {
      log.warn({ err: error, calls: group.length }, 'answers could not be written; they are tried again one by one')
      await sleep(RETRY_MS)
      for (const one of group) await this.#write([one]).catch(one.reject)
    }
  }

  async #write(group: Pending[]): Promise<void> {
    const written = await writeCalls(group.map(({ entry }) => entry))
    // Of two under one key in the same statement, the first went in.
    for (const { entry, resolve } of group)
      resolve(entry.row !== null && written.delete(nameOf(entry.itemId, entry.row.key)))
  }
}

/** The process's own: what gathers while one write is under way goes with the next. */
export const callStore = new CallStore()

// The calls of this process that wait for a model's requests and tokens per minute; the database is asked for all of them at once.
import { setTimeout as sleep } from 'node:timers/promises'
import type { MinuteLimits } from '@/lib/core/models/take-from-bucket'
import type { Db } from '../db'
import { log } from '../log'
import { takeTokens } from './take-tokens'
import { Ticket } from './ticket'

const LOOK_AGAIN_MS = 1000

export class RateBucket {
  readonly #db: Db
  readonly #modelId: number
  readonly #onBlocked: (ms: number) => void
  readonly #waiting: Ticket[] = []
  #limits: MinuteLimits = { requestsPerMinute: null, tokensPerMinute: null }
  #returned = 0
  #isWorking = false

  constructor(db: Db, modelId: number, onBlocked: (ms: number) => void = () => {}) {
    this.#db = db
    this.#modelId = modelId
    this.#onBlocked = onBlocked
  }

  /** `tokens`: what the call is thought to use. */
  ask(limits: MinuteLimits, tokens: number): Ticket {
    this.#limits = limits
    const ticket = new Ticket(tokens)
    this.#waiting.push(ticket)
    if (!this.#isWorking) void this.#work()
    return ticket
  }

  /** A granted ticket's call that is not made gives everything back. */
  cancel(ticket: Ticket): void {
    if (ticket.isGranted) return this.correct(ticket.tokens, 0)
    const index = this.#waiting.indexOf(ticket)
    if (index >= 0) this.#waiting.splice(index, 1)
  }

  /** What was reserved and what was really used. */
  correct(reserved: number, used: number): void {
    this.#returned += reserved - used
    if (!this.#isWorking) void this.#work()
  }

  async #work(): Promise<void> {
    this.#isWorking = true
    try {
      // Whoever asks in the same turn comes along.
      await Promise.resolve()
      while (this.#waiting.length > 0 || this.#returned !== 0) await this.#round()
    } catch (error) {
      log.warn({ err: error, modelId: this.#modelId }, 'the bucket of a model could not be read')
      await sleep(LOOK_AGAIN_MS, undefined, { ref: false })
    }
    this.#isWorking = false
    if (this.#waiting.length > 0) void this.#work()
  }

  async #round(): Promise<void> {
    const returned = this.#returned
    this.#returned = 0
    const asked = [...this.#waiting]
    const wanted = asked.map(({ tokens }) => tokens)
    const taken = await takeTokens(this.#db, this.#modelId, this.#limits, wanted, returned)
    for (const ticket of asked.slice(0, taken.granted)) {
      const index = this.#waiting.indexOf(ticket)
      // Given up meanwhile: what was taken for it goes back.
      if (index < 0) this.#returned += ticket.tokens
      else {
        this.#waiting.splice(index, 1)
        ticket.grant()
      }
    }
    this.#onBlocked(taken.blockedMs)
    const waitMs = Math.max(taken.waitMs, taken.blockedMs)
    if (waitMs > 0 && this.#waiting.length > 0) await sleep(Math.min(waitMs, LOOK_AGAIN_MS))
  }
}

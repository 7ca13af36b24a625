// This process's share of the calls that one model may have under way at once: leased from the database, handed out here.
import type { Db } from '../db'
import { log } from '../log'
import { LEASE_MS, type Renewed, renewLease } from './renew-lease'
import { Ticket } from './ticket'

const RENEW_MS = 2000
/** A new wish is told at once, but not more often than this. */
const EAGER_MS = 100

export class SlotLease {
  readonly #db: Db
  readonly #modelId: number
  readonly #holder: string
  readonly #onRenewed: (renewed: Renewed) => void
  readonly #waiting: Ticket[] = []
  #slots = 0
  /** Of the slots, those that calls may start on. */
  #share = 0
  #inUse = 0
  /** The most that were in use and waited for since the last renewal, and what was told then. */
  #peak = 0
  #told = 0
  #endsAt = Number.NEGATIVE_INFINITY
  #renewedAt = Number.NEGATIVE_INFINITY
  #isRenewing = false
  #isClosed = false
  #timer: NodeJS.Timeout | null = null

  constructor(db: Db, modelId: number, holder: string, onRenewed: (renewed: Renewed) => void = () => {}) {
    this.#db = db
    this.#modelId = modelId
    this.#holder = holder
    this.#onRenewed = onRenewed
  }

  get state() {
    return { slots: this.#slots, inUse: this.#inUse, waiting: this.#waiting.length }
  }

  /** A place in the queue; once granted, it is given back with `release`. */
  ask(): Ticket {
    const ticket = new Ticket()
    this.#waiting.push(ticket)
    this.#handOut()
    return ticket
  }

  cancel(ticket: Ticket): void {
    if (ticket.isGranted) return this.release()
    const index = this.#waiting.indexOf(ticket)
    if (index >= 0) this.#waiting.splice(index, 1)
  }

  release(): void {
    this.#inUse -= 1
    this.#handOut()
    // Somebody waits for what is held beyond the share.
    if (this.#share < this.#slots && this.#inUse === this.#share) this.#plan(this.#renewedAt + EAGER_MS)
  }

  /** Gives the slots back; calls that wait stay without. */
  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#slots = 0
    await this.#db.modelLease.deleteMany({ where: { modelId: this.#modelId, holder: this.#holder } })
  }

  #handOut(): void {
    this.#peak = Math.max(this.#peak, this.#inUse + this.#waiting.length)
    // A lease that ran out may be somebody else's by now.
    const isLive = performance.now() < this.#endsAt
    while (isLive && this.#inUse < Math.min(this.#slots, this.#share)) {
      const ticket = this.#waiting.shift()
      if (!ticket) break
      this.#inUse += 1
      ticket.grant()
    }
    const isNews = this.#inUse + this.#waiting.length > this.#told
    if (this.#waiting.length > 0 && (isNews || !isLive)) this.#plan(this.#renewedAt + EAGER_MS)
  }

  /** The earlier of two plans counts. */
  #plan(at: number): void {
    if (this.#isClosed || this.#isRenewing) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#renew(), Math.max(0, at - performance.now()))
    this.#timer.unref()
  }

  async #renew(): Promise<void> {
    this.#isRenewing = true
    const askedAt = performance.now()
    try {
      const renewed = await renewLease(this.#db, this.#wish())
      this.#slots = renewed.slots
      this.#share = renewed.share
      this.#endsAt = askedAt + LEASE_MS
      this.#onRenewed(renewed)
    } catch (error) {
      log.warn({ err: error, modelId: this.#modelId }, 'the lease of a model could not be renewed')
    }
    this.#renewedAt = performance.now()
    this.#isRenewing = false
    const isIdle = this.#slots === 0 && this.#inUse + this.#waiting.length === 0
    if (!isIdle) this.#plan(this.#renewedAt + RENEW_MS)
    this.#handOut()
  }

  #wish() {
    return {
      ...{ modelId: this.#modelId, holder: this.#holder },
      wanted: () => {
        const now = this.#inUse + this.#waiting.length
        const wanted = Math.max(this.#peak, now)
        this.#peak = now
        this.#told = wanted
        return { wanted, inUse: this.#inUse }
      },
      // Fewer at once, before others may take them; more only when it is written.
      decide: (slots: number, share: number) => {
        this.#slots = Math.min(this.#slots, slots)
        this.#share = Math.min(this.#share, share)
      },
    }
  }
}

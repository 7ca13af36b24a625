// How many calls to one model may start, and when: its slots, its minute, and its server's wish to be left alone, shared by all processes.
import { randomUUID } from 'node:crypto'
import type { Model } from '@/lib/core/domain/model'
import type { Db } from '../db'
import { log } from '../log'
import { RateBucket } from './rate-bucket'
import { SlotLease } from './slot-lease'
import { blockModel } from './take-tokens'
import type { Ticket } from './ticket'

/** How often a call that waits looks whether its run still wants it. */
const LOOK_MS = 1000
type CheckHalt = () => Promise<void>
type Waiting = { cancel(ticket: Ticket): void }

export class ModelLimits {
  readonly #db: Db
  readonly #modelId: number
  readonly slots: SlotLease
  readonly #bucket: RateBucket
  #blockedUntil = Number.NEGATIVE_INFINITY

  constructor(db: Db, modelId: number, holder: string = randomUUID()) {
    this.#db = db
    this.#modelId = modelId
    this.slots = new SlotLease(db, modelId, holder, ({ blockedMs }) => this.#hearBlock(blockedMs))
    this.#bucket = new RateBucket(db, modelId, (ms) => this.#hearBlock(ms))
  }

  /** Returns once a call may start; `leave` when it has ended. Throws what `checkHalt` throws, and then nothing is held. */
  async enter(model: Model, tokens: number, checkHalt: CheckHalt): Promise<void> {
    await this.pause(this.#blockedUntil - performance.now(), checkHalt)
    const { requestsPerMinute, tokensPerMinute } = model
    const hasMinute = requestsPerMinute !== null || tokensPerMinute !== null
    if (hasMinute) await wait(this.#bucket, this.#bucket.ask({ requestsPerMinute, tokensPerMinute }, tokens), checkHalt)
    try {
      await this.#takeSlot(checkHalt)
    } catch (error) {
      if (hasMinute) this.#bucket.correct(tokens, 0)
      throw error
    }
  }

  /** Also where the server was found to be busy while the call waited for its slot. */
  async #takeSlot(checkHalt: CheckHalt): Promise<void> {
    for (;;) {
      await wait(this.slots, this.slots.ask(), checkHalt)
      const blockedMs = this.#blockedUntil - performance.now()
      if (blockedMs <= 0) return
      this.slots.release()
      await this.pause(blockedMs, checkHalt)
    }
  }

  /** `used`: null where no answer came, which is thought to cost nothing. */
  leave(model: Model, reserved: number, used: number | null): void {
    this.slots.release()
    if (model.tokensPerMinute !== null) this.#bucket.correct(reserved, used ?? 0)
  }

  /** The server wants to be left alone: nobody starts a call for so long. */
  async block(ms: number): Promise<void> {
    const until = performance.now() + ms
    if (until < this.#blockedUntil + 100) return
    this.#blockedUntil = until
    await blockModel(this.#db, this.#modelId, ms).catch((error: unknown) => {
      log.warn({ err: error, modelId: this.#modelId }, 'other processes could not be told to leave a model alone')
    })
  }

  async pause(ms: number, checkHalt: CheckHalt): Promise<void> {
    const until = performance.now() + ms
    for (let left = ms; left > 0; left = until - performance.now()) {
      await new Promise((resolve) => setTimeout(resolve, Math.min(left, LOOK_MS)))
      await checkHalt()
    }
  }

  #hearBlock(ms: number): void {
    if (ms > 0) this.#blockedUntil = Math.max(this.#blockedUntil, performance.now() + ms)
  }
}

async function wait(queue: Waiting, ticket: Ticket, checkHalt: CheckHalt): Promise<void> {
  try {
    while (!(ticket.isGranted || (await ticket.within(LOOK_MS)))) await checkHalt()
  } catch (error) {
    queue.cancel(ticket)
    throw error
  }
}

const known = new Map<number, ModelLimits>()

/** This process's own, one per model. */
export function limitsOf(db: Db, modelId: number): ModelLimits {
  const limits = known.get(modelId) ?? new ModelLimits(db, modelId)
  known.set(modelId, limits)
  return limits
}

/** Gives every slot back, so that others need not wait for the leases to end. */
export async function releaseModels(): Promise<void> {
  const all = [...known.values()]
  known.clear()
  await Promise.all(all.map(({ slots }) => slots.close()))
}

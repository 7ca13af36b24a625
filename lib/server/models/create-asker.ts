// Makes what asks a model on behalf of one item: stored answers are used again, fresh ones are stored first, unusable ones asked for once more.
import type { Defect } from '@/lib/core/errors'
import type { CallFailure, ChatMessage } from '@/lib/core/domain/model-call'
import { askAgain } from '@/lib/core/prompts/ask-again'
import type { Model as ModelRow } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { type Asked, type Asker, ModelUnavailable, type Question } from './asker'
import { callModel } from './call-model'
import { callStore, type KeptCall } from './call-store'
import { shapeOf } from './chat-request'
import { type Judged, judgeCall } from './judge-call'
import { limitsOf, type ModelLimits } from './model-limits'
import { modelKey } from './model-key'
import { toModel } from './model-row'
import { openClient } from './open-client'
import type { Endpoint } from './send-request'
import { toCallRow } from './to-call-row'

export type AskerOptions = {
  model: ModelRow
  itemId: number
  runId: number
  /** Throws RunHalted where the run wants no more calls. Asked before each request and while one waits. */
  checkHalt: () => Promise<void>
  /** This process's own, unless a test stands for several. */
  limits?: ModelLimits
  random?: () => number
}

/** Calls that were answered are loaded with the first question. */
export function createAsker(ctx: Context, options: AskerOptions): Asker {
  const { itemId } = options
  const calls = new ItemCalls(ctx, options)
  return {
    ask: async (question) => {
      const first = await calls.obtain(question, question.key, question.messages)
      const keys = [question.key]
      if (first.judged.ok || first.judged.isFinal) return toAsked(first, keys, itemId)
      const again = askAgain(question.messages, first.call.content, first.judged, shapeOf(question.prompt).schema)
      const key = `${question.key}#repair`
      const second = await calls.obtain(question, key, again)
      return toAsked(second, [...keys, key], itemId)
    },
  }
}

type Obtained<T> = { call: KeptCall; judged: Judged<T> }

function toAsked<T>({ call, judged }: Obtained<T>, keys: string[], itemId: number): Asked<T> {
  if (judged.ok) return { ok: true, value: judged.value, reasoning: call.reasoning, keys }
  return {
    ok: false,
    kind: judged.kind,
    detail: `Answer ${call.key} of item ${itemId}: ${listed(judged.defects)}.`,
    keys,
  }
}

const listed = (defects: readonly Defect[]) =>
  defects.map(({ pointer, detail }) => (pointer === '' ? detail : `${pointer}: ${detail}`)).join('; ')

class ItemCalls {
  readonly #ctx: Context
  readonly #options: AskerOptions
  #kept: Promise<Map<string, KeptCall>> | null = null
  #endpoint: Endpoint | null = null

  constructor(ctx: Context, options: AskerOptions) {
    this.#ctx = ctx
    this.#options = options
  }

  async obtain<T>(question: Question<T>, key: string, messages: readonly ChatMessage[]): Promise<Obtained<T>> {
    this.#kept ??= this.#load()
    const calls = await this.#kept
    const kept = calls.get(key)
    if (kept) return { call: kept, judged: judgeCall(question.prompt, kept) }
    // With the seed of an answer that was set aside, a server may give that answer again.
    const round = setAside(calls.keys(), key)
    return this.#call({ ...question, seed: (question.seed + round) % SEEDS }, key, messages)
  }

  async #load(): Promise<Map<string, KeptCall>> {
    const where = { itemId: this.#options.itemId }
    const calls = await this.#ctx.db.modelCall.findMany({ where, select: keptColumns })
    return new Map(calls.map((call) => [call.key, call]))
  }

  async #call<T>(question: Question<T>, key: string, messages: readonly ChatMessage[]): Promise<Obtained<T>> {
    const { db } = this.#ctx
    const { itemId, checkHalt, random = Math.random, limits = limitsOf(db, this.#options.model.id) } = this.#options
    const endpoint = this.#openEndpoint()
    const failures: Partial<Record<CallFailure, number>> = {}
    const calling = { endpoint, limits, checkHalt, failures, random }
    const answered = await callModel(calling, question, messages).catch(async (error: unknown) => {
      if (Object.keys(failures).length > 0) await callStore.write({ itemId, row: null, failures })
      throw error
    })
    const row = toCallRow(itemId, key, endpoint.model, question, answered)
    const fresh = { key, content: row.content, reasoning: row.reasoning, finishReason: row.finish_reason }
    const judged = judgeCall(question.prompt, fresh)
    if (!judged.ok && failures[judged.kind] === undefined) failures[judged.kind] = 1
    const isNew = await callStore.write({ itemId, row, failures })
    return isNew ? this.#keep(fresh, judged) : this.#takeWinner(question, key)
  }

  async #keep<T>(call: KeptCall, judged: Judged<T>): Promise<Obtained<T>> {
    const kept = await this.#kept
    kept?.set(call.key, call)
    return { call, judged }
  }

  /** Another worker stored an answer under this key first; everybody goes on from that one. */
  async #takeWinner<T>(question: Question<T>, key: string): Promise<Obtained<T>> {
    const where = { itemId_key: { itemId: this.#options.itemId, key } }
    const call = await this.#ctx.db.modelCall.findUniqueOrThrow({ where, select: keptColumns })
    return this.#keep(call, judgeCall(question.prompt, call))
  }

  #openEndpoint(): Endpoint {
    if (this.#endpoint) return this.#endpoint
    const model = toModel(this.#options.model)
    // The client would take another address for none.
    if (model.baseUrl === '') throw new ModelUnavailable('bad-request', `The model ${model.name} has no address.`, true)
    const key = modelKey(this.#options.model)
    this.#endpoint = { client: openClient(model.baseUrl, key, model.timeoutSeconds), model, key }
    return this.#endpoint
  }
}

/** Servers take seeds below this. */
const SEEDS = 2 ** 31

/** How many answers to a question were set aside when its item was tried again; they stand under `key~1`, `key~2`, … */
const setAside = (keys: Iterable<string>, key: string): number =>
  [...keys].filter((stored) => stored.startsWith(`${key}~`)).length

const keptColumns = { key: true, content: true, reasoning: true, finishReason: true } as const

// Asks a model until an answer comes: within its limits, in the form it takes, again after failures that may pass.
import type { CallFailure, ChatMessage } from '@/lib/core/domain/model-call'
import { estimateTokens } from '@/lib/core/models/estimate-tokens'
import { nextForm, type RequestForm } from '@/lib/core/models/request-form'
import { retryDelayMs } from '@/lib/core/models/retry-delay'
import { ModelUnavailable, type Question } from './asker'
import { CallFailed } from './call-failed'
import { type ChatRequest, chatRequest } from './chat-request'
import { formOf, rememberForm } from './known-forms'
import type { ModelLimits } from './model-limits'
import type { Reply } from './read-reply'
import { type Endpoint, sendRequest } from './send-request'

/** `failures` counts the requests that failed, by kind, whether or not an answer came in the end. `random` is in [0, 1). */
export type Calling = {
  endpoint: Endpoint
  limits: ModelLimits
  checkHalt: () => Promise<void>
  failures: Partial<Record<CallFailure, number>>
  random: () => number
}
export type Answered = { reply: Reply; request: ChatRequest; latencyMs: number; attempts: number }

const mayPass = new Set<CallFailure>(['rate-limited', 'server-error', 'timeout', 'connection', 'stream-cut'])
/** Tokens of an answer before any has come; then as many as lately. */
const FIRST_GUESS = 512
const usual = new Map<number, number>()

/** Throws ModelUnavailable, and what `checkHalt` throws. */
export async function callModel(
  calling: Calling,
  question: Question<unknown>,
  messages: readonly ChatMessage[],
): Promise<Answered> {
  const { endpoint, limits, checkHalt, failures, random } = calling
  const { model } = endpoint
  for (let attempts = 1, failed = 0; ; attempts += 1) {
    await checkHalt()
    const form = formOf(model)
    const request = chatRequest(model, form, question, messages)
    const outcome = await attempt(calling, request)
    if (!(outcome instanceof CallFailed)) return { ...outcome, request, attempts }
    if (adapt(endpoint, form, outcome)) continue
    failed += 1
    failures[outcome.kind] = (failures[outcome.kind] ?? 0) + 1
    const own = answerOf(outcome)
    if (own) return { reply: own, request, latencyMs: 0, attempts }
    if (!mayPass.has(outcome.kind)) throw new ModelUnavailable(outcome.kind, outcome.message, true)
    if (failed > model.retries) throw new ModelUnavailable(outcome.kind, outcome.message, false)
    const delayMs = retryDelayMs(failed, outcome.afterMs, random())
    if (outcome.kind === 'rate-limited' || outcome.afterMs !== null) await limits.block(outcome.afterMs ?? delayMs)
    await limits.pause(delayMs, checkHalt)
  }
}

async function attempt(
  { endpoint, limits, checkHalt }: Calling,
  request: ChatRequest,
): Promise<CallFailed | { reply: Reply; latencyMs: number }> {
  const { model } = endpoint
  const reserved = reservedTokens(model.id, request)
  await limits.enter(model, reserved, checkHalt)
  let used: number | null = null
  const startedAt = performance.now()
  try {
    const reply = await sendRequest(endpoint, request)
    used = usedTokens(model.id, request, reply)
    return { reply, latencyMs: Math.round(performance.now() - startedAt) }
  } catch (error) {
    if (error instanceof CallFailed) return error
    throw error
  } finally {
    limits.leave(model, reserved, used)
  }
}

/** Whether the request may go through in another form, which is remembered. */
function adapt({ model }: Endpoint, form: RequestForm, { kind, said }: CallFailed): boolean {
  if (kind !== 'bad-request' || !said) return false
  // Another call may have found it out meanwhile.
  if (formOf(model) !== form) return true
  const next = nextForm(form, model.structuredOutput, said)
  if (next) rememberForm(model, next)
  return next !== null
}

/** A refusal of this one conversation is the answer to it: kept, and not asked for again. */
function answerOf({ kind, message }: CallFailed): Reply | null {
  if (kind !== 'truncated-answer' && kind !== 'refused-answer') return null
  const finishReason = kind === 'truncated-answer' ? 'context_length' : 'content_filter'
  return { content: '', reasoning: null, finishReason, refusal: message, promptTokens: 0, completionTokens: 0 }
}

const promptTokens = ({ body }: ChatRequest) =>
  estimateTokens(...body.messages.map(({ content }) => (typeof content === 'string' ? content : '')))

const reservedTokens = (modelId: number, request: ChatRequest): number =>
  promptTokens(request) + (usual.get(modelId) ?? FIRST_GUESS)

function usedTokens(modelId: number, request: ChatRequest, reply: Reply): number {
  const written = reply.completionTokens ?? estimateTokens(reply.content, reply.reasoning ?? '')
  usual.set(modelId, Math.ceil(0.9 * (usual.get(modelId) ?? FIRST_GUESS) + 0.1 * written))
  return (reply.promptTokens ?? promptTokens(request)) + written
}

// An answered call as a row: tokens that the server did not count are estimated and marked so, and it costs what its model's prices say.
import { hash } from 'node:crypto'
import type { Model } from '@/lib/core/domain/model'
import { callCost } from '@/lib/core/models/call-cost'
import { estimateTokens } from '@/lib/core/models/estimate-tokens'
import { promptId } from '@/lib/core/prompts/prompt'
import type { Question } from './asker'
import type { Answered } from './call-model'
import type { CallRow } from './write-calls'

/** A model that declines in a field of its own is kept as one that was filtered. */
export function toCallRow(
  itemId: number,
  key: string,
  model: Model,
  { prompt }: Question<unknown>,
  { reply, request, latencyMs, attempts }: Answered,
): CallRow {
  const text = JSON.stringify(request.body)
  const isCounted = reply.promptTokens !== null && reply.completionTokens !== null
  const sent = request.body.messages.map(({ content }) => (typeof content === 'string' ? content : ''))
  const prompted = reply.promptTokens ?? estimateTokens(...sent)
  const completed = reply.completionTokens ?? estimateTokens(reply.content, reply.reasoning ?? '')
  return {
    ...{ item_id: itemId, key, model_id: model.id, prompt: promptId(prompt) },
    parameters: isCounted ? request.parameters : { ...request.parameters, tokens: 'estimated' },
    request_sha256: hash('sha256', text),
    content: storable(reply.content === '' ? (reply.refusal ?? '') : reply.content),
    reasoning: reply.reasoning === null ? null : storable(reply.reasoning),
    finish_reason:
      reply.refusal !== null && reply.finishReason !== 'context_length' ? 'content_filter' : reply.finishReason,
    ...{ prompt_tokens: prompted, completion_tokens: completed, cost_usd: callCost(model, prompted, completed) },
    ...{ latency_ms: latencyMs, attempts, created_at: new Date().toISOString() },
  }
}

/** Postgres holds neither a NUL character nor half a character. */
const storable = (text: string) => text.replaceAll('\u0000', '\ufffd').toWellFormed()

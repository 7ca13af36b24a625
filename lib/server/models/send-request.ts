// One request to a model and its whole answer, within the model's time.
import type OpenAI from 'openai'
import type { Model } from '@/lib/core/domain/model'
import { toCallFailed } from './call-failed'
import type { ChatRequest } from './chat-request'
import { hideKey } from './hide-key'
import { readCompletion, readStream, type Reply } from './read-reply'

export type Endpoint = { client: OpenAI; model: Model; key: string | null }

/** Throws a CallFailed. The time is that of the whole answer, streamed or not. */
export async function sendRequest({ client, model, key }: Endpoint, { body }: ChatRequest): Promise<Reply> {
  const controller = new AbortController()
  let isTimeout = false
  const timer = setTimeout(() => {
    isTimeout = true
    controller.abort()
  }, model.timeoutSeconds * 1000)
  try {
    const answer = await client.chat.completions.create(body, { signal: controller.signal })
    const reply = 'controller' in answer ? await readStream(answer) : readCompletion(answer)
    // A stream that is given up ends as if it were whole.
    if (isTimeout) throw new Error('too late')
    return key === null ? reply : withoutKey(reply, key)
  } catch (error) {
    throw toCallFailed(error, { ...model, key }, isTimeout)
  } finally {
    clearTimeout(timer)
  }
}

/** A server that repeats its headers must not bring the key into the database. */
function withoutKey(reply: Reply, key: string): Reply {
  const hide = <T extends string | null>(text: T) => (text?.includes(key) ? hideKey(text, key) : text)
  return {
    ...reply,
    content: hide(reply.content) ?? '',
    reasoning: hide(reply.reasoning),
    refusal: hide(reply.refusal),
  }
}

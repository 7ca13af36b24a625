// The bodies of the chat-completions protocol: a whole completion, the pieces of a streamed one, an error.
import type { ChatReply, ChatRequest } from './chat-script'

const PIECES = 4

/** Four characters to a token, as the usage that no script gives. */
function usageOf(request: ChatRequest, { content = '', reasoning = '', usage }: ChatReply) {
  if (usage === null) return undefined
  const sent = request.messages.reduce((sum, message) => sum + message.content.length, 0)
  const prompt = usage?.promptTokens ?? Math.ceil(sent / 4)
  const completion = usage?.completionTokens ?? Math.ceil((content.length + reasoning.length) / 4)
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion }
}

/** What is sent of a reply whose script wants it cut short. */
export function cutShort(reply: ChatReply): ChatReply {
  const { content = '' } = reply
  return { ...reply, content: content.slice(0, Math.floor(content.length / 2)), finishReason: 'length' }
}

export function completionBody(request: ChatRequest, reply: ChatReply, nth: number): string {
  const { content = '', reasoning, reasoningField = 'reasoning_content', refusal, finishReason = 'stop' } = reply
  const message = {
    role: 'assistant',
    content,
    ...(reasoning === undefined ? {} : { [reasoningField]: reasoning }),
    ...(refusal === undefined ? {} : { refusal }),
  }
  const choices = reply.fault?.kind === 'empty-choices' ? [] : [{ index: 0, message, finish_reason: finishReason }]
  return JSON.stringify({ ...head(request, nth, 'chat.completion'), choices, usage: usageOf(request, reply) })
}

/** Server-sent events, one text a chunk, the closing mark last. */
export function streamChunks(request: ChatRequest, reply: ChatReply, nth: number): string[] {
  const { content = '', reasoning = '', reasoningField = 'reasoning_content', refusal, finishReason = 'stop' } = reply
  const event = (choices: object[], more = {}) =>
    `data: ${JSON.stringify({ ...head(request, nth, 'chat.completion.chunk'), choices, ...more })}\n\n`
  const delta = (value: object, finish: string | null = null) =>
    event([{ index: 0, delta: value, finish_reason: finish }])
  const usage = request.stream_options?.include_usage ? usageOf(request, reply) : undefined
  const closing = [...(usage ? [event([], { usage })] : []), 'data: [DONE]\n\n']
  if (reply.fault?.kind === 'empty-choices') return closing
  return [
    delta({ role: 'assistant', content: '' }),
    ...pieces(reasoning).map((piece) => delta({ [reasoningField]: piece })),
    ...pieces(content).map((piece) => delta({ content: piece })),
    ...(refusal === undefined ? [] : [delta({ refusal })]),
    delta({}, finishReason),
    ...closing,
  ]
}

export const errorBody = (message: string, type: string, param: string | null = null): string =>
  JSON.stringify({ error: { message, type, param, code: null } })

const head = ({ model }: ChatRequest, nth: number, object: string) => ({
  id: `chatcmpl-${nth}`,
  object,
  created: 0,
  model,
})

function pieces(text: string): string[] {
  const size = Math.max(1, Math.ceil(text.length / PIECES))
  const parts: string[] = []
  for (let start = 0; start < text.length; start += size) parts.push(text.slice(start, start + size))
  return parts
}

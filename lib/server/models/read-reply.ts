// What came back of a request, whole or in a stream: text, thoughts, why it ended, what was counted.
import type OpenAI from 'openai'
import { splitReasoning } from '@/lib/core/prompts/split-reasoning'
import { CallFailed } from './call-failed'

/** Null tokens: the server did not count. `refusal`: what a model says that declines. `isThoughtInText`: thoughts stood in the text alone. */
export type Reply = {
  isThoughtInText?: true
  content: string
  reasoning: string | null
  finishReason: string | null
  refusal: string | null
  promptTokens: number | null
  completionTokens: number | null
}
type Completion = OpenAI.ChatCompletion
type Stream = AsyncIterable<OpenAI.ChatCompletionChunk>
const TEXT_MAX = 16_000_000

/** A server that answers with something else than a completion has failed. */
export function readCompletion(completion: Completion): Reply {
  const isOne = typeof completion === 'object' && completion !== null && Array.isArray(completion.choices)
  if (!isOne) throw new CallFailed('server-error', 'What the server answered with is no chat completion.')
  const [choice] = completion.choices
  const message = choice?.message
  return toReply(textOf(message, 'content'), thoughtOf(message), {
    finishReason: textOf(choice, 'finish_reason') || null,
    refusal: textOf(message, 'refusal') || null,
    usage: completion.usage,
  })
}

/** A stream that ends without saying why was cut. */
export async function readStream(stream: Stream): Promise<Reply> {
  let [content, thought, refusal] = ['', '', '']
  let finishReason: string | null = null
  let usage: Completion['usage'] | null = null
  for await (const chunk of stream) {
    usage = chunk.usage ?? usage
    const [choice] = chunk.choices ?? []
    content += textOf(choice?.delta, 'content')
    thought += thoughtOf(choice?.delta)
    refusal += textOf(choice?.delta, 'refusal')
    finishReason = textOf(choice, 'finish_reason') || finishReason
    if (content.length + thought.length > TEXT_MAX) throw new CallFailed('server-error', 'The answer does not end.')
  }
  const hasText = content + thought + refusal !== ''
  if (finishReason === null && hasText) throw new CallFailed('stream-cut', 'The stream ended before the answer did.')
  return toReply(content, thought, { finishReason, refusal: refusal || null, usage })
}

type Ending = { finishReason: string | null; refusal: string | null; usage: Completion['usage'] | null }

function toReply(text: string, thought: string, { finishReason, refusal, usage }: Ending): Reply {
  const split = splitReasoning(text)
  const reasoning = [thought.trim(), split.reasoning ?? ''].filter((part) => part !== '').join('\n\n')
  return {
    ...{ content: split.content, reasoning: reasoning === '' ? null : reasoning, finishReason, refusal },
    promptTokens: countOf(usage?.prompt_tokens),
    completionTokens: countOf(usage?.completion_tokens),
    ...(thought.trim() === '' && split.reasoning !== null ? { isThoughtInText: true as const } : {}),
  }
}

/** What is no count is none: an answer is not lost for how its server counted. */
function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31 ? value : null
}

/** Where servers put what the model thought: `reasoning_content`, `reasoning`, or both with the same text. */
const thoughtOf = (message: object | undefined): string =>
  textOf(message, 'reasoning_content') || textOf(message, 'reasoning')

function textOf(message: object | undefined, name: string): string {
  const value: unknown = message && name in message ? Reflect.get(message, name) : null
  return typeof value === 'string' ? value : ''
}

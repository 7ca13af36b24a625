// What a script for the chat server of tests and benches is given and gives back.
import type { ChatMessage } from '@/lib/core/domain/model-call'

/** The parsed body of a request, as sent. */
export type ChatRequest = {
  model: string
  messages: ChatMessage[]
  temperature?: number
  top_p?: number
  seed?: number
  max_tokens?: number
  response_format?: { type: string; json_schema?: { name: string; strict?: boolean; schema: unknown } }
  stream?: boolean
  stream_options?: { include_usage?: boolean }
  [more: string]: unknown
}

/**
 * `hang`: never answered. `truncated`: half of the content, finish reason `length`. `stream-cut`: the connection ends in the middle of the body,
 * streamed or not. `drop`: it ends before any of it. `message` replaces the text of an error, `param` names what a 400 is about.
 */
export type ChatFault =
  | { kind: 'rate-limited'; retryAfterSeconds?: number; retryAfterDate?: Date; message?: string }
  | { kind: 'server-error' | 'unauthorized'; message?: string }
  | { kind: 'bad-request'; param?: string; message?: string }
  | { kind: 'hang' | 'truncated' | 'empty-choices' | 'stream-cut' | 'drop' }

/** Usage that is left out is made up from the lengths; null leaves it out of the reply. `delayMs` instead of the server's latency. */
export type ChatReply = {
  content?: string
  reasoning?: string
  reasoningField?: 'reasoning_content' | 'reasoning'
  refusal?: string
  finishReason?: string
  usage?: { promptTokens: number; completionTokens: number } | null
  delayMs?: number
  fault?: ChatFault
}

/** `nth` counts the requests from 0; the headers are there for scripts that look at the key. */
export type ChatScript = (
  request: ChatRequest,
  nth: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
) => ChatReply | Promise<ChatReply>

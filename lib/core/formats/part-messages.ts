// Two conversations parted at the first message in which they differ.
import type { ChatMessage } from './chat-messages'

export type PartedMessages = { prompt: ChatMessage[]; chosen: ChatMessage[]; rejected: ChatMessage[] }

/** Null where they do not part at a message of the assistant: they are equal, or what came back differs. */
export function partMessages(chosen: readonly ChatMessage[], rejected: readonly ChatMessage[]): PartedMessages | null {
  const at = chosen.findIndex((message, index) => JSON.stringify(message) !== JSON.stringify(rejected[index]))
  if (chosen[at]?.role !== 'assistant' || rejected[at]?.role !== 'assistant') return null
  return { prompt: chosen.slice(0, at), chosen: chosen.slice(at), rejected: rejected.slice(at) }
}

// Conversational supervised fine-tuning: one trajectory a line as chat messages, orders as tool calls, answers as tool turns.
import { renderOptionsSchema } from '../domain/release-options'
import type { Turn } from '../domain/tree'
import { chatMessages, chatTools } from './chat-messages'

export type { ChatMessage } from './chat-messages'

export type SftFacts = {
  id: string
  caseId: string
  approval: string
  specialty: string
  source: string
  licence: string | null
}

const render = renderOptionsSchema.parse({})

/** The line of a path of turns, root first, without its line break. */
export function writeSftLine(facts: SftFacts, observation: string, path: readonly Turn[]): string {
  const { id, caseId, approval, specialty, source, licence } = facts
  const row = { id, case_id: caseId, approval, turns: path.length, specialty, source, licence }
  return JSON.stringify({ ...row, messages: chatMessages(observation, path, render), tools: chatTools })
}

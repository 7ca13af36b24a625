// The one question that follows an answer which cannot be used: what was wrong with it, and the shape that is wanted.
import type { ChatMessage } from '../domain/model-call'
import type { Defect } from '../errors'
import type { AnswerFailure } from './parse-answer'

const QUOTED_MAX = 8000
const DEFECTS_MAX = 20

const openings: Record<AnswerFailure, string> = {
  'empty-answer': 'Your answer was empty.',
  'truncated-answer': 'Your answer was cut off before its end. Write it again from the beginning, and shorter.',
  'malformed-answer': 'Your answer cannot be used:',
}

/**
 * The whole conversation: as it was, the answer as it was given, what is wrong with it. An empty answer is left out and the question goes on
 * instead: some models take no conversation in which the same side speaks twice.
 */
export function askAgain(
  messages: readonly ChatMessage[],
  answer: string,
  { kind, defects }: { kind: AnswerFailure; defects: readonly Defect[] },
  shape: Record<string, unknown>,
): ChatMessage[] {
  const listed = kind === 'malformed-answer' ? defects.slice(0, DEFECTS_MAX).map(toLine) : []
  const content = [
    openings[kind],
    ...listed,
    'Answer the same question once more with one JSON object that fits this JSON schema, and with nothing else:',
    JSON.stringify(shape),
  ].join('\n')
  const before = answer.trim().slice(0, QUOTED_MAX)
  if (before !== '') return [...messages, { role: 'assistant', content: before }, { role: 'user', content }]
  const last = messages.at(-1)
  if (last?.role !== 'user') return [...messages, { role: 'user', content }]
  return [...messages.slice(0, -1), { role: 'user', content: `${last.content}\n\n${content}` }]
}

const toLine = ({ pointer, detail }: Defect) => (pointer === '' ? `- ${detail}` : `- ${pointer}: ${detail}`)

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

/** What to add to the conversation: the answer as it was given, and what is wrong with it. */
export function askAgain(
  answer: string,
  kind: AnswerFailure,
  defects: readonly Defect[],
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
  const again: ChatMessage = { role: 'user', content }
  return before === '' ? [again] : [{ role: 'assistant', content: before }, again]
}

const toLine = ({ pointer, detail }: Defect) => (pointer === '' ? `- ${detail}` : `- ${pointer}: ${detail}`)

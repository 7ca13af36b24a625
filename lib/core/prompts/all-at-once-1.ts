// Version 1 of the question of the all-at-once mode: presentation and every result, then differential and diagnosis in one answer.
import { z } from 'zod'
import type { ChatMessage } from '../domain/model-call'
import type { Answer } from '../domain/tree'
import { differentialSchema, isWording } from './differential'
import type { Prompt } from './prompt'

const allAtOnceSchema = z
  .object({ reasoning: z.string(), differential: differentialSchema, diagnosis: z.string() })
  .refine(({ diagnosis }) => isWording(diagnosis), {
    path: ['diagnosis'],
    message: 'the final diagnosis is missing or too long',
  })
export type AllAtOnceAnswer = z.infer<typeof allAtOnceSchema>

export const allAtOnce1: Prompt<AllAtOnceAnswer> = { name: 'all-at-once', version: 1, schema: allAtOnceSchema }

const system = [
  'You are an experienced physician who is shown one patient with everything that was found out about them: how they presented, and the',
  'result of every question, examination and test. Nothing more can be ordered.',
  '',
  'Your answer is exactly one JSON object of the form that is asked for, with nothing before or after it.',
].join('\n')

const request = [
  'State your differential and the final diagnosis.',
  '',
  'Answer with {"reasoning": text, "differential": [{"diagnosis": text, "probability": number}, ...], "diagnosis": text}.',
  'Reasoning comes first and says which findings speak for and against the leading hypotheses. Name from three to eight diseases,',
  'each by its usual full name and as specifically as the findings allow, the most probable first. Probabilities lie between 0 and 1',
  'and add up to at most 1; what is missing to 1 stands for diseases that you do not name. The final diagnosis is one disease, under',
  'the name it has in the differential.',
].join('\n')

/** Of the case it holds the text of the observation and the results of the menu, nothing else. */
export function allAtOnceMessages(
  observation: string,
  answers: readonly Pick<Answer, 'test' | 'result'>[],
): ChatMessage[] {
  const results = answers.map(({ test, result }) => `${test}: ${result}`)
  const known = results.length > 0 ? `\n\nResults:\n\n${results.join('\n\n')}` : ''
  return [
    { role: 'system', content: system },
    { role: 'user', content: `Presentation:\n\n${observation}${known}\n\n${request}` },
  ]
}

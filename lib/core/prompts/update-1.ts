// Version 1 of the question after results: what came back, and how it moves the differential.
import { z } from 'zod'
import type { Answer } from '../domain/tree'
import { differentialSchema } from './differential'
import type { Prompt } from './prompt'

const updateSchema = z.object({ reasoning: z.string(), differential: differentialSchema })
export type UpdateAnswer = z.infer<typeof updateSchema>

export const update1: Prompt<UpdateAnswer> = { name: 'update', version: 1, schema: updateSchema }

const request = [
  'How do these results change your differential? Say what each result means for the hypotheses, then state the whole differential anew.',
  '',
  'Answer with {"reasoning": text, "differential": [{"diagnosis": text, "probability": number}, ...]}.',
  'A disease keeps the name that you gave it before. Keep those that have become unlikely with their small probability, and add new',
  'ones where a result asks for them. Probabilities lie between 0 and 1 and add up to at most 1.',
].join('\n')

/** Each order as it was worded, with its result. */
export function updateRequest(answers: readonly Pick<Answer, 'test' | 'available' | 'result'>[]): string {
  const results = answers.map(({ test, available, result }) => `${test}: ${available ? result : 'UNAVAILABLE'}`)
  return `Results:\n\n${results.join('\n\n')}\n\n${request}`
}

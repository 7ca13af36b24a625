// Version 1 of the first question of a case: who the model is, how the patient presents, and which diseases that brings up.
import { z } from 'zod'
import type { ChatMessage } from '../domain/model-call'
import { differentialSchema } from './differential'
import type { Prompt } from './prompt'

const openingSchema = z.object({ reasoning: z.string(), differential: differentialSchema })
export type OpeningAnswer = z.infer<typeof openingSchema>

export const opening1: Prompt<OpeningAnswer> = { name: 'opening', version: 1, schema: openingSchema }

const system = [
  'You are an experienced physician who works up one patient. At first you know only how the patient presents. Whatever else you want',
  'to know, you order: questions about the history, physical examinations, laboratory tests, imaging, procedures, expert reports. Each',
  'order comes back with its result, or as UNAVAILABLE where it cannot be had; an unavailable test says nothing about the patient.',
  '',
  'Keep a differential diagnosis with probabilities. Order what would change it most, one step at a time. After each set of results,',
  'move every probability by as much as the results warrant, and by nothing else: a hypothesis rises or falls for a reason that you can',
  'name. Commit to a diagnosis once the evidence carries it.',
  '',
  'Each of your answers is exactly one JSON object of the form that is asked for, with nothing before or after it.',
].join('\n')

const request = [
  'Which diagnoses does this presentation bring up? Weigh the findings, those reported as absent too, then state your differential.',
  '',
  'Answer with {"reasoning": text, "differential": [{"diagnosis": text, "probability": number}, ...]}.',
  'Reasoning comes first and says which findings speak for and against the leading hypotheses. Name from three to eight diseases,',
  'each by its usual full name and as specifically as the findings allow, the most probable first. Probabilities lie between 0 and 1',
  'and add up to at most 1; what is missing to 1 stands for diseases that you do not name.',
].join('\n')

/** The whole conversation so far. Of the case it holds the text of the observation and nothing else. */
export function openingMessages(observation: string): ChatMessage[] {
  return [
    { role: 'system', content: system },
    { role: 'user', content: `Presentation:\n\n${observation}\n\n${request}` },
  ]
}

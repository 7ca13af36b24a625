// Version 1 of the question what to do next: order tests in one's own words, or give the diagnosis.
import { z } from 'zod'
import { isWording } from './differential'
import type { Prompt } from './prompt'

const TESTS_MAX = 20

const fields = { thought: z.string(), tests: z.array(z.string()), diagnosis: z.string() }
/** The order of the fields is that in which they are written: thinking comes first. */
const anyAction = z
  .object({
    thought: fields.thought,
    action: z.enum(['order', 'diagnose']),
    tests: fields.tests,
    diagnosis: fields.diagnosis,
  })
  .refine(({ action, tests }) => action !== 'order' || areOrders(tests), {
    path: ['tests'],
    message: `an order names from 1 to ${TESTS_MAX} tests, each in at most 500 characters`,
  })
  .refine(({ action, diagnosis }) => action !== 'diagnose' || isWording(diagnosis), {
    path: ['diagnosis'],
    message: 'the final diagnosis is missing or too long',
  })
const lastAction = z
  .object({ thought: fields.thought, action: z.enum(['diagnose']), tests: fields.tests, diagnosis: fields.diagnosis })
  .refine(({ diagnosis }) => isWording(diagnosis), {
    path: ['diagnosis'],
    message: 'the final diagnosis is missing or too long',
  })
export type ActAnswer = z.infer<typeof anyAction>

function areOrders(tests: readonly string[]): boolean {
  const named = tests.filter((test) => test.trim() !== '')
  return named.length >= 1 && named.length <= TESTS_MAX && named.every(isWording)
}

export type ActQuestion = { prompt: Prompt<ActAnswer>; request: string }

const form = 'Answer with {"thought": text, "action": "order" or "diagnose", "tests": [text, ...], "diagnosis": text}.'

const choice = [
  'Decide what to do next: order tests, or give the final diagnosis.',
  'Order where a result could still change what you believe: from one to five tests, each as a short name of its own, as on an order',
  'form, with nothing about why in it. Do not order again what you have been given or told is unavailable. Diagnose where no test would',
  'change your mind.',
  '',
  form,
  'The thought comes first and says what the decision rests on: which hypotheses each test would tell apart, or why the diagnosis',
  'stands. With "order", the diagnosis is an empty text; with "diagnose", the list of tests is empty and the diagnosis is one disease',
  'by its usual full name.',
].join('\n')

const lastChoice = [
  'This is the last turn: no more tests can be ordered. Give the final diagnosis, one disease by its usual full name.',
  '',
  form,
  'The thought comes first and says why this diagnosis and no other. The action is "diagnose", and the list of tests is empty.',
].join('\n')

/** `turn` counts from 1, the opening included; at `limit` nothing but the diagnosis is asked for and taken. */
export function actQuestion(turn: number, limit: number): ActQuestion {
  const isLast = turn >= limit
  return {
    prompt: { name: 'act', version: 1, schema: isLast ? lastAction : anyAction },
    request: `Turn ${turn} of at most ${limit}.\n\n${isLast ? lastChoice : choice}`,
  }
}

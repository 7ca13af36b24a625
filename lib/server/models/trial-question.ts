// What a model is asked to try it out: something short whose shape can be checked.
import { z } from 'zod'
import type { FormTrial } from '@/lib/core/domain/model'
import type { ChatMessage } from '@/lib/core/domain/model-call'
import type { Question } from './asker'

type Form = FormTrial['form']

const shape = z.strictObject({ sign: z.string(), degrees: z.number() })

/** With a schema the wording does not tell the keys, so that a server which only passes the schema by is found out. */
export function trialQuestion(form: Form): Question<z.infer<typeof shape>> {
  const question =
    'Somebody has a body temperature of 39 degrees Celsius. Name the clinical sign in one word, and give the degrees.'
  const how =
    form === 'json-schema'
      ? 'Answer in JSON.'
      : 'Answer with one JSON object with the keys "sign" (text) and "degrees" (number).'
  const messages: ChatMessage[] = [{ role: 'user', content: `${question} ${how}` }]
  return { key: 'trial', prompt: { name: 'trial', version: 1, schema: shape }, messages, seed: 1 }
}

/** Null where the answer has the shape, else what is wrong. Without a form, JSON anywhere in the text will do. */
export function trialDefect(form: Form, content: string): string | null {
  const text = form === 'none' ? content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1) : content
  try {
    const answer = shape.safeParse(JSON.parse(text))
    return answer.success ? null : 'The answer is JSON of another shape.'
  } catch {
    return 'The answer is not JSON.'
  }
}

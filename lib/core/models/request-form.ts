// The form in which a server takes requests: found out by what it refuses, since servers do not say.
import type { StructuredOutput } from '../domain/model'

export type AnswerFormat = Exclude<StructuredOutput, 'auto'>
/** `limitName`: what the largest number of tokens is called. */
export type RequestForm = {
  format: AnswerFormat
  sendsSeed: boolean
  asksUsage: boolean
  limitName: 'max_tokens' | 'max_completion_tokens'
}
/** `param`: what the server says the refusal is about, if anything. */
export type RequestRefusal = { param: string | null; message: string }

export function firstForm(structuredOutput: StructuredOutput): RequestForm {
  const format = structuredOutput === 'auto' ? 'json-schema' : structuredOutput
  return { format, sendsSeed: true, asksUsage: true, limitName: 'max_tokens' }
}

/** The form to try next after a refusal that concerns the last one; null where it is about something else, or nothing is left to try. */
export function nextForm(
  form: RequestForm,
  structuredOutput: StructuredOutput,
  refusal: RequestRefusal,
): RequestForm | null {
  const names = (pattern: RegExp) => pattern.test(refusal.param ?? '') || pattern.test(refusal.message)
  if (form.asksUsage && names(/stream_options|include_usage/i)) return { ...form, asksUsage: false }
  if (form.limitName === 'max_tokens' && names(/max_completion_tokens/i)) {
    return { ...form, limitName: 'max_completion_tokens' }
  }
  if (names(/response.?format|json.?(schema|object|mode)|structured.?output|guided|grammar/i)) {
    const format = structuredOutput === 'auto' ? simpler[form.format] : null
    return format === null ? null : { ...form, format }
  }
  if (form.sendsSeed && names(/\bseed\b/i)) return { ...form, sendsSeed: false }
  return null
}

const simpler: Record<AnswerFormat, AnswerFormat | null> = {
  'json-schema': 'json-object',
  'json-object': 'none',
  none: null,
}

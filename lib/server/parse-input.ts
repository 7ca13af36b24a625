// Checks input from outside against its schema.
import { type z } from 'zod'
import { type Defect, DomainError } from '@/lib/core/errors'
import { findUnstorableText, UNSTORABLE } from './unstorable-text'

/** Throws `invalid-input` with every defect and where it is. */
export function parseInput<I>(schema: z.ZodType<I>, input: unknown): I {
  const result = schema.safeParse(input)
  if (!result.success) throw refusal(issuesToDefects(result.error))
  const unstorable = findUnstorableText(result.data)
  if (unstorable !== null) throw refusal([{ pointer: unstorable, detail: UNSTORABLE }])
  return result.data
}

const refusal = (defects: Defect[]) =>
  new DomainError('invalid-input', 'Some of the input is not as it must be.', { defects })

function issuesToDefects(error: z.ZodError): Defect[] {
  return error.issues.map((issue) => ({ pointer: `/${issue.path.map(String).join('/')}`, detail: issue.message }))
}

// Checks input from outside against its schema.
import { type z } from 'zod'
import { type Defect, DomainError } from '@/lib/core/errors'

/** Throws `invalid-input` with every defect and where it is. */
export function parseInput<I>(schema: z.ZodType<I>, input: unknown): I {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new DomainError('invalid-input', 'Some of the input is not as it must be.', {
    defects: issuesToDefects(result.error),
  })
}

function issuesToDefects(error: z.ZodError): Defect[] {
  return error.issues.map((issue) => ({ pointer: `/${issue.path.map(String).join('/')}`, detail: issue.message }))
}

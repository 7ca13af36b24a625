// A schema's complaints as defects with JSON pointers.
import type { z } from 'zod'
import type { Defect } from '../errors'
import { failure, success, type Result } from '../result'

/** `value` as the schema reads it, or every place where it does not fit. `base` is put before each pointer. */
export function parseWithSchema<S extends z.ZodType>(schema: S, value: unknown, base = ''): Result<z.output<S>> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return success(parsed.data)
  return failure(parsed.error.issues.map((issue) => toDefect(issue, base)))
}

function toDefect(issue: { path: PropertyKey[]; message: string }, base: string): Defect {
  return { pointer: base + jsonPointer(issue.path), detail: issue.message }
}

/** RFC 6901: `~` and `/` inside a key are escaped. */
function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

// One line of a versioned JSON Lines format: its envelope is checked by name before its content is read.
import type { z } from 'zod'
import { failure, success, type Result } from '../result'
import { parseJson } from './parse-json'
import { parseWithSchema } from './schema-defects'

/** The line as the schema reads it. An unknown format or version is refused by its name. */
export function parseFormatLine<S extends z.ZodType>(line: string, format: string, schema: S): Result<z.output<S>> {
  const envelope = parseEnvelope(line, format)
  return envelope.ok ? parseWithSchema(schema, envelope.value) : envelope
}

/** The JSON object of a line that says it is of `format`. */
export function parseEnvelope(line: string, format: string): Result<Record<string, unknown>> {
  const parsed = parseJson(line)
  if (!parsed.ok) return parsed
  if (!isObject(parsed.value))
    return failure([{ pointer: '', detail: `not a JSON object; this build reads ${format}` }])
  const problem = formatProblem(parsed.value.format, format)
  return problem ? failure([{ pointer: '/format', detail: problem }]) : success(parsed.value)
}

/** Why a value of the field "format" is refused, or null where it is the one this build reads. */
export function formatProblem(given: unknown, format: string): string | null {
  if (given === format) return null
  if (given === undefined) return `no "format"; this build reads ${format}`
  return `${typeof given === 'string' ? given : JSON.stringify(given)} is not known; this build reads ${format}`
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One line without its line break; the format stands first. */
export function writeFormatLine(format: string, value: object): string {
  return JSON.stringify({ format, ...value })
}

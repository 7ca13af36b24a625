// The shape of a prompt's answer as a JSON schema that any server understands.
import { z } from 'zod'

type Json = Record<string, unknown>
/** `isStrict`: every property is required, which strict decoding asks for. */
export type AnswerShape = { schema: Json; isStrict: boolean }

/** Bounds and patterns differ in what servers take, and are checked in the answer anyway: types, names and choices remain. */
const KEPT = new Set(['type', 'enum', 'const', 'description', 'anyOf', 'items', 'prefixItems', '$ref', '$defs'])

/** What was given a default may be left out by a model that is not held to the schema; one that is gives it. */
export function answerShape(schema: z.ZodType): AnswerShape {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  const notes = { isStrict: true }
  return { schema: simplify(whole, notes) as Json, isStrict: notes.isStrict }
}

function simplify(value: unknown, notes: { isStrict: boolean }): unknown {
  if (Array.isArray(value)) return value.map((item) => simplify(item, notes))
  if (typeof value !== 'object' || value === null) return value
  const from = value as Json
  const to: Json = {}
  for (const [key, item] of Object.entries(from)) {
    if (key === 'oneOf') to.anyOf = simplify(item, notes)
    else if (key === '$defs') to.$defs = simplifyEach(item as Json, notes)
    else if (KEPT.has(key)) to[key] = simplify(item, notes)
  }
  if (from.type !== 'object') return to
  if (typeof from.properties !== 'object' || from.properties === null) {
    notes.isStrict = false
    return { ...to, additionalProperties: simplify(from.additionalProperties ?? true, notes) }
  }
  const properties = from.properties as Record<string, Json>
  const listed = new Set(Array.isArray(from.required) ? from.required : [])
  const required = Object.keys(properties).filter((name) => listed.has(name) || 'default' in (properties[name] ?? {}))
  if (required.length < Object.keys(properties).length) notes.isStrict = false
  return { ...to, properties: simplifyEach(properties, notes), required, additionalProperties: false }
}

const simplifyEach = (named: Json, notes: { isStrict: boolean }): Json =>
  Object.fromEntries(Object.entries(named).map(([name, item]) => [name, simplify(item, notes)]))

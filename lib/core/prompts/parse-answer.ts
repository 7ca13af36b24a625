// Reads a model's answer: finds its JSON, repairs its spelling, holds it to the prompt's schema, and names every defect.
import { jsonrepair } from 'jsonrepair'
import type { z } from 'zod'
import type { CallFailure } from '../domain/model-call'
import type { Defect } from '../errors'
import { parseWithSchema } from '../formats/schema-defects'
import { findJson, type JsonPiece } from './find-json'
import { storableText } from './storable-text'

export type AnswerFailure = Extract<CallFailure, 'empty-answer' | 'truncated-answer' | 'malformed-answer'>
export type ParsedAnswer<T> = { ok: true; value: T } | { ok: false; kind: AnswerFailure; defects: Defect[] }

/**
 * Code fences, text around the JSON and slips of spelling (quotes, commas, comments) do no harm. An answer that ends in the middle is never
 * completed: what is missing would be made up. `isCut`: the server says that it stopped at a limit.
 */
export function parseAnswer<T>(schema: z.ZodType<T>, content: string, isCut = false): ParsedAnswer<T> {
  const text = content.trim()
  const cut = failed('truncated-answer', 'the answer ends in the middle')
  if (text === '') return isCut ? cut : failed('empty-answer', 'the answer is empty')
  const strict = readJson(text)
  const pieces = strict === undefined ? findJson(text) : []
  const values = strict === undefined ? pieces.map(readPiece).filter((value) => value !== undefined) : [strict]
  let first: ParsedAnswer<T> | null = null
  for (const value of values) {
    const parsed = parseWithSchema(schema, value)
    if (parsed.ok) return parsed
    first ??= { ok: false, kind: 'malformed-answer', defects: parsed.defects }
  }
  if (isCut || (first === null && pieces.some(({ isWhole }) => !isWhole))) return cut
  return (
    first ??
    failed('malformed-answer', pieces.length > 0 ? 'the JSON cannot be read' : 'there is no JSON in the answer')
  )
}

function failed(kind: AnswerFailure, detail: string): { ok: false; kind: AnswerFailure; defects: Defect[] } {
  return { ok: false, kind, defects: [{ pointer: '', detail }] }
}

function readPiece({ text, isWhole }: JsonPiece): unknown {
  if (!isWhole) return undefined
  return readJson(text) ?? readRepaired(text)
}

function readRepaired(text: string): unknown {
  try {
    return JSON.parse(jsonrepair(text), storable)
  } catch {
    return undefined
  }
}

/** Undefined where the text is no JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text, storable)
  } catch {
    return undefined
  }
}

const storable = (_key: string, value: unknown): unknown => (typeof value === 'string' ? storableText(value) : value)

// Input from outside: every defect is named, and what no database holds is refused.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from './parse-input'

const schema = z.object({
  note: z.string().max(5).default(''),
  at: z.array(z.object({ label: z.string() })).default([]),
})
function defectsOf(input: unknown) {
  try {
    parseInput(schema, input)
  } catch (error) {
    return error instanceof DomainError && error.code === 'invalid-input' ? error.defects : error
  }
  return []
}

describe('parseInput', () => {
  it('gives the input with its defaults', () => {
    expect(parseInput(schema, { note: 'é 𝄞' })).toEqual({ note: 'é 𝄞', at: [] })
  })

  it('names every defect and where it is', () => {
    expect(defectsOf({ note: 'too long', at: [{ label: 1 }] })).toMatchObject([
      { pointer: '/note' },
      { pointer: '/at/0/label' },
    ])
  })

  it.each(['a\u0000b', '\ud83d', '\udc00x'])('refuses %j, which Postgres cannot store', (text) => {
    expect(defectsOf({ note: text })).toMatchObject([{ pointer: '/note' }])
    expect(defectsOf({ at: [{ label: 'fine' }, { label: text }] })).toMatchObject([{ pointer: '/at/1/label' }])
  })
})

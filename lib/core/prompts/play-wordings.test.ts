// Wordings that were released stay as they are: a changed one is another version in another file.
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { actQuestion } from './act-1'
import { opening1, openingMessages } from './opening-1'
import { update1, updateRequest } from './update-1'

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

const answers = [
  { test: 'Blood film', available: true, result: 'Amber rings seen' },
  { test: 'Lung scan', available: false, result: null },
]

describe('the wording of', () => {
  test('opening@1 is as released', () => {
    expect(hash([openingMessages('Hot at night.'), z.toJSONSchema(opening1.schema)])).toBe(
      '09035c4c1f6cdfa914a8e49a0d35e92791a8bd70137b1fb6ee857058723ffc14',
    )
  })

  test('act@1 is as released', () => {
    const questions = [actQuestion(2, 5), actQuestion(5, 5)]
    expect(hash(questions.map(({ prompt, request }) => [request, z.toJSONSchema(prompt.schema)]))).toBe(
      'ea0b6b3a5b2c198392557f15369d43572a2ef0f49b2efe2994c70c84a1de5212',
    )
  })

  test('update@1 is as released', () => {
    expect(hash([updateRequest(answers), z.toJSONSchema(update1.schema)])).toBe(
      '692d454dc09b7f1dcbf6fbab9cebab45a473f017a9d67befb0d063e5d78516dc',
    )
  })
})

describe('the answers', () => {
  const act = (more: object) => ({ thought: '', action: 'order', tests: [], diagnosis: '', ...more })
  const fits = (turn: number, more: object) => actQuestion(turn, 5).prompt.schema.safeParse(act(more)).success

  test('an order names a test, a diagnosis a disease', () => {
    expect(fits(2, { tests: ['Blood film', ' '] })).toBe(true)
    expect(fits(2, { tests: [' '] })).toBe(false)
    expect(fits(2, { tests: ['x'.repeat(501)] })).toBe(false)
    expect(fits(2, { tests: Array.from({ length: 21 }, (_, index) => `test ${index}`) })).toBe(false)
    expect(fits(2, { action: 'diagnose', diagnosis: 'Amber fever' })).toBe(true)
    expect(fits(2, { action: 'diagnose', diagnosis: ' ' })).toBe(false)
  })

  test('the last turn takes nothing but a diagnosis', () => {
    expect(fits(5, { tests: ['Blood film'], diagnosis: 'Amber fever' })).toBe(false)
    expect(fits(5, { action: 'diagnose', diagnosis: 'Amber fever' })).toBe(true)
  })

  test('every field is required, and no other is asked for', () => {
    for (const schema of [opening1.schema, update1.schema, actQuestion(2, 5).prompt.schema]) {
      const { properties, required, additionalProperties } = z.toJSONSchema(schema)
      expect(required).toEqual(Object.keys(properties ?? {}))
      expect(additionalProperties).toBe(false)
    }
  })

  test('what comes back unavailable is told as such', () => {
    expect(updateRequest(answers)).toContain('Blood film: Amber rings seen\n\nLung scan: UNAVAILABLE\n')
  })
})

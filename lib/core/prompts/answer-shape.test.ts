import { expect, it } from 'vitest'
import { z } from 'zod'
import { actQuestion } from './act-1'
import { answerShape } from './answer-shape'

it('keeps types, names and choices, in their order, and requires everything', () => {
  const hypothesis = z.object({ label: z.string().min(1).max(9), p: z.number().min(0).max(1) })
  const schema = z.object({
    thought: z.string().default(''),
    kind: z.enum(['order', 'diagnose']),
    note: z.string().nullable(),
    differential: z.array(hypothesis).min(1).max(50),
  })
  expect(answerShape(schema)).toEqual({
    isStrict: true,
    schema: {
      type: 'object',
      properties: {
        thought: { type: 'string' },
        kind: { type: 'string', enum: ['order', 'diagnose'] },
        note: { type: ['string', 'null'] },
        differential: {
          type: 'array',
          items: {
            type: 'object',
            properties: { label: { type: 'string' }, p: { type: 'number' } },
            required: ['label', 'p'],
            additionalProperties: false,
          },
        },
      },
      required: ['thought', 'kind', 'note', 'differential'],
      additionalProperties: false,
    },
  })
})

it('is not strict where something may be missing or has names of its own', () => {
  expect(answerShape(z.object({ a: z.string().optional() }))).toMatchObject({
    isStrict: false,
    schema: { required: [] },
  })
  expect(answerShape(z.object({ a: z.record(z.string(), z.number()) })).isStrict).toBe(false)
  expect(answerShape(z.object({ a: z.object({ b: z.string().optional() }).nullable() })).isStrict).toBe(false)
})

it('names alternatives the way strict servers take them', () => {
  const schema = z.discriminatedUnion('k', [
    z.object({ k: z.literal('a'), x: z.string() }),
    z.object({ k: z.literal('b'), y: z.number() }),
  ])
  const shape = answerShape(z.object({ action: schema }))
  expect(shape.isStrict).toBe(true)
  expect(JSON.stringify(shape.schema)).toContain('"anyOf"')
  expect(JSON.stringify(shape.schema)).not.toContain('"oneOf"')
})

it('takes the prompts there are', () => {
  expect(answerShape(actQuestion(1, 8).prompt.schema)).toMatchObject({
    isStrict: true,
    schema: { required: ['thought', 'action', 'tests', 'diagnosis'] },
  })
})

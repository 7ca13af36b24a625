// Figures, intervals and paired differences against numpy and scipy on 240 invented cases, some of them failed.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CaseResult, caseResultSchema, figureNameSchema } from '../domain/evaluation'
import { compareCases } from './compare-cases'
import { emptyResult } from './fixtures/invented-result'
import reference from './fixtures/reference.json'
import { summariseCases } from './summarise-cases'

const writtenSchema = caseResultSchema.partial().extend({ judged: z.boolean().nullable() }).nullable()
const written = z.array(z.object({ id: z.string(), a: writtenSchema, b: writtenSchema })).parse(reference.cases)
/** Twice the largest difference between two bootstraps of 1,000 and 20,000 resamples seen here, as a share of the interval's width. */
const SPREAD = 0.12

const names = figureNameSchema.options
const facts = { specialty: 's', source: 'x', isRare: null, truth: 'with findings' } as const

function resultOf(side: z.infer<typeof writtenSchema>): CaseResult | null {
  if (!side) return null
  const { judged, ...more } = side
  const judgment = judged === null ? null : { isSame: judged, reason: '', prompt: 'judge@1', callKey: 'judge' }
  return { ...emptyResult, ...more, judgment }
}

function near(found: number | null, wanted: { lo: number; hi: number }, bound: 'lo' | 'hi') {
  expect(found).not.toBeNull()
  expect(Math.abs((found ?? 0) - wanted[bound])).toBeLessThan(SPREAD * (wanted.hi - wanted.lo))
}

describe('figures against numpy and scipy', () => {
  const cases = written.map(({ id, a }) => ({ ...facts, caseId: id, result: resultOf(a) }))
  const [all] = summariseCases(cases, { hasJudge: true, seed: 1 })

  it.each(names)('%s', (name) => {
    const estimate = all?.figures[name]
    const wanted = reference.single[name]
    if (!estimate || estimate.value === null) throw new Error(`no figure ${name}`)
    expect(estimate.value).toBeCloseTo(wanted.value, 12)
    expect(all.over[name]).toBe(wanted.over)
    near(estimate.lo, wanted, 'lo')
    near(estimate.hi, wanted, 'hi')
  })

  it('gives a share about the interval that the score test gives it', () => {
    const { hits, ...wilson } = reference.wilson
    const hit = all?.figures.hit
    if (!hit || hit.value === null) throw new Error('no share')
    expect(hit.value * cases.length).toBeCloseTo(hits, 9)
    near(hit.lo, wilson, 'lo')
    near(hit.hi, wilson, 'hi')
  })
})

describe('paired differences against numpy and scipy', () => {
  const cases = written.map(({ id, a, b }) => {
    return { ...facts, caseId: id, result: resultOf(a), other: resultOf(b) }
  })
  const [all] = compareCases(cases, { hasJudge: { a: true, b: true }, seed: 1 })

  it.each(names)('%s', (name) => {
    const difference = all?.figures[name].difference
    const wanted = reference.paired[name]
    if (!difference || difference.value === null) throw new Error(`no difference ${name}`)
    expect(difference.value).toBeCloseTo(wanted.value, 12)
    near(difference.lo, wanted, 'lo')
    near(difference.hi, wanted, 'hi')
  })

  it('does not hang on the order of the cases', () => {
    const turned = compareCases(cases.toReversed(), { hasJudge: { a: true, b: true }, seed: 1 })
    expect(turned[0]).toEqual(all)
  })
})

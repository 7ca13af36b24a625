// What a comparison claims where all cases, or all pairs, came out alike.
import { describe, expect, it } from 'vitest'
import type { Estimate } from '../calibration/estimate'
import type { CaseResult } from '../domain/evaluation'
import { type ComparedCase, compareCases } from './compare-cases'
import { emptyResult } from './fixtures/invented-result'
import { summariseCases } from './summarise-cases'

const facts = { specialty: 's', source: 'x', isRare: null, truth: 'with findings' } as const
const hit = { ...emptyResult, outcome: 'HIT' } as const
const pairs = (count: number, result: CaseResult, other: CaseResult, name = 'c'): ComparedCase[] =>
  Array.from({ length: count }, (_, i) => ({ ...facts, caseId: `${name}${i}`, result, other }))
const compare = (cases: ComparedCase[]) =>
  compareCases(cases, { hasJudge: { a: false, b: false }, seed: 1 })[0]?.figures
const bounds = (estimate: Estimate | undefined) =>
  estimate?.value === null || !estimate ? [] : [estimate.lo, estimate.hi]
const hitBounds = (cases: ComparedCase[]) => bounds(compare(cases)?.hit.difference)

describe('two evaluations on the same cases', () => {
  it('claim no more of either side than the evaluation alone does', () => {
    const cases = pairs(4, hit, emptyResult)
    const figures = compare(cases)
    const alone = summariseCases(cases, { hasJudge: false, seed: 1 })[0]?.figures
    expect(figures?.hit.a).toEqual(alone?.hit)
    expect(figures?.hit.a).toMatchObject({ value: 1, hi: 1, reason: 'score interval: all cases came out alike' })
    expect(bounds(figures?.hit.b)[1]).toBeCloseTo(0.4899, 4)
    expect(figures?.turns.a).toEqual(alone?.turns)
  })

  it('find none better from a handful of pairs, however they came out', () => {
    expect(hitBounds(pairs(2, emptyResult, hit))[0]).toBeLessThan(0)
    expect(hitBounds(pairs(5, emptyResult, hit))[0]).toBeLessThan(0)
    // As McNemar's exact test: six to none is the first that it takes for more than chance.
    expect(hitBounds(pairs(6, emptyResult, hit))[0]).toBeGreaterThan(0)
    expect(hitBounds(pairs(6, hit, emptyResult))[1]).toBeLessThan(0)
  })

  it('are not found equal for sure where no pair differs', () => {
    const [lo, hi] = hitBounds(pairs(16, hit, hit))
    expect(hi).toBeCloseTo(0.2059, 4)
    expect(lo).toBeCloseTo(-0.2059, 4)
    // Pairs that differ both ways have an interval of their own.
    const both = [...pairs(4, hit, emptyResult), ...pairs(4, emptyResult, hit, 'd')]
    expect(compare(both)?.hit.difference).not.toHaveProperty('reason')
  })
})

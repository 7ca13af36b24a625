import { describe, expect, it } from 'vitest'
import { compareCases, type ComparedCase } from './compare-cases'
import { emptyResult } from './fixtures/invented-result'
import { summariseCases } from './summarise-cases'

const facts = { specialty: 's', source: 'x', isRare: null, truth: 'with findings' } as const
const hit = { ...emptyResult, outcome: 'HIT' } as const

describe('two evaluations on the same cases', () => {
  it('claim no more of either side than the evaluation alone does', () => {
    const cases: ComparedCase[] = [1, 2, 3, 4].map((id) => ({
      ...facts,
      caseId: `c${id}`,
      result: hit,
      other: emptyResult,
    }))
    const [all] = compareCases(cases, { hasJudge: { a: false, b: false }, seed: 1 })
    const [alone] = summariseCases(cases, { hasJudge: false, seed: 1 })
    expect(all?.figures.hit.a).toEqual(alone?.figures.hit)
    expect(all?.figures.hit.a).toMatchObject({ value: 1, hi: 1, reason: 'score interval: all cases came out alike' })
    expect(all?.figures.hit.b.value === 0 && (all.figures.hit.b.hi ?? 0)).toBeCloseTo(0.4899, 4)
    expect(all?.figures.turns.a).toEqual(alone?.figures.turns)
  })
})

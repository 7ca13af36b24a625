// What stands in the strata: who is in them, what is missing, and intervals that do not say too much.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseResult, figureNameSchema } from '../domain/evaluation'
import type { PlayedCase } from './cases-by-stratum'
import { emptyResult } from './fixtures/invented-result'
import { summariseCases } from './summarise-cases'

const facts = { specialty: 's', source: 'x', isRare: null, truth: 'with findings' } as const
const caseOf = (id: number, result: CaseResult | null, more: Partial<PlayedCase> = {}): PlayedCase => ({
  ...{ ...facts, caseId: `c${id}`, result },
  ...more,
})
const options = { hasJudge: false, seed: 1 }

describe('the figures of an evaluation', () => {
  it('stand per specialty, rarity, source and what the graph holds, each case once in each', () => {
    const cases = [
      caseOf(1, { ...emptyResult, outcome: 'HIT' }, { isRare: true, specialty: 'a' }),
      caseOf(2, emptyResult, { isRare: false, specialty: 'b' }),
      caseOf(3, null, { truth: 'not in the graph', specialty: 'b', source: 'y' }),
    ]
    const strata = summariseCases(cases, options)
    const named = strata.map(({ by, value, cases: count, failed }) => `${by} ${value} ${count} ${failed}`)
    expect(named).toEqual([
      'all all cases 3 1',
      ...['specialty a 1 0', 'specialty b 2 1'],
      ...['rare not rare 1 0', 'rare not stated 1 1', 'rare rare 1 0'],
      ...['source x 2 0', 'source y 1 1'],
      ...['truth not in the graph 1 1', 'truth with findings 2 0'],
    ])
  })

  it('do not claim certainty where all cases are alike', () => {
    const [none] = summariseCases(
      [1, 2, 3, 4].map((id) => caseOf(id, emptyResult)),
      options,
    )
    expect(none?.figures.hit).toMatchObject({ value: 0, lo: 0, reason: 'score interval: all cases came out alike' })
    const { hit } = none?.figures ?? {}
    expect(hit?.value === 0 && (hit.hi ?? 0)).toBeCloseTo(0.4899, 4)
    const [one] = summariseCases([caseOf(1, emptyResult)], options)
    expect(one?.figures.hit).toEqual({ value: 0, lo: null, hi: null, reason: 'too few cases for an interval' })
  })

  it('are finite numbers in order, or null with a reason, whatever the results', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })
    const result = fc.record({
      outcome: fc.constantFrom('HIT' as const, 'NEAR' as const, 'MISS' as const, 'UNRESOLVED' as const),
      ...{
        precision: share,
        recall: share,
        dtc: share,
        rac: share,
        og: share,
        orders: fc.nat(5),
        turns: fc.integer({ min: 1, max: 9 }),
      },
    })
    fc.assert(
      fc.property(fc.array(fc.option(result, { nil: null }), { maxLength: 6 }), fc.boolean(), (results, hasJudge) => {
        const cases = results.map((found, id) => caseOf(id, found && { ...emptyResult, ...found }))
        const strata = summariseCases(cases, { hasJudge, seed: 1 })
        for (const { figures, over, failed } of strata) {
          for (const name of figureNameSchema.options) {
            const estimate = figures[name]
            if (estimate.value === null) expect(estimate.reason).not.toBe('')
            else {
              expect(Number.isFinite(estimate.value)).toBe(true)
              if (estimate.lo !== null) expect(estimate.lo).toBeLessThanOrEqual(estimate.hi ?? -1)
            }
            expect(over[name]).toBeLessThanOrEqual(cases.length)
          }
          expect(failed).toBeLessThanOrEqual(over.hit)
        }
      }),
      { numRuns: 25 },
    )
  })
})

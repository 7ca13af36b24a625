// The calibrated filter: retained exactly where certified.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideCalibrated } from './calibrated-decision'
import { type Decision, decisionSchema } from './filter'

const failedDtc = { condition: 'dtc' as const, value: 0.2, threshold: 0.5 }
const byMetrics: Record<'retain' | 'truncate' | 'reject', Decision> = {
  retain: { kind: 'retain', turns: 4, failed: [] },
  truncate: { kind: 'truncate', turns: 2, failed: [failedDtc] },
  reject: { kind: 'reject', turns: 0, failed: [failedDtc] },
}
const short = { acceptance: 0.4, threshold: 0.8, isCertified: false }
const failedAcceptance = { condition: 'acceptance', value: 0.4, threshold: 0.8 }

describe('decideCalibrated', () => {
  it('retains what is certified, whatever the metric thresholds say', () => {
    for (const decision of Object.values(byMetrics)) {
      const certified = decideCalibrated(decision, 4, { acceptance: 0.9, threshold: 0.8, isCertified: true })
      expect(certified).toEqual({ kind: 'retain', turns: 4, failed: [] })
    }
  })

  it('rejects what the metrics alone would retain, and says why', () => {
    expect(decideCalibrated(byMetrics.retain, 4, short)).toEqual({
      kind: 'reject',
      turns: 0,
      failed: [failedAcceptance],
    })
  })

  it('keeps a passing prefix, with the missing acceptance beside the failed conditions', () => {
    expect(decideCalibrated(byMetrics.truncate, 4, short)).toEqual({
      kind: 'truncate',
      turns: 2,
      failed: [failedDtc, failedAcceptance],
    })
  })

  it('gives a decision of its schema, retained if and only if certified', () => {
    const prediction = fc.record({
      acceptance: fc.double({ min: 0, max: 1, noNaN: true }),
      threshold: fc.double({ min: 0, max: 1, noNaN: true }),
      isCertified: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(byMetrics)), prediction, (decision, given) => {
        const decided = decideCalibrated(decision, 4, given)
        expect(decisionSchema.parse(decided)).toEqual(decided)
        expect(decided.kind === 'retain').toBe(given.isCertified)
        expect(decided.failed.some(({ condition }) => condition === 'acceptance')).toBe(!given.isCertified)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AuditedCase, auditEvidence } from './audit-evidence'
import reference from './fixtures/audit-evidence.json'
import { seededRandom } from './seeded-random'

/** Cases with one to four certified trajectories each, all of a case good or bad together more often than not. */
function simulate(random: () => number, bad: number, length: number): AuditedCase[] {
  return Array.from({ length }, () => {
    const judged = 1 + Math.floor(random() * 4)
    const isAlike = random() < 0.6
    const whole = random() < bad
    const rejected = Array.from({ length: judged }, () => (isAlike ? whole : random() < bad)).filter(Boolean).length
    return { judged, rejected, scale: 4 }
  })
}

function shareThatFires(seed: string, bad: number, { runs = 2000, length = 400 } = {}): number {
  const random = seededRandom(seed)
  const fired = Array.from({ length: runs }, () => auditEvidence(simulate(random, bad, length), 0.05).max >= 1 / 0.05)
  return fired.filter(Boolean).length / runs
}

describe('auditEvidence', () => {
  it.each(reference)(
    'agrees with the definition in exact fractions, at alpha $alpha',
    ({ alpha, cases, wealth, max }) => {
      const audited = cases.map(([judged = 0, rejected = 0, scale = 1]) => ({ judged, rejected, scale }))
      const evidence = auditEvidence(audited, alpha)
      expect(evidence.wealth).toHaveLength(wealth.length)
      for (const [index, value] of evidence.wealth.entries()) expect(value / (wealth[index] ?? 0)).toBeCloseTo(1, 9)
      expect(evidence.max / max).toBeCloseTo(1, 9)
    },
  )

  it('ever fires on no more than a share delta of streams whose certificate holds, at its limit and clustered', () => {
    expect(shareThatFires('holds', 0.05)).toBeLessThanOrEqual(0.05)
    expect(shareThatFires('holds well', 0.02, { runs: 500 })).toBeLessThanOrEqual(0.01)
  })

  it('fires where precision has really dropped', () => {
    expect(shareThatFires('dropped', 0.15, { runs: 200 })).toBeGreaterThan(0.99)
  })

  it('depends on the past alone: what comes later changes no wealth before it', () => {
    const random = seededRandom('past')
    const cases = simulate(random, 0.1, 60)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (length) => {
        expect(auditEvidence(cases.slice(0, length), 0.05).wealth).toEqual(
          auditEvidence(cases, 0.05).wealth.slice(0, length),
        )
      }),
    )
  })

  it('is not moved by a case of which nothing was judged, and falls with accepted ones', () => {
    const nothing = { judged: 0, rejected: 0, scale: 3 }
    expect(auditEvidence([nothing, nothing], 0.05)).toEqual({ wealth: [1, 1], max: 1 })
    const { wealth, max } = auditEvidence(new Array(5).fill({ judged: 2, rejected: 0, scale: 2 }), 0.05)
    expect(wealth.toSorted((a, b) => b - a)).toEqual(wealth)
    expect(max).toBe(1)
  })

  it('refuses counts that do not fit together', () => {
    for (const wrong of [
      { judged: 1, rejected: 2, scale: 2 },
      { judged: 1, rejected: 0, scale: 0 },
      { judged: 0.5, rejected: 0, scale: 1 },
    ])
      expect(() => auditEvidence([wrong], 0.05)).toThrow(RangeError)
    expect(() => auditEvidence([], 0)).toThrow(RangeError)
  })
})

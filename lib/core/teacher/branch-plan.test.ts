import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../calibration/seeded-random'
import { branchPlan } from './branch-plan'

const limits = fc.record({
  wanted: fc.integer({ min: 1, max: 50 }),
  branch: fc.integer({ min: 1, max: 5 }),
  levels: fc.integer({ min: 0, max: 6 }),
})

describe('branchPlan', () => {
  test('gives every open turn 1 to branch children and never more leaves than wanted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), limits, (open, closed, bounds) => {
        const plan = branchPlan(open, closed, bounds, seededRandom(open))
        expect(plan).toHaveLength(open)
        for (const children of plan) {
          expect(children).toBeGreaterThanOrEqual(1)
          expect(children).toBeLessThanOrEqual(bounds.branch)
        }
        const total = plan.reduce((sum, children) => sum + children, 0)
        expect(total).toBeLessThanOrEqual(Math.max(open, bounds.wanted - closed))
        expect(Math.max(...plan) - Math.min(...plan)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('reaches 12 over three levels of up to 3', () => {
    let open = 1
    for (const levels of [3, 2, 1]) {
      const plan = branchPlan(open, 0, { wanted: 12, branch: 3, levels }, seededRandom(levels))
      open = plan.reduce((sum, children) => sum + children, 0)
    }
    expect(open).toBe(12)
  })

  test('plans nothing for no open turn', () => {
    expect(branchPlan(0, 3, { wanted: 12, branch: 3, levels: 2 }, seededRandom(1))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { levelOfLook } from '../calibration/level-of-look'
import { DomainError } from '../errors'
import { chooseBudget, DEFAULT_BUDGET_NAME, planLook, refuseBoundRounds, spentBy } from './plan-look'

const first = { id: 1, name: 'Pilot', delta: 0.1 }
const second = { id: 2, name: 'Main', delta: 0.05 }

function refusal(act: () => unknown): { code: string; message: string } {
  try {
    act()
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('nothing was refused')
}

describe('chooseBudget', () => {
  it('takes the budget asked for, else the newest, else opens one with the delta of the run', () => {
    expect(chooseBudget({ budgetId: 1, delta: null }, [first, second])).toEqual({ budget: first })
    expect(chooseBudget({ budgetId: null, delta: 0.05 }, [second, first])).toEqual({ budget: second })
    expect(chooseBudget({ budgetId: null, delta: 0.2 }, [])).toEqual({
      opens: { name: DEFAULT_BUDGET_NAME, delta: 0.2 },
    })
    expect(chooseBudget({ budgetId: null, delta: null }, [])).toEqual({
      opens: { name: DEFAULT_BUDGET_NAME, delta: 0.05 },
    })
  })

  it('lets no run change what was declared, and knows no unknown budget', () => {
    const other = refusal(() => chooseBudget({ budgetId: 1, delta: 0.05 }, [first]))
    expect(other.code).toBe('conflict')
    expect(other.message).toContain('"Pilot" was declared with delta 0.1, not 0.05')
    expect(refusal(() => chooseBudget({ budgetId: 9, delta: null }, [first])).code).toBe('not-found')
  })
})

describe('refuseBoundRounds', () => {
  it('names the round and the budget that has used its verdicts', () => {
    refuseBoundRounds(first, [{ id: 7, name: 'Spring', budget: first }])
    const { code, message } = refusal(() => refuseBoundRounds(second, [{ id: 7, name: 'Spring', budget: first }]))
    expect(code).toBe('conflict')
    expect(message).toContain('"Spring"')
    expect(message).toContain('"Pilot"')
  })
})

describe('planLook', () => {
  const taken = [
    { id: 11, look: 1, inputsSha256: 'a' },
    { id: 12, look: 2, inputsSha256: 'b' },
  ]

  it('counts every distinct run, at the level of its look', () => {
    expect(planLook(first, [], 'a')).toEqual({ look: 1, level: levelOfLook(0.1, 1) })
    expect(planLook(first, taken, 'c')).toEqual({ look: 3, level: levelOfLook(0.1, 3) })
  })

  it('spends nothing on the same inputs again', () => {
    expect(planLook(first, taken, 'a')).toEqual({ calibrationId: 11 })
  })

  it('knows what is spent', () => {
    expect(spentBy(0.1, 0)).toBe(0)
    expect(spentBy(0.1, 2)).toBeCloseTo(levelOfLook(0.1, 1) + levelOfLook(0.1, 2), 12)
  })
})

// The lined-up beliefs: floor, union and the asked update.
import { describe, expect, it } from 'vitest'
import { beliefUpdate } from './belief-update'

const entry = (key: string, p: number) => ({ key, position: Number(key), p })

describe('beliefUpdate', () => {
  it('floors and renormalises both beliefs over their union', () => {
    const update = beliefUpdate([entry('0', 0.6)], [entry('1', 0.3)], () => 0)
    expect(update?.before[0]).toBeCloseTo(0.6 / 0.601, 12)
    expect(update?.after[0]).toBeCloseTo(0.001 / 0.301, 12)
    expect(update?.asked).toEqual(update?.before)
  })

  it('moves the belief by the evidence', () => {
    const belief = [entry('0', 0.5), entry('1', 0.5)]
    const update = beliefUpdate(belief, belief, (position) => (position === 0 ? Math.log(3) : 0))
    expect(update?.asked[0]).toBeCloseTo(0.75, 12)
  })

  it('starts from an even belief where none was stated before', () => {
    const update = beliefUpdate([], [entry('0', 0.9), entry('1', 0.1)], () => 0)
    expect(update?.before).toEqual([0.5, 0.5])
  })
})

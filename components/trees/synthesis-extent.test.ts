import { expect, it } from 'vitest'
import { synthesisExtent } from './synthesis-extent'

const options = { teacher: 'model', treesPerCase: 1, trajectories: 3, turns: 4 } as const

it('bounds the calls of a model and what they cost', () => {
  const extent = synthesisExtent(2, options, { promptPrice: 1, completionPrice: 5 })
  expect(extent).toMatchObject({ trees: 2, trajectories: 6, callsMax: 38 })
  // 38 calls of 2,000 tokens at 1 dollar and 400 at 5 dollars a million.
  expect(extent.usdMax).toBeCloseTo(38 * 0.004, 10)
})

it('names no cost where the model has no price, and no calls where no model is asked', () => {
  expect(synthesisExtent(2, options, { promptPrice: null, completionPrice: null }).usdMax).toBeNull()
  expect(synthesisExtent(5, { ...options, teacher: 'kg-policy', treesPerCase: 2 }, null)).toEqual({
    ...{ trees: 10, trajectories: 30, callsMax: null, usdMax: null },
  })
})

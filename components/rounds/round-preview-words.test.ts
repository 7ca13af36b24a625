// A preview says what an hour rests on, and when fewer gold items or repeats are mixed in than were asked for.
import { describe, expect, it } from 'vitest'
import { roundPreviewSchema } from '@/lib/core/domain/round-preview'
import { describeChances, describeHours, describeMixedIn } from './round-preview-words'

const preview = roundPreviewSchema.parse({
  ...{
    candidates: 40,
    unscored: 0,
    expectedTrees: 10,
    piMin: 0.25,
    piMax: 0.25,
    drawn: 9,
    reviews: 18,
    raisedAtMost: 0,
  },
  ...{ gold: { trees: 1, reviews: 2, available: 1 }, repeats: { reviews: 0, available: 0 }, bySpecialty: [] },
  ...{ physicianHours: 3.333, secondsPerReview: 600, measuredReviews: 0 },
})
const asked = { goldShare: 0.05, repeatShare: 0.03 }

describe('describeMixedIn', () => {
  it('counts, and says when these are all there are', () => {
    expect(describeMixedIn('gold', preview, asked)).toBe('1 tree, 2 reviews: all there are')
    const many = { ...preview, gold: { trees: 2, reviews: 4, available: 9 } }
    expect(describeMixedIn('gold', many, asked)).toBe('2 trees, 4 reviews')
  })
  it('says why there are none', () => {
    expect(describeMixedIn('repeats', preview, asked)).toMatch(/^none: no review/)
    expect(describeMixedIn('repeats', preview, { ...asked, repeatShare: 0 })).toBe('none asked for')
  })
})

it('names an assumption as one, and a measured median with its number', () => {
  expect(describeHours(preview)).toMatch(/^3\.3 at 10\.0 minutes a review: an assumption/)
  expect(describeHours({ ...preview, measuredReviews: 6 })).toMatch(/the median of 6 measured reviews$/)
})

it('names one chance where all are alike', () => {
  const format = (value: number) => value.toFixed(2)
  expect(describeChances(preview, format)).toBe('a chance of 0.25')
  expect(describeChances({ ...preview, piMin: 0.1 }, format)).toBe('a chance between 0.10 and 0.25')
})

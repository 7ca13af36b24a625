// Reviews wanted of a tree, and the one more that disagreement asks for: once, and only while nothing is settled.
import { describe, expect, it } from 'vitest'
import { asksOneMore, wantedReviews } from './wanted-reviews'

describe('wantedReviews', () => {
  it('is that of the specialty where it has one of its own', () => {
    const options = { reviewsPerTree: 2, reviewsBySpecialty: { neurology: 3 } }
    expect(wantedReviews(options, 'neurology')).toBe(3)
    expect(wantedReviews(options, 'cardiology')).toBe(2)
    expect(wantedReviews(options, 'constructor')).toBe(2)
  })
})

describe('asksOneMore', () => {
  const disputed = { raisesReviews: true, isRoundOpen: true, wanted: 2, slots: 2, disputes: 1, isAdjudicated: false }
  it('asks once where all have read and they disagree', () => {
    expect(asksOneMore(disputed)).toBe(true)
    expect(asksOneMore({ ...disputed, slots: 3 })).toBe(false)
  })
  it.each([{ raisesReviews: false }, { isRoundOpen: false }, { disputes: 0 }, { isAdjudicated: true }])(
    'does not ask with %j',
    (other) => expect(asksOneMore({ ...disputed, ...other })).toBe(false),
  )
})

// A tree is handed back with a reason in words, which fits what the server stores.
import { describe, expect, it } from 'vitest'
import { returnReviewSchema } from '@/lib/core/domain/review'
import { handBackProblem, handBackReasons, handBackText } from './hand-back-reasons'

describe('reasons for handing back', () => {
  it('are put into one text in the order of the form, the note last', () => {
    expect(handBackText(['known', 'field'], ' read it last year ')).toBe(
      'Not my field; I know this case: read it last year',
    )
    expect(handBackText(['field'], '')).toBe('Not my field')
  })

  it('are asked for, and a note with the one that says nothing by itself', () => {
    expect(handBackProblem([], 'a note alone')).toMatch(/at least one/)
    expect(handBackProblem(['other'], '  ')).toMatch(/other reason/)
    expect(handBackProblem(['other'], 'the scan is upside down')).toBeNull()
  })

  it('fit the request with the longest note, which without a reason is refused', () => {
    const all = handBackReasons.map(({ value }) => value)
    const wish = { reviewId: 1, isDeclined: true }
    expect(returnReviewSchema.safeParse({ ...wish, reason: handBackText(all, 'x'.repeat(800)) }).success).toBe(true)
    expect(returnReviewSchema.safeParse({ ...wish, reason: ' ' }).success).toBe(false)
    expect(returnReviewSchema.parse({ reviewId: 1 })).toEqual({ reviewId: 1, isDeclined: false, reason: '' })
  })
})

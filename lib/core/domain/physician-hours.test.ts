// Hours of reading: by the measured median where enough reviews were measured, else by an assumption that is named as one.
import { expect, it } from 'vitest'
import { ASSUMED_SECONDS, estimateHours, LEAST_MEASURED } from './physician-hours'

it('takes the median of enough measured reviews', () => {
  expect(estimateHours(30, { medianMs: 240_000, n: LEAST_MEASURED })).toEqual({
    ...{ physicianHours: 2, secondsPerReview: 240, measuredReviews: LEAST_MEASURED },
  })
})

it.each([
  { medianMs: 240_000, n: LEAST_MEASURED - 1 },
  { medianMs: null, n: 0 },
])('assumes where too little was measured: %j', (measured) => {
  const assumed = { physicianHours: (30 * ASSUMED_SECONDS) / 3600, secondsPerReview: ASSUMED_SECONDS }
  expect(estimateHours(30, measured)).toEqual({ ...assumed, measuredReviews: 0 })
})

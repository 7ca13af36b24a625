// The time a number of reviews takes.

/** Ten minutes, until enough reviews were measured. */
export const ASSUMED_SECONDS = 600
/** A median of fewer says nothing. */
export const LEAST_MEASURED = 5

/** `medianMs`: of the attention that each of `n` reviews took; null where none was measured. */
type Measured = { medianMs: number | null; n: number }

/** What `reviews` take together. Below `LEAST_MEASURED` the assumption stands, and no review counts as measured. */
export function estimateHours(reviews: number, { medianMs, n }: Measured) {
  const isMeasured = medianMs !== null && n >= LEAST_MEASURED
  const secondsPerReview = isMeasured ? medianMs / 1000 : ASSUMED_SECONDS
  return {
    physicianHours: (reviews * secondsPerReview) / 3600,
    secondsPerReview,
    measuredReviews: isMeasured ? n : 0,
  }
}

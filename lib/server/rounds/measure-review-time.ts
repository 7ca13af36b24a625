// How long a review takes, by those that people have made.
import { percentile } from '@/lib/core/calibration/percentile'
import type { Db } from '../db'
import { loadMeasuredReviews } from './load-measured-reviews'

const NEWEST = 1000

/** The median over the newest measured reviews of these specialties or, with none, of all. */
export async function measureReviewTime(
  db: Db,
  specialties: readonly string[],
): Promise<{ medianMs: number | null; n: number }> {
  const reviews = await loadMeasuredReviews(db, specialties, NEWEST)
  const minutes = Float64Array.from(reviews, (review) => review.minutes).sort()
  return { medianMs: minutes.length > 0 ? percentile(minutes, 0.5) * 60_000 : null, n: minutes.length }
}

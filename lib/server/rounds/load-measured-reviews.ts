// How long people's reviews have taken, and of how large trees: the attention their browsers measured.
import type { MeasuredReview } from '@/lib/core/calibration/review-minutes'
import type { Db, Tx } from '../db'

/**
 * The newest submitted reviews with a measured time, of these specialties or, with none, of all; a request that decided several turns is
 * counted once.
 */
export function loadMeasuredReviews(
  db: Db | Tx,
  specialties: readonly string[],
  newest: number,
): Promise<MeasuredReview[]> {
  return db.$queryRaw<MeasuredReview[]>`
    WITH newest AS (
      SELECT v.id, v.tree_id FROM reviews v JOIN rounds r ON r.id = v.round_id JOIN cases c ON c.id = v.case_id
      WHERE v.state = 'submitted' AND NOT r.is_simulated
        AND (${specialties.length === 0} OR c.specialty = ANY(${specialties}::text[])) ORDER BY v.id DESC LIMIT ${newest}
    ), requests AS (
      SELECT g.review_id, g.key, max(g.active_ms) AS ms FROM newest JOIN verdicts g ON g.review_id = newest.id
      GROUP BY g.review_id, g.key
    )
    SELECT t.turn_count AS turns, sum(q.ms)::float8 / 60000 AS minutes
    FROM requests q JOIN newest n ON n.id = q.review_id JOIN trees t ON t.id = n.tree_id
    GROUP BY q.review_id, t.turn_count HAVING sum(q.ms) > 0 ORDER BY q.review_id`
}

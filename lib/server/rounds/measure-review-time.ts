// How long people's reviews have taken: the attention their browsers measured.
import type { Db } from '../db'

const NEWEST = 1000

/**
 * The median over the newest submitted reviews with a measured time, of these specialties or, with none, of all; a request that decided
 * several turns is counted once.
 */
export async function measureReviewTime(
  db: Db,
  specialties: readonly string[],
): Promise<{ medianMs: number | null; n: number }> {
  const [row] = await db.$queryRaw<{ median: number | null; n: number }[]>`
    WITH newest AS (
      SELECT v.id FROM reviews v JOIN rounds r ON r.id = v.round_id JOIN cases c ON c.id = v.case_id
      WHERE v.state = 'submitted' AND NOT r.is_simulated
        AND (${specialties.length === 0} OR c.specialty = ANY(${specialties}::text[])) ORDER BY v.id DESC LIMIT ${NEWEST}
    ), requests AS (
      SELECT g.review_id, g.key, max(g.active_ms) AS ms FROM newest JOIN verdicts g ON g.review_id = newest.id
      GROUP BY g.review_id, g.key
    ), reviews AS (SELECT sum(ms)::float8 AS ms FROM requests GROUP BY review_id HAVING sum(ms) > 0)
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS median, count(*)::int AS n FROM reviews`
  return { medianMs: row?.median ?? null, n: row?.n ?? 0 }
}

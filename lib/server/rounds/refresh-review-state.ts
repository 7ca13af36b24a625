// Works out anew where trees stand with their reviewers, over all rounds.
import type { Tx } from '../db'

/**
 * Disputed before awaited before decided; a tree that a round still waits for is in review once somebody has begun. Gold items and
 * repeats change nothing.
 */
export async function refreshReviewState(tx: Tx, treeIds: number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE trees t SET review_state = (CASE
      WHEN EXISTS (SELECT 1 FROM adjudications a WHERE a.tree_id = t.id AND a.state = 'open') THEN 'adjudication'
      WHEN coalesce(awaited.open, 0) > 0 THEN CASE WHEN awaited.begun > 0 THEN 'in_review' ELSE 'queued' END
      WHEN EXISTS (SELECT 1 FROM reviews v JOIN review_slots g ON g.id = v.slot_id AND g.kind = 'sample'
        WHERE v.tree_id = t.id AND v.state = 'submitted') THEN 'decided'
      ELSE 'unqueued' END)::"TreeReviewState"
    FROM trees own LEFT JOIN (
      SELECT k.tree_id, count(*) FILTER (WHERE s.state <> 'submitted') AS open, count(*) FILTER (WHERE s.state <> 'open') AS begun
      FROM round_candidates k JOIN rounds r ON r.id = k.round_id AND r.state = 'open'
        JOIN review_slots s ON s.round_id = k.round_id AND s.tree_id = k.tree_id AND s.kind = 'sample'
      WHERE k.tree_id = ANY(${treeIds}::int[]) AND k.is_drawn GROUP BY k.tree_id) awaited ON awaited.tree_id = own.id
    WHERE t.id = own.id AND t.id = ANY(${treeIds}::int[])`
}

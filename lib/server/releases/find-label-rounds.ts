// Which round's labels count for a tree: the newest in which a review of it was submitted, real ones first.
import type { Db, Tx } from '../db'
import { prismaSql } from '../sql'

/** By tree id, of these trees or of all; trees that nobody reviewed have no entry. Gold items and repeats make no label. */
export async function findLabelRounds(
  db: Db | Tx,
  treeIds: readonly number[] | null,
  options: { includeSimulated: boolean },
): Promise<Map<number, number>> {
  const rows = await prismaSql(db).rows<{ treeId: number; roundId: number }>(
    `SELECT DISTINCT ON (v.tree_id) v.tree_id AS "treeId", v.round_id AS "roundId"
     FROM reviews v JOIN review_slots s ON s.id = v.slot_id JOIN rounds r ON r.id = v.round_id
     WHERE ($1::int[] IS NULL OR v.tree_id = ANY($1::int[])) AND v.state = 'submitted' AND s.kind = 'sample' AND ($2::boolean OR NOT r.is_simulated)
     ORDER BY v.tree_id, r.is_simulated, v.round_id DESC`,
    [treeIds, options.includeSimulated],
  )
  return new Map(rows.map(({ treeId, roundId }) => [treeId, roundId]))
}

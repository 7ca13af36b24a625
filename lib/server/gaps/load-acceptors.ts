// Who accepted the turns that gaps rest on.
import type { Db } from '../db'

type Turn = { treeId: number; ordinal: number }
type Found = { tree: { roundId: number }; turns: readonly Turn[] }

/** The people whose newest verdict on a turn, in a submitted review of the round that counts, is ACCEPT. */
export async function loadAcceptors(db: Db, found: readonly Found[]): Promise<(turn: Turn) => number[]> {
  const turns = new Map(
    found.flatMap(({ tree, turns: moved }) =>
      moved.map(({ treeId, ordinal }) => [keyOf({ treeId, ordinal }), { treeId, ordinal, roundId: tree.roundId }]),
    ),
  )
  const wanted = [...turns.values()]
  const rows = await db.$queryRaw<{ treeId: number; ordinal: number; reviewerId: number }[]>`
    SELECT tree_id AS "treeId", turn_ordinal AS ordinal, reviewer_id AS "reviewerId" FROM (
      SELECT DISTINCT ON (v.review_id, v.turn_ordinal) v.tree_id, v.turn_ordinal, v.reviewer_id, v.kind
      FROM unnest(${wanted.map((turn) => turn.treeId)}::int[], ${wanted.map((turn) => turn.ordinal)}::int[],
          ${wanted.map((turn) => turn.roundId)}::int[]) AS w(tree_id, ordinal, round_id)
        JOIN verdicts v ON v.tree_id = w.tree_id AND v.turn_ordinal = w.ordinal AND v.round_id = w.round_id
        JOIN reviews r ON r.id = v.review_id AND r.state = 'submitted'
          AND NOT v.is_after_reveal
        JOIN review_slots s ON s.id = r.slot_id AND s.kind = 'sample'
      ORDER BY v.review_id, v.turn_ordinal, v.id DESC) newest
    WHERE kind = 'ACCEPT'`
  const byTurn = new Map<string, number[]>()
  for (const row of rows) byTurn.set(keyOf(row), [...(byTurn.get(keyOf(row)) ?? []), row.reviewerId])
  return (turn) => byTurn.get(keyOf(turn)) ?? []
}

const keyOf = ({ treeId, ordinal }: Turn) => `${treeId} ${ordinal}`

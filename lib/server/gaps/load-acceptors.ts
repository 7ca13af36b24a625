// Who accepted the turns that gaps rest on.
import { judgeTurns } from '@/lib/core/domain/judgement'
import type { VerdictAspect, VerdictKind } from '@/lib/core/domain/verdict'
import type { Db } from '../db'
import { groupBy } from '../group-by'

type Turn = { treeId: number; ordinal: number }
type Found = { tree: { roundId: number }; turns: readonly Turn[] }
type Word = Turn & { reviewId: number; reviewerId: number; kind: VerdictKind; aspect: VerdictAspect }

/**
 * The people whose words on a turn, in a submitted review of the round that counts, accept it: the whole, or its order and its update.
 */
export async function loadAcceptors(db: Db, found: readonly Found[]): Promise<(turn: Turn) => number[]> {
  const turns = new Map(
    found.flatMap(({ tree, turns: moved }) =>
      moved.map(({ treeId, ordinal }) => [keyOf({ treeId, ordinal }), { treeId, ordinal, roundId: tree.roundId }]),
    ),
  )
  const wanted = [...turns.values()]
  const words = await db.$queryRaw<Word[]>`
    SELECT v.review_id AS "reviewId", v.tree_id AS "treeId", v.turn_ordinal AS ordinal, v.reviewer_id AS "reviewerId", v.kind, v.aspect
    FROM unnest(${wanted.map((turn) => turn.treeId)}::int[], ${wanted.map((turn) => turn.ordinal)}::int[],
        ${wanted.map((turn) => turn.roundId)}::int[]) AS w(tree_id, ordinal, round_id)
      JOIN verdicts v ON v.tree_id = w.tree_id AND v.turn_ordinal = w.ordinal AND v.round_id = w.round_id AND NOT v.is_after_reveal
      JOIN reviews r ON r.id = v.review_id AND r.state = 'submitted'
      JOIN review_slots s ON s.id = r.slot_id AND s.kind = 'sample'
    ORDER BY v.id`
  const byTurn = new Map<string, number[]>()
  for (const given of groupBy(words, (word) => `${word.reviewId} ${keyOf(word)}`).values()) {
    const [word] = given
    if (word && isAccepted(given)) byTurn.set(keyOf(word), [...(byTurn.get(keyOf(word)) ?? []), word.reviewerId])
  }
  return (turn) => byTurn.get(keyOf(turn)) ?? []
}

const keyOf = ({ treeId, ordinal }: Turn) => `${treeId} ${ordinal}`

/** One person's words on one turn, oldest first. */
function isAccepted(given: readonly Word[]): boolean {
  const words = given.map(({ kind, aspect }) => ({ turnId: 'it', kind, aspect }))
  return judgeTurns([{ id: 'it', parentId: null, editedFromId: null }], words).get('it') === 'accepted'
}

// With which probability each drawn tree was drawn, or what stands for it where several rounds drew from the same trees.
import { loadDraws } from '../calibrations/load-draws'
import type { Db } from '../db'
import { filterOfRound } from '../rounds/round-filter'

/** By tree, of those that one of the rounds drew. */
export async function loadWeights(db: Db, roundIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const drawn = await db.$queryRaw<{ treeId: number; pi: number }[]>`
    SELECT tree_id AS "treeId", max(pi) AS pi FROM round_candidates
    WHERE round_id = ANY(${roundIds}::int[]) AND is_drawn GROUP BY tree_id`
  const single = new Map(drawn.map(({ treeId, pi }) => [treeId, pi]))
  if (roundIds.length < 2) return single
  const { pi } = await loadDraws(db, await loadRounds(db, roundIds))
  // Trees that nobody came to a word on have no weight, and need none.
  return new Map([...single].map(([treeId, own]) => [treeId, pi.get(treeId) ?? own]))
}

/** In the order in which they were drawn, with the trees that have final labels. */
async function loadRounds(db: Db, roundIds: readonly number[]) {
  const rounds = await db.round.findMany({
    where: { id: { in: [...roundIds] } },
    orderBy: { id: 'asc' },
    select: { id: true, options: true, createdAt: true },
  })
  const labelled = await db.$queryRaw<{ roundId: number; treeIds: number[] }[]>`
    SELECT round_id AS "roundId", array_agg(DISTINCT tree_id) AS "treeIds" FROM final_labels
    WHERE round_id = ANY(${roundIds}::int[]) GROUP BY round_id`
  const treesOf = new Map(labelled.map((row) => [row.roundId, new Set(row.treeIds)]))
  return rounds.map(({ id, options, createdAt }) => ({
    ...{ id, createdAt, unused: null, readTrees: treesOf.get(id) ?? new Set<number>() },
    filter: filterOfRound(options),
  }))
}

// Walks the trees that reviewers came to a word on, batch by batch, so that memory does not grow with their number.
import type { Turn } from '@/lib/core/domain/tree'
import type { Db } from '../db'
import { groupBy } from '../group-by'
import { readScorableTrees, type ScorableTree } from '../scores/load-scorable-trees'
import { prismaSql } from '../sql'

type Place = { treeId: number; roundId: number; isSimulated: boolean }
/** `accepted`: ids of the turns whose final label is ACCEPT in the round that counts. A turn's ordinal is its position. */
export type ReviewedTree = Place &
  Pick<ScorableTree, 'caseId' | 'clinicalCase'> & { turns: Turn[]; accepted: Set<string> }

const BATCH = 100

/** The newest round of people counts; that of simulated readers only where there is none, and only when they are wanted. */
export async function* reviewedTrees(db: Db, includeSimulated: boolean): AsyncGenerator<ReviewedTree[]> {
  for (let after = 0; ; ) {
    const places = await db.$queryRaw<Place[]>`
      SELECT DISTINCT ON (l.tree_id) l.tree_id AS "treeId", l.round_id AS "roundId", r.is_simulated AS "isSimulated"
      FROM final_labels l JOIN rounds r ON r.id = l.round_id
      WHERE l.tree_id > ${after} AND (${includeSimulated} OR NOT r.is_simulated)
      ORDER BY l.tree_id, r.is_simulated, l.round_id DESC LIMIT ${BATCH}`
    const last = places.at(-1)
    if (!last) return
    after = last.treeId
    yield await loadTrees(db, places)
  }
}

type Label = { treeId: number; ordinals: number[] }

async function loadTrees(db: Db, places: readonly Place[]): Promise<ReviewedTree[]> {
  const treeIds = places.map(({ treeId }) => treeId)
  const labels = await db.$queryRaw<Label[]>`
    SELECT l.tree_id AS "treeId", array_agg(l.turn_ordinal) AS ordinals
    FROM unnest(${treeIds}::int[], ${places.map(({ roundId }) => roundId)}::int[]) AS p(tree_id, round_id)
      JOIN final_labels l ON l.round_id = p.round_id AND l.tree_id = p.tree_id
    WHERE l.label = 'ACCEPT' GROUP BY l.tree_id`
  const trees = await readScorableTrees(prismaSql(db), treeIds)
  const [placeOf, labelsOf] = [groupBy(places, ({ treeId }) => treeId), groupBy(labels, ({ treeId }) => treeId)]
  return trees.flatMap(({ id, caseId, clinicalCase, readTurns }) => {
    const turns = readTurns()
    const [place] = placeOf.get(id) ?? []
    const ordinals = labelsOf.get(id)?.[0]?.ordinals ?? []
    const accepted = new Set(ordinals.map((ordinal) => turns[ordinal]?.id ?? ''))
    return place ? [{ ...place, caseId, clinicalCase, turns, accepted }] : []
  })
}

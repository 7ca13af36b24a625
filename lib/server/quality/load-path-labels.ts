// The labels of trajectories by the final labels of rounds, for whole rounds at once: one row per tree comes from the database.
import type { FinalLabelValue } from '@/lib/core/domain/consensus'
import { labelPaths, type PathLabel } from '@/lib/core/domain/label-paths'
import { isJudged } from '@/lib/core/domain/trajectory-label'
import type { Db } from '../db'
import { groupBy } from '../group-by'
import { loadParents } from '../trees/load-final-labels'

type Labelled = { roundId: number; treeId: number; ordinals: number[]; labels: FinalLabelValue[] }

/** Null where none of the tree's rounds has a label of it. */
export type LabelOf = (treeId: number, leafOrdinal: number) => PathLabel | null

/**
 * Of the rounds in the order given, the first that comes to a word on the trajectory; open where none does. `treeIds`: of these trees
 * alone, where there are few.
 */
export async function loadPathLabels(
  db: Db,
  roundIds: readonly number[],
  treeIds?: readonly number[],
): Promise<LabelOf> {
  const rows = await db.$queryRaw<Labelled[]>`
    SELECT round_id AS "roundId", tree_id AS "treeId", array_agg(turn_ordinal) AS ordinals, array_agg(label::text) AS labels
    FROM final_labels WHERE round_id = ANY(${roundIds}::int[])
      AND (${treeIds === undefined} OR tree_id = ANY(${treeIds ?? []}::int[]))
    GROUP BY round_id, tree_id`
  const byTree = groupBy(rows, (row) => row.treeId)
  const parentsOf = await loadParents(db, [...byTree.keys()])
  const place = new Map(roundIds.map((id, index) => [id, index]))
  const trees = new Map(
    [...parentsOf].map(([treeId, parents]) => {
      const own = (byTree.get(treeId) ?? []).toSorted(
        (a, b) => (place.get(a.roundId) ?? 0) - (place.get(b.roundId) ?? 0),
      )
      return [treeId, own.map((row) => labelPaths(parents, labelsOf(row)))]
    }),
  )
  return (treeId, leafOrdinal) => {
    const words = (trees.get(treeId) ?? []).map((of) => of(leafOrdinal))
    return words.find(({ label }) => isJudged(label)) ?? words[0] ?? null
  }
}

const labelsOf = ({ ordinals, labels }: Labelled) =>
  new Map(ordinals.map((ordinal, index) => [ordinal, labels[index] ?? 'REJECT']))

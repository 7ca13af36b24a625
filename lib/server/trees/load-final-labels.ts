// Reads physicians' final labels of trees and what they say of each trajectory.
import type { FinalLabelValue } from '@/lib/core/domain/consensus'
import { labelPaths, type Parents } from '@/lib/core/domain/label-paths'
import type { TrajectoryLabel } from '@/lib/core/domain/trajectory-label'
import type { Db, Tx } from '../db'
import { prismaSql } from '../sql'

export type LabelledTrajectory = { trajectoryId: number; isEdited: boolean; label: TrajectoryLabel }

/** The label of every trajectory of the trees, by one round's final labels. A row a tree: a row a turn costs more than the rest. */
export async function labelTrajectories(
  db: Db | Tx,
  roundId: number,
  treeIds: readonly number[],
): Promise<LabelledTrajectory[]> {
  const labels = await prismaSql(db).rows<{ treeId: number; labels: string }>(
    `SELECT tree_id AS "treeId", json_agg(json_build_array(turn_ordinal, label))::text AS labels
     FROM final_labels WHERE round_id = $1::int AND tree_id = ANY($2::int[]) GROUP BY tree_id`,
    [roundId, treeIds],
  )
  const labelsOf = new Map(
    labels.map((row) => [row.treeId, new Map(JSON.parse(row.labels) as [number, FinalLabelValue][])]),
  )
  const parentsOf = await loadParents(db, treeIds)
  const trajectories = await prismaSql(db).rows<{ treeId: number; own: string }>(
    `SELECT tree_id AS "treeId", json_agg(json_build_array(id, leaf_ordinal, is_edited) ORDER BY id)::text AS own
     FROM trajectories WHERE tree_id = ANY($1::int[]) GROUP BY tree_id`,
    [treeIds],
  )
  const labelled = trajectories.flatMap(({ treeId, own }) => {
    const labelOf = labelPaths(parentsOf.get(treeId) ?? [], labelsOf.get(treeId) ?? new Map())
    return (JSON.parse(own) as [number, number, boolean][]).map(([trajectoryId, leafOrdinal, isEdited]) => ({
      ...{ trajectoryId, isEdited, label: labelOf(leafOrdinal).label },
    }))
  })
  return labelled.sort((a, b) => a.trajectoryId - b.trajectoryId)
}

/** The shape of each tree. */
export async function loadParents(db: Db | Tx, treeIds: readonly number[]): Promise<Map<number, Parents>> {
  const rows = await prismaSql(db).rows<{ treeId: number; parents: string }>(
    `SELECT tree_id AS "treeId", json_agg(parent_ordinal ORDER BY ordinal)::text AS parents
     FROM turns WHERE tree_id = ANY($1::int[]) GROUP BY tree_id`,
    [treeIds],
  )
  return new Map(rows.map((row) => [row.treeId, JSON.parse(row.parents) as (number | null)[]]))
}

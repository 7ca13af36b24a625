// Reads physicians' final labels of trees and what they say of each trajectory.
import type { FinalLabelValue } from '@/lib/core/domain/consensus'
import { labelTrajectory, type TrajectoryLabel } from '@/lib/core/domain/trajectory-label'
import type { Db, Tx } from '../db'
import { groupBy } from '../group-by'

export type LabelledTrajectory = { trajectoryId: number; isEdited: boolean; label: TrajectoryLabel }

/** The label of every trajectory of the trees, by one round's final labels. */
export async function labelTrajectories(
  db: Db | Tx,
  roundId: number,
  treeIds: number[],
): Promise<LabelledTrajectory[]> {
  const within = { treeId: { in: treeIds } }
  const labels = await db.finalLabel.findMany({
    where: { roundId, ...within },
    select: { treeId: true, turnOrdinal: true, label: true },
  })
  const turns = await db.turn.findMany({ where: within, select: { treeId: true, ordinal: true, parentOrdinal: true } })
  const trajectories = await db.trajectory.findMany({
    where: within,
    select: { id: true, treeId: true, leafOrdinal: true, isEdited: true },
    orderBy: { id: 'asc' },
  })
  const labelsByTree = groupBy(labels, (label) => label.treeId)
  const turnsByTree = groupBy(turns, (turn) => turn.treeId)
  const trees = new Map(
    [...turnsByTree].map(([treeId, rows]) => [treeId, labelledTree(rows, labelsByTree.get(treeId) ?? [])]),
  )
  return trajectories.map(({ id, treeId, leafOrdinal, isEdited }) => ({
    trajectoryId: id,
    isEdited,
    label: labelTrajectory(trees.get(treeId)?.pathLabels(leafOrdinal) ?? [null]),
  }))
}

type Place = { ordinal: number; parentOrdinal: number | null }

function labelledTree(turns: Place[], labels: { turnOrdinal: number; label: FinalLabelValue }[]) {
  const parents = new Map(turns.map((turn) => [turn.ordinal, turn.parentOrdinal]))
  const labelOf = new Map(labels.map((label) => [label.turnOrdinal, label.label]))
  const pathLabels = (leafOrdinal: number) => {
    const path: (FinalLabelValue | null)[] = []
    for (let at: number | null = leafOrdinal; at !== null; at = parents.get(at) ?? null)
      path.unshift(labelOf.get(at) ?? null)
    return path
  }
  return { pathLabels }
}

// The rows of a set of training data: of a release as it was frozen, or of what would be approved now.
import type { DuplicateSet } from '@/lib/core/domain/duplicate'
import type { Db } from '../db'
import { loadBasis } from '../releases/load-basis'
import { scanApprovals } from '../releases/scan-approvals'

/** `endOrdinal`: the last turn that is in. */
export type SetRow = { trajectoryId: number; treeId: number; caseId: number; endOrdinal: number }

/** In the order of their trees and trajectories. */
export async function loadSetRows(db: Db, { releaseId, includeSimulated }: DuplicateSet): Promise<SetRow[]> {
  if (releaseId !== undefined) return loadReleased(db, releaseId)
  const options = { includeSimulated, includeUncertified: false }
  const basis = await loadBasis(db, options)
  const rows: SetRow[] = []
  for await (const trees of scanApprovals(db, { ...options, basis })) {
    for (const { id: treeId, caseId, trajectories } of trees) {
      for (const { id, endOrdinal, approval } of trajectories)
        if (approval.included) rows.push({ trajectoryId: id, treeId, caseId, endOrdinal })
    }
  }
  return rows
}

/** Of a row that was cut, its last turn is found from its leaf upwards. */
function loadReleased(db: Db, releaseId: number): Promise<SetRow[]> {
  return db.$queryRaw<SetRow[]>`
    WITH RECURSIVE walk AS (
      SELECT t.id AS "trajectoryId", t.tree_id AS "treeId", t.case_id AS "caseId", t.leaf_ordinal AS at, t.turns - i.turns AS steps
      FROM release_items i JOIN trajectories t ON t.id = i.trajectory_id WHERE i.release_id = ${releaseId}
      UNION ALL
      SELECT w."trajectoryId", w."treeId", w."caseId", u.parent_ordinal, w.steps - 1
      FROM walk w JOIN turns u ON u.tree_id = w."treeId" AND u.ordinal = w.at
      WHERE w.steps > 0 AND u.parent_ordinal IS NOT NULL)
    SELECT "trajectoryId", "treeId", "caseId", at AS "endOrdinal" FROM walk WHERE steps <= 0 ORDER BY 2, 1`
}

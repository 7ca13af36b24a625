// Which trajectories the approved set holds, and on whose word: physicians’ consensus, or the certificate where nobody looked.
import type { HumanLabel } from '@/lib/core/domain/audit-scope'
import { approveTrajectory } from '@/lib/core/domain/approved-set'
import { forbidsSharing } from '@/lib/core/domain/licence-terms'
import type { ReleaseSource } from '@/lib/core/domain/release'
import type { TrajectoryLabel } from '@/lib/core/domain/trajectory-label'
import type { Db } from '../db'
import { groupBy } from '../group-by'
import { findLabelRounds } from '../releases/find-label-rounds'
import { standingLeaves } from '../trees/standing-leaves'
import { type LabelOf, loadPathLabels } from './load-path-labels'
import { fromTrajectories, type InForce, isCertified } from './set-conditions'

/** `isRead`: a review of its tree was submitted. `label` is then the word of the newest such round; cases that are held out or may not be passed on never enter. */
export type Approval = {
  id: number
  treeId: number
  caseId: number
  isEdited: boolean
  isHeldOut: boolean
  isForbidden: boolean
  isCertified: boolean
  isRead: boolean
  label: HumanLabel
  approvedAs: ReleaseSource | null
  /** Cut to the same turns as another one that is in. */
  isDuplicate: boolean
}
type Row = Omit<Approval, 'label' | 'approvedAs' | 'isRead' | 'isDuplicate' | 'isForbidden'> & {
  leafOrdinal: number
  turns: number
  licence: string | null
}

/** Trajectories that somebody read or the certificate speaks of; the rest cannot be approved. */
export async function findApproved(
  db: Db,
  { inForce, includesSimulated }: { inForce: InForce; includesSimulated: boolean },
): Promise<Approval[]> {
  const roundOf = await findLabelRounds(db, null, { includeSimulated: includesSimulated })
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t.tree_id AS "treeId", t.case_id AS "caseId", t.leaf_ordinal AS "leafOrdinal", t.turns, t.is_edited AS "isEdited",
      c.split <> 'train' AS "isHeldOut", c.source_licence AS licence, ${isCertified(inForce)} AS "isCertified"
    FROM ${fromTrajectories(inForce)}
    WHERE t.tree_id = ANY(${[...roundOf.keys()]}::int[]) OR ${isCertified(inForce)} ORDER BY t.id`
  const isPath = await standingLeaves(db, rows)
  const labels = await labelsByRound(db, roundOf)
  const ends = new Set<string>()
  return rows.filter(isPath).map(({ leafOrdinal, licence, turns, ...row }) => {
    const roundId = roundOf.get(row.treeId)
    const path = roundId === undefined ? null : (labels.get(roundId)?.(row.treeId, leafOrdinal) ?? null)
    const { kind } = path?.label ?? open
    const isRead = roundId !== undefined
    const isForbidden = forbidsSharing(licence)
    // A person's branch counts by their word alone.
    const label = isRead || row.isEdited ? (path?.label ?? open) : null
    const approval = approveTrajectory(
      { ...row, isForbidden, turns, label, decision: null },
      { includeUncertified: false },
    )
    // Two trajectories cut to the same turns are one row of the dataset.
    const isFirst =
      !approval.included || ends.size !== ends.add(`${row.treeId}:${path?.endOrdinal ?? leafOrdinal}`).size
    return {
      ...row,
      ...{ isForbidden, isRead, label: kind === 'open' ? 'unjudged' : kind },
      approvedAs: approval.included && isFirst ? approval.source : null,
      isDuplicate: approval.included && !isFirst,
    }
  })
}

const open: TrajectoryLabel = { kind: 'open' }

async function labelsByRound(db: Db, roundOf: ReadonlyMap<number, number>): Promise<Map<number, LabelOf>> {
  const labels = new Map<number, LabelOf>()
  for (const [roundId, pairs] of groupBy(roundOf, ([, round]) => round))
    labels.set(
      roundId,
      await loadPathLabels(
        db,
        [roundId],
        pairs.map(([treeId]) => treeId),
      ),
    )
  return labels
}

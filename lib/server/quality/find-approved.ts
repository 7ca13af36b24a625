// Which trajectories the approved set holds, and on whose word: physicians’ consensus, or the certificate where nobody looked.
import type { HumanLabel } from '@/lib/core/domain/audit-scope'
import { readLicenceTerms } from '@/lib/core/domain/licence-terms'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'
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
  approvedAs: 'accepted' | 'accepted-prefix' | 'certified' | null
  /** Cut to the same turns as another one that is in. */
  isDuplicate: boolean
}
type Row = Omit<Approval, 'label' | 'approvedAs' | 'isRead' | 'isDuplicate' | 'isForbidden'> & {
  leafOrdinal: number
  licence: string | null
}
type Read = { treeId: number; roundId: number }

/** Trajectories that somebody read or the certificate speaks of; the rest cannot be approved. */
export async function findApproved(
  db: Db,
  { inForce, includesSimulated }: { inForce: InForce; includesSimulated: boolean },
): Promise<Approval[]> {
  const read = await findRead(db, includesSimulated)
  const roundOf = new Map(read.map(({ treeId, roundId }) => [treeId, roundId]))
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t.tree_id AS "treeId", t.case_id AS "caseId", t.leaf_ordinal AS "leafOrdinal", t.is_edited AS "isEdited",
      c.split <> 'train' AS "isHeldOut", c.source_licence AS licence, ${isCertified(inForce)} AS "isCertified"
    FROM ${fromTrajectories(inForce)}
    WHERE t.tree_id = ANY(${[...roundOf.keys()]}::int[]) OR ${isCertified(inForce)} ORDER BY t.id`
  const isPath = await standingLeaves(db, rows)
  const labels = await labelsByRound(db, read)
  const ends = new Set<string>()
  return rows.filter(isPath).map(({ leafOrdinal, licence, ...row }) => {
    const roundId = roundOf.get(row.treeId)
    const path = roundId === undefined ? null : (labels.get(roundId)?.(row.treeId, leafOrdinal) ?? null)
    const kind = path?.label.kind ?? 'open'
    const label = kind === 'open' ? ('unjudged' as const) : kind
    const isRead = roundId !== undefined
    const isForbidden = readLicenceTerms(licence).sharing === 'forbidden'
    const as =
      row.isHeldOut || isForbidden ? null : isRead ? label : row.isCertified && !row.isEdited ? 'certified' : null
    const isIn = as === 'accepted' || as === 'accepted-prefix' || as === 'certified'
    // Two trajectories cut to the same turns are one row of the dataset.
    const isFirst = !isIn || ends.size !== ends.add(`${row.treeId}:${path?.endOrdinal ?? leafOrdinal}`).size
    return {
      ...row,
      isForbidden,
      isRead,
      label,
      approvedAs: isIn && isFirst ? as : null,
      isDuplicate: isIn && !isFirst,
    }
  })
}

/** The newest round in which a review of the tree was submitted, real ones first. */
const findRead = (db: Db, includesSimulated: boolean) => db.$queryRaw<Read[]>`
  SELECT DISTINCT ON (v.tree_id) v.tree_id AS "treeId", v.round_id AS "roundId"
  FROM reviews v JOIN review_slots l ON l.id = v.slot_id JOIN rounds r ON r.id = v.round_id
  WHERE v.state = 'submitted' AND l.kind = 'sample' AND ${includesSimulated ? Prisma.sql`TRUE` : Prisma.sql`NOT r.is_simulated`}
  ORDER BY v.tree_id, r.is_simulated, v.round_id DESC`

async function labelsByRound(db: Db, read: readonly Read[]): Promise<Map<number, LabelOf>> {
  const labels = new Map<number, LabelOf>()
  for (const roundId of new Set(read.map((row) => row.roundId)))
    labels.set(
      roundId,
      await loadPathLabels(
        db,
        [roundId],
        read.filter((row) => row.roundId === roundId).map(({ treeId }) => treeId),
      ),
    )
  return labels
}

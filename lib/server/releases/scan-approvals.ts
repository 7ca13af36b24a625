// Walks every trajectory in batches and says of each whether it enters the approved set, and why.
import { type Approval, approveTrajectory } from '@/lib/core/domain/approved-set'
import type { DecisionKind } from '@/lib/core/domain/filter'
import { areSameVersions, type ScoreVersions } from '@/lib/core/domain/score-versions'
import type { TrajectoryLabel } from '@/lib/core/domain/trajectory-label'
import type { Db, Tx } from '../db'
import { groupBy } from '../group-by'
import { labelTrajectories } from '../trees/load-final-labels'
import { standingLeaves } from '../trees/standing-leaves'
import type { Basis } from './load-basis'

export type ApprovalOptions = {
  includeUncertified: boolean
  includeSimulated: boolean
  basis: Pick<Basis, 'versions' | 'isApplicable' | 'trustsCertificate'>
}
/** `endOrdinal`: the last turn that is in, where the trajectory is; the leaf otherwise. */
export type Approved = { id: number; treeId: number; caseId: number; endOrdinal: number; approval: Approval }

type Row = {
  id: number
  treeId: number
  caseId: number
  leafOrdinal: number
  turns: number
  isEdited: boolean
  currentDecision: { kind: DecisionKind; turns: number; isCertified: boolean; score: ScoreVersions } | null
}

const TREES = 200

/** Whole trees at a time, in the order of their ids. */
export async function* scanApprovals(db: Db | Tx, options: ApprovalOptions): AsyncGenerator<Approved[]> {
  for (let after = 0; ; ) {
    const trees = await db.tree.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: TREES,
      select: { id: true, case: { select: { split: true } } },
    })
    if (trees.length === 0) return
    after = trees.at(-1)?.id ?? after
    const heldOut = new Set(trees.filter((tree) => tree.case.split === 'held_out').map((tree) => tree.id))
    yield await approveTrees(
      db,
      trees.map((tree) => tree.id),
      heldOut,
      options,
    )
  }
}

async function approveTrees(
  db: Db | Tx,
  treeIds: number[],
  heldOut: Set<number>,
  options: ApprovalOptions,
): Promise<Approved[]> {
  const stored: Row[] = await db.trajectory.findMany({
    where: { treeId: { in: treeIds } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      treeId: true,
      caseId: true,
      leafOrdinal: true,
      turns: true,
      isEdited: true,
      currentDecision: {
        select: {
          ...{ kind: true, turns: true, isCertified: true },
          score: { select: { graphId: true, metricVersion: true } },
        },
      },
    },
  })
  const isPath = await standingLeaves(db, stored)
  const rows = stored.filter(isPath)
  const labels = await loadLabels(db, treeIds, options.includeSimulated)
  const ancestorOf = await loadAncestors(db, treeIds)
  const seen = new Set<string>()
  return rows.map((row) => {
    const { id, treeId, caseId, leafOrdinal } = row
    const approval = approveRow(row, heldOut.has(treeId), labels.get(id) ?? null, options)
    if (!approval.included) return { id, treeId, caseId, endOrdinal: leafOrdinal, approval }
    const endOrdinal = ancestorOf(treeId, leafOrdinal, row.turns - approval.turns)
    const isDuplicate = seen.size === seen.add(`${treeId}:${endOrdinal}`).size
    if (isDuplicate) return { id, treeId, caseId, endOrdinal: leafOrdinal, approval: duplicate }
    return { id, treeId, caseId, endOrdinal, approval }
  })
}

/** Two trajectories cut to the same turns are one row of the dataset. */
const duplicate: Approval = { included: false, reason: 'duplicate-prefix' }

async function loadAncestors(db: Db | Tx, treeIds: number[]) {
  const turns = await db.turn.findMany({
    where: { treeId: { in: treeIds } },
    select: { treeId: true, ordinal: true, parentOrdinal: true },
  })
  const parents = new Map(turns.map((turn) => [`${turn.treeId}:${turn.ordinal}`, turn.parentOrdinal]))
  return (treeId: number, ordinal: number, steps: number): number => {
    let at = ordinal
    for (let step = 0; step < steps; step += 1) at = parents.get(`${treeId}:${at}`) ?? at
    return at
  }
}

function approveRow(row: Row, isHeldOut: boolean, label: TrajectoryLabel | null, options: ApprovalOptions): Approval {
  const { versions, isApplicable, trustsCertificate } = options.basis
  const current = row.currentDecision
  // A decision on a score of another graph says nothing under this one: to the filter the trajectory is not scored.
  const decision = current && areSameVersions(current.score, versions) ? current : null
  const isCertified = isApplicable && (decision?.isCertified ?? false)
  if (isCertified && !label && !isHeldOut && !trustsCertificate) return { included: false, reason: 'simulated-only' }
  return approveTrajectory(
    {
      isHeldOut,
      turns: row.turns,
      // A person's branch counts by their word alone, never by the filter's.
      label: row.isEdited ? (label ?? { kind: 'open' }) : label,
      isCertified,
      decision,
    },
    options,
  )
}

/** By the newest round in which a review of the tree was submitted, real ones first; trees without one have no entry. */
async function loadLabels(
  db: Db | Tx,
  treeIds: number[],
  includeSimulated: boolean,
): Promise<Map<number, TrajectoryLabel>> {
  const reviewed = await db.review.findMany({
    where: {
      ...{ treeId: { in: treeIds }, state: 'submitted', slot: { kind: 'sample' } },
      round: includeSimulated ? {} : { isSimulated: false },
    },
    distinct: ['treeId'],
    orderBy: [{ treeId: 'asc' }, { round: { isSimulated: 'asc' } }, { roundId: 'desc' }],
    select: { treeId: true, roundId: true },
  })
  const labels = new Map<number, TrajectoryLabel>()
  for (const [roundId, rows] of groupBy(reviewed, (row) => row.roundId)) {
    const labelled = await labelTrajectories(
      db,
      roundId,
      rows.map((row) => row.treeId),
    )
    for (const { trajectoryId, label } of labelled) labels.set(trajectoryId, label)
  }
  return labels
}

// Walks every stored trajectory, tree by tree, and decides on each whether it belongs to the approved set.
import { type Approval, approveTrajectory } from '@/lib/core/domain/approved-set'
import type { DecisionKind } from '@/lib/core/domain/filter'
import { ordinalsTo, type Parents } from '@/lib/core/domain/label-paths'
import { forbidsSharing } from '@/lib/core/domain/licence-terms'
import { areSameVersions, type ScoreVersions } from '@/lib/core/domain/score-versions'
import type { TrajectoryLabel } from '@/lib/core/domain/trajectory-label'
import type { Db, Tx } from '../db'
import { prismaSql } from '../sql'
import { labelTrajectories, loadParents } from '../trees/load-final-labels'
import { standingLeaves } from '../trees/standing-leaves'
import { groupBy } from '../group-by'
import { findLabelRounds } from './find-label-rounds'
import type { Basis } from './load-basis'

export type ApprovalOptions = {
  includeUncertified: boolean
  includeSimulated: boolean
  basis: Pick<Basis, 'versions' | 'isApplicable' | 'trustsCertificate'>
}
/** `endOrdinal`: the last turn that is in, where the trajectory is; the leaf otherwise. */
export type Approved = { id: number; leafOrdinal: number; endOrdinal: number; approval: Approval }
/** A tree with all its trajectories; `roundId`: the round whose labels count, where there is one. */
export type ApprovedTree = {
  id: number
  key: string
  caseId: number
  caseKey: string
  specialty: string
  isHeldOut: boolean
  isForbidden: boolean
  source: { name: string; licence: string | null }
  teacher: { name: string; model: string | null; prompt: string | null }
  roundId: number | null
  /** Of every turn, by ordinal. */
  turnKeys: readonly string[]
  trajectories: Approved[]
}

type TreeRow = Omit<ApprovedTree, 'roundId' | 'trajectories' | 'turnKeys' | 'isForbidden' | 'source' | 'teacher'> & {
  sourceName: string
  licence: string | null
  teacherName: string
  teacherModel: string | null
  prompt: string | null
  turnKeys: string
  trajectories: string | null
}
type Tuple = [
  id: number,
  leafOrdinal: number,
  turns: number,
  isEdited: boolean,
  kind: DecisionKind | null,
  decided: number,
  isCertified: boolean,
  graphId: number,
  metricVersion: number,
]
type Row = {
  id: number
  treeId: number
  leafOrdinal: number
  turns: number
  isEdited: boolean
  decision: { kind: DecisionKind; turns: number; isCertified: boolean; versions: ScoreVersions } | null
}

/** Few enough that their texts are no burden, enough that a batch is not all round trips. */
const TREES = 100

const TREE_ROWS = `SELECT t.id, t.key, t.case_id AS "caseId", c.key AS "caseKey", c.specialty, c.split = 'held-out' AS "isHeldOut", c.source_name AS "sourceName",
    c.source_licence AS licence, t.teacher_name AS "teacherName", t.teacher_model AS "teacherModel", t.prompt,
    (SELECT json_agg(n.key ORDER BY n.ordinal)::text FROM turns n WHERE n.tree_id = t.id) AS "turnKeys",
    (SELECT json_agg(json_build_array(j.id, j.leaf_ordinal, j.turns, j.is_edited, d.kind, d.turns, d.is_certified, s.graph_id,
      s.metric_version) ORDER BY j.id)::text
     FROM trajectories j LEFT JOIN decisions d ON d.id = j.current_decision_id LEFT JOIN scores s ON s.id = d.score_id
     WHERE j.tree_id = t.id) AS trajectories
  FROM trees t JOIN cases c ON c.id = t.case_id WHERE t.id > $1::int ORDER BY t.id LIMIT $2::int`

/** Whole trees at a time, in the order of their ids. */
export async function* scanApprovals(db: Db | Tx, options: ApprovalOptions): AsyncGenerator<ApprovedTree[]> {
  for (let after = 0; ; ) {
    const trees = await prismaSql(db).rows<TreeRow>(TREE_ROWS, [after, TREES])
    if (trees.length === 0) return
    after = trees.at(-1)?.id ?? after
    yield await approveTrees(db, trees, options)
  }
}

async function approveTrees(db: Db | Tx, trees: TreeRow[], options: ApprovalOptions): Promise<ApprovedTree[]> {
  const stored = trees.flatMap(readTrajectories)
  const isPath = await standingLeaves(db, stored)
  const rowsOf = groupBy(stored.filter(isPath), (row) => row.treeId)
  const treeIds = trees.map((tree) => tree.id)
  const rounds = await findLabelRounds(db, treeIds, options)
  const labels = await loadLabels(db, rounds)
  const parents = await loadParents(db, treeIds)
  return trees.map((row) => {
    const { teacherName, teacherModel, prompt, sourceName, licence, ...facts } = row
    const tree = { ...facts, isForbidden: forbidsSharing(licence), turnKeys: JSON.parse(row.turnKeys) as string[] }
    const approvalOf = (path: Row) => approveRow(path, tree, labels.get(path.id) ?? null, options)
    return {
      ...tree,
      source: { name: sourceName, licence },
      teacher: { name: teacherName, model: teacherModel, prompt },
      roundId: rounds.get(row.id) ?? null,
      trajectories: cutOnce(rowsOf.get(row.id) ?? [], parents.get(row.id) ?? [], approvalOf),
    }
  })
}

function readTrajectories(tree: TreeRow): Row[] {
  const tuples = JSON.parse(tree.trajectories ?? '[]') as Tuple[]
  return tuples.map(([id, leafOrdinal, turns, isEdited, kind, decided, isCertified, graphId, metricVersion]) => {
    const decision = kind === null ? null : { kind, turns: decided, isCertified, versions: { graphId, metricVersion } }
    return { id, treeId: tree.id, leafOrdinal, turns, isEdited, decision }
  })
}

/** Two trajectories cut to the same turns are one row of the dataset. */
const duplicate: Approval = { included: false, reason: 'duplicate-prefix' }

function cutOnce(rows: readonly Row[], parents: Parents, approvalOf: (row: Row) => Approval): Approved[] {
  const seen = new Set<number>()
  return rows.map((row) => {
    const { id, leafOrdinal } = row
    const approval = approvalOf(row)
    if (!approval.included) return { id, leafOrdinal, endOrdinal: leafOrdinal, approval }
    const endOrdinal = ordinalsTo(parents, leafOrdinal)[approval.turns - 1] ?? leafOrdinal
    const isDuplicate = seen.size === seen.add(endOrdinal).size
    if (isDuplicate) return { id, leafOrdinal, endOrdinal: leafOrdinal, approval: duplicate }
    return { id, leafOrdinal, endOrdinal, approval }
  })
}

type Side = Pick<ApprovedTree, 'isHeldOut' | 'isForbidden'>

function approveRow(row: Row, side: Side, label: TrajectoryLabel | null, options: ApprovalOptions): Approval {
  const { versions, isApplicable, trustsCertificate } = options.basis
  // A decision on a score of another graph says nothing under this one: to the filter the trajectory is not scored.
  const decision = row.decision && areSameVersions(row.decision.versions, versions) ? row.decision : null
  const isCertified = isApplicable && (decision?.isCertified ?? false)
  const isBarred = side.isHeldOut || side.isForbidden
  if (isCertified && !label && !isBarred && !trustsCertificate) return { included: false, reason: 'simulated-only' }
  return approveTrajectory(
    {
      ...{ isHeldOut: side.isHeldOut, isForbidden: side.isForbidden },
      turns: row.turns,
      // A person's branch counts by their word alone, never by the filter's.
      label: row.isEdited ? (label ?? { kind: 'open' }) : label,
      isCertified,
      decision,
    },
    options,
  )
}

async function loadLabels(db: Db | Tx, rounds: ReadonlyMap<number, number>): Promise<Map<number, TrajectoryLabel>> {
  const labels = new Map<number, TrajectoryLabel>()
  for (const [roundId, pairs] of groupBy(rounds, ([, round]) => round)) {
    const treeIds = pairs.map(([treeId]) => treeId)
    for (const { trajectoryId, label } of await labelTrajectories(db, roundId, treeIds)) labels.set(trajectoryId, label)
  }
  return labels
}

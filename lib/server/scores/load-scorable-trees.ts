// Reads stored trees as scoring needs them: their cases, turns and trajectories, locked until the transaction ends or not.
import { type ClinicalCase, caseSchema } from '@/lib/core/domain/case'
import type { Action, Answer, Hypothesis, Turn } from '@/lib/core/domain/tree'
import type { Finding } from '@/lib/core/domain/finding'
import { groupBy } from '../group-by'
import type { Sql } from '../sql'

export type ScorableTree = {
  id: number
  caseId: number
  key: string
  clinicalCase: ClinicalCase
  /** Without their reasoning, which no score reads. */
  turns: Turn[]
  trajectories: { id: number; leafOrdinal: number; isEdited: boolean }[]
}

type CaseRow = { id: number; key: string; observation: unknown; menu: unknown; label: string; concept: string | null }
type TreeRow = { id: number; caseId: number; key: string }
type TurnRow = {
  treeId: number
  ordinal: number
  key: string
  parentOrdinal: number | null
  action: Action | null
  answers: Answer[]
  findings: Finding[]
  differential: Hypothesis[]
}
type TrajectoryRow = { id: number; treeId: number; leafOrdinal: number; isEdited: boolean }

/** In the order of their ids. The lock keeps two from scoring one tree at once. Turns were checked when they were stored. */
export function loadScorableTrees(sql: Sql, treeIds: readonly number[]): Promise<ScorableTree[]> {
  return readTrees(sql, treeIds, 'FOR NO KEY UPDATE')
}

/** The same for who stores nothing: it neither locks nor waits for those who score. */
export function readScorableTrees(sql: Sql, treeIds: readonly number[]): Promise<ScorableTree[]> {
  return readTrees(sql, treeIds, '')
}

async function readTrees(
  sql: Sql,
  treeIds: readonly number[],
  lock: 'FOR NO KEY UPDATE' | '',
): Promise<ScorableTree[]> {
  const trees = await sql.rows<TreeRow>(
    `SELECT id, case_id AS "caseId", key FROM trees WHERE id = ANY($1::int[]) ORDER BY id ${lock}`,
    [treeIds],
  )
  const cases = await loadCases(sql, [...new Set(trees.map((tree) => tree.caseId))])
  const turns = await sql.rows<TurnRow>(
    `SELECT tree_id AS "treeId", ordinal, key, parent_ordinal AS "parentOrdinal", action, answers, findings, differential
     FROM turns WHERE tree_id = ANY($1::int[]) ORDER BY tree_id, ordinal`,
    [treeIds],
  )
  const trajectories = await sql.rows<TrajectoryRow>(
    `SELECT id, tree_id AS "treeId", leaf_ordinal AS "leafOrdinal", is_edited AS "isEdited"
     FROM trajectories WHERE tree_id = ANY($1::int[]) ORDER BY id`,
    [treeIds],
  )
  const turnsOf = groupBy(turns, (turn) => turn.treeId)
  const trajectoriesOf = groupBy(trajectories, (trajectory) => trajectory.treeId)
  return trees.flatMap(({ id, caseId, key }) => {
    const clinicalCase = cases.get(caseId)
    if (!clinicalCase) return []
    const own = toPlainTurns(turnsOf.get(id) ?? [])
    return [{ id, caseId, key, clinicalCase, turns: own, trajectories: trajectoriesOf.get(id) ?? [] }]
  })
}

function toPlainTurns(rows: readonly TurnRow[]): Turn[] {
  return rows.map(({ key, parentOrdinal, action, answers, findings, differential }) => {
    const parentId = parentOrdinal === null ? null : (rows[parentOrdinal]?.key ?? null)
    return { id: key, parentId, action, answers, findings, reasoning: '', differential }
  })
}

async function loadCases(sql: Sql, ids: readonly number[]): Promise<Map<number, ClinicalCase>> {
  const rows = await sql.rows<CaseRow>(
    `SELECT id, key, observation, menu, diagnosis_label AS label, diagnosis_concept AS concept
     FROM cases WHERE id = ANY($1::int[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, toScorableCase(row)]))
}

/** What scoring does not read of a case is left in the database. */
function toScorableCase({ key, observation, menu, label, concept }: CaseRow): ClinicalCase {
  const unread = { title: '-', specialty: '-', source: { name: '-' } }
  const read = caseSchema.safeParse({ id: key, ...unread, observation, menu, diagnosis: { label, concept } })
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new RangeError(`the stored case "${key}" cannot be read: ${issue?.path.join('/')}: ${issue?.message}`)
}

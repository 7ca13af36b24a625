// Reads stored trees as scoring needs them: their cases, turns and trajectories, locked until the transaction ends or not.
import { type ClinicalCase, caseSchema } from '@/lib/core/domain/case'
import type { Action, Answer, Hypothesis, Turn } from '@/lib/core/domain/tree'
import type { Finding } from '@/lib/core/domain/finding'
import type { Sql } from '../sql'

export type ScorableTree = {
  id: number
  caseId: number
  key: string
  clinicalCase: ClinicalCase
  /** Parses the turns anew at every call, so that those of many trees are not held at once. Without their reasoning, which no score reads. */
  readTurns(): Turn[]
  trajectories: { id: number; leafOrdinal: number; isEdited: boolean }[]
}

type CaseRow = { id: number; key: string; observation: unknown; menu: unknown; label: string; concept: string | null }
type TreeRow = { id: number; caseId: number; key: string }
/** The turns of one tree as the text of a JSON array of tuples. */
type TurnsRow = { treeId: number; turns: string }
type TurnTuple = [
  key: string,
  parentOrdinal: number | null,
  action: Action | null,
  answers: Answer[],
  findings: Finding[],
  differential: Hypothesis[],
]
type TrajectoriesRow = { treeId: number; trajectories: ScorableTree['trajectories'] }

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
  // A row a tree: a row a turn costs more than the metrics.
  const turns = await sql.rows<TurnsRow>(
    `SELECT tree_id AS "treeId", '[' || string_agg('[' || to_json(key)::text || ',' || coalesce(parent_ordinal::text, 'null') || ','
       || coalesce(action::text, 'null') || ',' || answers::text || ',' || findings::text || ',' || differential::text || ']',
       ',' ORDER BY ordinal)
       || ']' AS turns
     FROM turns WHERE tree_id = ANY($1::int[]) GROUP BY tree_id`,
    [treeIds],
  )
  const trajectories = await sql.rows<TrajectoriesRow>(
    `SELECT tree_id AS "treeId",
       json_agg(json_build_object('id', id, 'leafOrdinal', leaf_ordinal, 'isEdited', is_edited) ORDER BY id) AS trajectories
     FROM trajectories WHERE tree_id = ANY($1::int[]) GROUP BY tree_id`,
    [treeIds],
  )
  const turnsOf = new Map(turns.map((row) => [row.treeId, row.turns]))
  const trajectoriesOf = new Map(trajectories.map((row) => [row.treeId, row.trajectories]))
  return trees.flatMap((tree): ScorableTree[] => {
    const clinicalCase = cases.get(tree.caseId)
    const text = turnsOf.get(tree.id)
    if (!clinicalCase || text === undefined) return []
    const own = trajectoriesOf.get(tree.id) ?? []
    return [{ ...tree, clinicalCase, trajectories: own, readTurns: () => parseTurns(text) }]
  })
}

function parseTurns(text: string): Turn[] {
  const tuples = JSON.parse(text) as TurnTuple[]
  return tuples.map(([id, parentOrdinal, action, answers, findings, differential]) => {
    const parentId = parentOrdinal === null ? null : (tuples[parentOrdinal]?.[0] ?? null)
    return { id, parentId, action, answers, findings, reasoning: '', differential }
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

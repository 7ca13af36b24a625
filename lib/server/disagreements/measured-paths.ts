// Reads the trajectories of trees, each with the consensus on its turns, what was measured of them and what the filter says.
import type { FinalLabelValue } from '@/lib/core/domain/consensus'
import type { WeighedTurn } from '@/lib/core/domain/disagreement-strength'
import type { DecisionKind } from '@/lib/core/domain/filter'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'

export type MeasuredTurn = WeighedTurn & { id: string }
export type MeasuredPath = {
  trajectoryId: number
  turns: MeasuredTurn[]
  decision: { kind: DecisionKind; turns: number }
  acceptance: number | null
}

type Labelled = { treeId: number; roundId: number }
/** Of one tree, as the text of a JSON array of tuples: a row a trajectory costs more than all that is computed from it. */
type PathsRow = { treeId: number; paths: string }
type PathTuple = [
  ...[trajectoryId: number, kind: DecisionKind, kept: number, acceptance: number | null],
  ...[ids: string[], racs: (number | null)[], ogs: (number | null)[], flags: number[]],
]

/** By tree, trajectories in the order of their ids; those without a score are left out. Scores were checked when they were stored. */
export async function loadMeasuredPaths(db: Db, trees: readonly Labelled[]): Promise<Map<number, MeasuredPath[]>> {
  const labels = await loadLabels(db, trees)
  const each = (key: string) => Prisma.sql`jsonb_path_query_array(s.turns, ${key}::jsonpath)::text`
  const rows = await db.$queryRaw<PathsRow[]>`
    SELECT t.tree_id AS "treeId", '[' || string_agg('[' || concat_ws(',', t.id, '"' || d.kind || '"', d.turns, coalesce(d.acceptance::text, 'null'),
      ${each('$[*].id')}, ${each('$[*].rac')}, ${each('$[*].og')}, ${each('$[*].flags.size()')}) || ']', ',' ORDER BY t.id) || ']' AS paths
    FROM trajectories t JOIN scores s ON s.id = t.current_score_id JOIN decisions d ON d.id = t.current_decision_id
    WHERE t.tree_id = ANY(${trees.map(({ treeId }) => treeId)}::int[]) GROUP BY t.tree_id`
  return new Map(rows.map(({ treeId, paths }) => [treeId, toPaths(paths, labels.get(treeId) ?? new Map())]))
}

function toPaths(text: string, labels: ReadonlyMap<string, FinalLabelValue>): MeasuredPath[] {
  const tuples = JSON.parse(text) as PathTuple[]
  return tuples.map(([trajectoryId, kind, kept, acceptance, ids, racs, ogs, flags]) => ({
    ...{ trajectoryId, decision: { kind, turns: kept }, acceptance },
    turns: ids.map((id, at) => ({
      ...{ id, label: labels.get(id) ?? null, rac: racs[at] ?? null, og: ogs[at] ?? null, flags: flags[at] ?? 0 },
    })),
  }))
}

type LabelsRow = { treeId: number; keys: string[]; labels: FinalLabelValue[] }

async function loadLabels(db: Db, trees: readonly Labelled[]): Promise<Map<number, Map<string, FinalLabelValue>>> {
  const rows = await db.$queryRaw<LabelsRow[]>`
    SELECT l.tree_id AS "treeId", array_agg(u.key) AS keys, array_agg(l.label::text) AS labels
    FROM unnest(${trees.map(({ treeId }) => treeId)}::int[], ${trees.map(({ roundId }) => roundId)}::int[]) AS p(tree_id, round_id)
      JOIN final_labels l ON l.round_id = p.round_id AND l.tree_id = p.tree_id
      JOIN turns u ON u.tree_id = l.tree_id AND u.ordinal = l.turn_ordinal
    GROUP BY l.tree_id`
  const byKey = ({ keys, labels }: LabelsRow) => new Map(keys.map((key, at) => [key, labels[at] ?? 'ACCEPT']))
  return new Map(rows.map((row) => [row.treeId, byKey(row)]))
}

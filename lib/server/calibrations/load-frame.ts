// Loads what rounds could have drawn, as the filter sees it: every candidate's trajectories with their scores, no verdicts.
import { type FramePart, layOutFrame } from '@/lib/core/calibration/lay-out-frame'
import { type Metrics, METRIC_VERSION, type Outcome } from '@/lib/core/domain/score'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'

type Row = Metrics & {
  treeId: number
  caseId: string
  turns: number
  specialty: string
  teacher: string
  outcome: Outcome
}

/**
 * Those scored under the graph; the others no filter accepts and no label is read of. Trees in the order of their ids, a batch at a
 * time.
 */
export async function loadFrame(
  db: Tx,
  weightBounds: ReadonlyMap<number, number>,
  graphId: number,
): Promise<FramePart> {
  const layout = layOutFrame()
  const treeIds = [...weightBounds.keys()].sort((a, b) => a - b)
  for (const batch of inBatches(treeIds))
    for (const { treeId, specialty, teacher, ...row } of await readRows(db, batch, graphId))
      layout.add({ ...row, pi: 1 / (weightBounds.get(treeId) ?? 1), strata: { specialty, teacher } })
  return layout.end()
}

function readRows(db: Tx, treeIds: number[], graphId: number): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT tr.id AS "treeId", c.key AS "caseId", c.specialty, tr.teacher_name AS teacher, t.turns::int AS turns,
      s.outcome::text AS outcome, s.dtc, s.rac, s.buc, s.og, s.mtc
    FROM trees tr JOIN cases c ON c.id = tr.case_id JOIN trajectories t ON t.tree_id = tr.id AND NOT t.is_edited
      JOIN scores s ON s.id = t.current_score_id
    WHERE tr.id = ANY(${treeIds}::int[]) AND s.graph_id = ${graphId} AND s.metric_version = ${METRIC_VERSION}
    ORDER BY t.tree_id, t.id`
}

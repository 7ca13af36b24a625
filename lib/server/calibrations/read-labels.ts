// Gives judged trajectories the scores, weights and strata that a calibration reads of them.
import { METRIC_VERSION } from '@/lib/core/domain/score'
import type { Label } from '@/lib/core/formats/label-file'
import type { Tx } from '../db'
import { inBatches } from '../in-batches'
import type { LabelledTrajectory } from '../trees/load-final-labels'

/** `roundId`: whose readers' word counts. */
export type Judged = LabelledTrajectory & { roundId: number }
export type LabelInput = { trajectoryId: number; scoreId: number; roundId: number; pi: number; y: 0 | 1 }

/** Those scored under the graph, with the weights of their trees. */
export async function readLabels(
  db: Tx,
  judged: readonly Judged[],
  pis: ReadonlyMap<number, number>,
  graphId: number,
): Promise<{ labels: Label[]; inputs: LabelInput[] }> {
  const labels: Label[] = []
  const inputs: LabelInput[] = []
  for (const batch of inBatches(judged)) {
    const byId = new Map(batch.map((item) => [item.trajectoryId, item]))
    for (const row of await readRows(db, batch, graphId)) {
      const item = byId.get(row.id)
      const { currentScore: score, tree } = row
      const pi = pis.get(tree.id)
      if (!item || !score || pi === undefined) continue
      const y = item.label.kind === 'accepted' ? 1 : 0
      const { dtc, rac, buc, og, mtc, outcome } = score
      const strata = { specialty: tree.case.specialty, teacher: tree.teacherName, turns: String(row.turns) }
      const ids = { caseId: tree.case.key, trajectoryId: `${tree.key}/${row.leaf.key}` }
      labels.push({ ...ids, y, pi, dtc, rac, buc, og, mtc, outcome, turns: row.turns, strata })
      inputs.push({ trajectoryId: row.id, scoreId: score.id, roundId: item.roundId, pi, y })
    }
  }
  return { labels, inputs }
}

function readRows(db: Tx, batch: Judged[], graphId: number) {
  return db.trajectory.findMany({
    where: {
      id: { in: batch.map((item) => item.trajectoryId) },
      currentScore: { graphId, metricVersion: METRIC_VERSION },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      turns: true,
      leaf: { select: { key: true } },
      currentScore: { select: { id: true, dtc: true, rac: true, buc: true, og: true, mtc: true, outcome: true } },
      tree: { select: { id: true, key: true, teacherName: true, case: { select: { key: true, specialty: true } } } },
    },
  })
}

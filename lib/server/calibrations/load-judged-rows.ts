// The labels a stored run rests on, joined with what it predicts for them and the scores it read.
import { z } from 'zod'
import type { LabelledTrajectory } from '@/lib/core/domain/labelled-trajectory'
import { DomainError } from '@/lib/core/errors'
import { type CalibrationFile, calibrationFileSchema } from '@/lib/core/formats/calibration-file'
import type { Db } from '../db'

const inputsSchema = z.object({
  inputs: z.array(
    z.object({
      trajectoryId: z.number().int(),
      scoreId: z.number().int(),
      roundId: z.number().int(),
      pi: z.number(),
      y: z.union([z.literal(0), z.literal(1)]),
    }),
  ),
})
type Input = z.infer<typeof inputsSchema>['inputs'][number]

export type JudgedRow = LabelledTrajectory & { caseKey: string; y: 0 | 1 }
export type JudgedRun = { result: CalibrationFile; rows: JudgedRow[] }

/** In the order of the trajectories' ids; the scores are those the run read, not today's. Throws `not-found`. */
export async function loadJudgedRows(db: Db, calibrationId: number): Promise<JudgedRun> {
  const stored = await db.calibration.findUnique({
    where: { id: calibrationId },
    select: { inputs: true, result: true },
  })
  if (!stored) throw new DomainError('not-found', `There is no calibration ${calibrationId}.`)
  const result = calibrationFileSchema.parse(stored.result)
  const { inputs } = inputsSchema.parse(stored.inputs)
  const predictions = new Map(result.predictions.map((prediction) => [prediction.trajectoryId, prediction]))
  const byScore = new Map(inputs.map((input) => [input.scoreId, input]))
  const { value: threshold } = result.threshold
  const rows = (await readScores(db, inputs)).flatMap(({ id, treeKey, outcome, ...place }): JudgedRow[] => {
    const input = byScore.get(id)
    const predicted = predictions.get(`${treeKey}/${place.leafId}`)
    if (!input || !predicted) return []
    const { trajectoryId, roundId, pi, y } = input
    const { half, p } = predicted
    const isCertified = threshold !== null && p !== null && p >= threshold
    return [{ ...place, outcome, ...{ trajectoryId, roundId, pi, y, half, p, isCertified, isAccepted: y === 1 } }]
  })
  return { result, rows: rows.sort((a, b) => a.trajectoryId - b.trajectoryId) }
}

type ScoreRow = Pick<JudgedRow, 'treeId' | 'leafId' | 'caseTitle' | 'caseKey' | 'dtc' | 'rac' | 'outcome'> & {
  id: number
  treeKey: string
}

function readScores(db: Db, inputs: Input[]): Promise<ScoreRow[]> {
  return db.$queryRaw<ScoreRow[]>`
    SELECT s.id, s.dtc, s.rac, s.outcome::text AS outcome, t.tree_id AS "treeId", tree.key AS "treeKey",
      leaf.key AS "leafId", c.key AS "caseKey", c.title AS "caseTitle"
    FROM scores s JOIN trajectories t ON t.id = s.trajectory_id
      JOIN trees tree ON tree.id = t.tree_id JOIN cases c ON c.id = tree.case_id
      JOIN turns leaf ON leaf.tree_id = t.tree_id AND leaf.ordinal = t.leaf_ordinal
    WHERE s.id = ANY(${inputs.map(({ scoreId }) => scoreId)}::int[])`
}

// What is foretold of trajectories nobody judged, for the sampling of a round.
import { predictAcceptance } from '@/lib/core/calibration/predict-acceptance'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import { type CalibrationFile, calibrationFileSchema } from '@/lib/core/formats/calibration-file'
import type { Scored } from '@/lib/core/calibration/label-features'
import type { Db, Tx } from '../db'
import { loadActiveFilter } from '../scores/active-filter'

export type Prediction = {
  predict: (row: Scored) => number | null
  /** Around which verdicts move most; null where nothing is foretold. */
  threshold: number | null
}

const fittedSchema = calibrationFileSchema.pick({ model: true, isotonic: true, threshold: true })
/** Where a run tells of no better one. */
const PROSPECTIVE = 0.5

/**
 * By the calibration in force where it has a threshold, else by the newest run on scores of the graph that fitted a model, with a
 * threshold or not. Runs on simulated reviews foretell only for simulated rounds.
 */
export async function loadPrediction(db: Db | Tx, graphId: number, isSimulated: boolean): Promise<Prediction> {
  const { run } = await loadActiveFilter(db, graphId)
  if (run && run.threshold.value !== null) return predictionOf(run)
  const [newest] = await db.$queryRaw<Record<string, unknown>[]>`
    SELECT result->'model' AS model, result->'isotonic' AS isotonic, result->'threshold' AS threshold FROM calibrations
    WHERE graph_id = ${graphId} AND metric_version = ${METRIC_VERSION} AND (${isSimulated} OR NOT includes_simulated)
      AND jsonb_typeof(result->'isotonic'->'x') = 'array'
    ORDER BY id DESC LIMIT 1`
  return newest ? predictionOf(fittedSchema.parse(newest)) : { predict: () => null, threshold: null }
}

function predictionOf(run: Pick<CalibrationFile, 'model' | 'isotonic' | 'threshold'>): Prediction {
  const { prospective, value } = run.threshold
  return { predict: (row) => predictAcceptance(run, row), threshold: prospective ?? value ?? PROSPECTIVE }
}

// Decides on a trajectory nobody judged, by a calibration run.
import { type CalibrationFile } from '@/lib/core/formats/calibration-file'
import { type Scored } from './label-features'
import { predictAcceptance } from './predict-acceptance'

export interface CertifiedDecision {
  trajectoryId: string
  /** Predicted acceptance in [0, 1]; null where the run could fit no model. */
  p: number | null
  certified: boolean
}

/**
 * The predicted acceptance of a trajectory, and whether the run certifies it: it has a threshold and the prediction is at
 * or above it.
 *
 * @param run a calibration run; RangeError where its features are not those this version computes
 * @param label metrics, outcome and number of turns; a verdict in it is not looked at
 * @example decideWith(runCalibration([]), { trajectoryId: 't/n', dtc: 1, rac: 1, buc: 1, og: 1, mtc: 1, outcome: 'HIT', turns: 3 }) // {"trajectoryId":"t/n","p":null,"certified":false}
 */
export function decideWith(
  run: Pick<CalibrationFile, 'model' | 'isotonic' | 'threshold'>,
  label: Scored & { trajectoryId: string },
): CertifiedDecision {
  const p = predictAcceptance(run, label)
  const { value: threshold } = run.threshold
  return { trajectoryId: label.trajectoryId, p, certified: threshold !== null && p !== null && p >= threshold }
}

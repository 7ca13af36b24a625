// The report of a calibration: how well its predictions, and each raw metric, foretell acceptance.
import { type MetricName } from '@/lib/core/domain/score'
import { type CalibrationFile } from '@/lib/core/formats/calibration-file'
import { type JudgedSample } from './judged-sample'
import { reportScore } from './report-score'
import { seededRandom } from './seeded-random'

/**
 * `reportScore` of the predicted acceptance and of each metric taken as a probability, all on the same resamples of cases.
 *
 * @param test the judged trajectories of the test half
 * @param predictions in [0, 1] or null, one per row of `test`; otherwise RangeError
 * @param unfitted why the predictions are null, where they are
 * @param seed names the resamples
 * @example reportPredictions(judgedSample([], []), [], null, 1).raw.dtc.n // 0
 */
export function reportPredictions(
  test: JudgedSample,
  predictions: readonly (number | null)[],
  unfitted: string | null,
  seed: number,
): CalibrationFile['report'] {
  const report = (scores: readonly (number | null)[], absent: string) => {
    const reason = test.y.length === 0 ? 'the test half holds no labels' : absent
    return reportScore(test, scores, seededRandom(`${seed}:bootstrap`), reason)
  }
  const raw = (name: MetricName) =>
    report(
      test.labels.map((label) => label[name]),
      `no trajectory of the test half has a value of ${name}`,
    )
  return {
    ...report(predictions, unfitted ?? 'there is no prediction'),
    raw: { dtc: raw('dtc'), rac: raw('rac'), buc: raw('buc'), og: raw('og'), mtc: raw('mtc') },
  }
}

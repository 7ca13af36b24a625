// Measures calibrating 100,000 labels: the fits against scikit-learn's in the same run, the whole run, and agreement on as many ratings.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { agreement } from '@/lib/core/calibration/agree'
import { type AcceptanceFit, fitAcceptance } from '@/lib/core/calibration/fit-acceptance'
import { foldsByCase } from '@/lib/core/calibration/folds-by-case'
import { interpolate } from '@/lib/core/calibration/interpolate'
import { runCalibration } from '@/lib/core/calibration/run-calibration'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { splitLabels } from '@/lib/core/calibration/split-labels'
import { type Label, writeLabel } from '@/lib/core/formats/label-file'
import { benchRatings } from './calibration-ratings'
import { calibrationLabels } from './calibration-labels'
import { fitByPeer } from './calibration-peer'
import { atMost, type Figure, reported } from './figure'
import { measureCommand } from './measure-command'

const LABELS = 100_000
const RATIO_MAX = 1.5
const DIFFERENCE_MAX = 1e-8
const PASSES = 5
const POINTS = 51

/** `trees`: how many labels and ratings instead of 100,000. */
export async function benchCalibration({ trees: count = LABELS }: { trees?: number }): Promise<Figure[]> {
  const labels = calibrationLabels(count, 'bench')
  const ratings = benchRatings(count, 'bench')
  return [
    reported('labels', labels.length, ''),
    ...compareFits(labels),
    reported('whole calibration, with report and walks', fastest(1, () => runCalibration(labels)).seconds, 's'),
    ...(await measureCalibrate(labels)),
    reported(`agreement of ${ratings.length} ratings`, fastest(1, () => agreement(ratings)).seconds, 's'),
  ]
}

function fastest<T>(passes: number, work: () => T): { value: T; seconds: number } {
  let best: { value: T; seconds: number } | null = null
  for (let pass = 0; pass < passes; pass++) {
    const started = performance.now()
    const value = work()
    const seconds = (performance.now() - started) / 1000
    if (best === null || seconds < best.seconds) best = { value, seconds }
  }
  if (best === null) throw new Error('nothing was measured')
  return best
}

function compareFits(labels: readonly Label[]): Figure[] {
  const { fit } = splitLabels(labels, 1)
  const random = () => seededRandom('1:folds')
  const ours = fastest(PASSES, () => fitAcceptance(fit, random()))
  const figures = [reported(`6 logistic fits and an isotonic one, ${fit.y.length} rows`, ours.seconds, 's')]
  const caseIds = fit.labels.map(({ caseId }) => caseId)
  const places = foldsByCase(caseIds, random())
  const peer = fitByPeer(fit, { folds: caseIds.map((id) => places.get(id) ?? 0), passes: PASSES, points: POINTS })
  if (peer === null) return figures
  const { seconds, version } = peer
  return [
    ...figures,
    reported(`the same by scikit-learn ${version}, newton-cholesky`, seconds['newton-cholesky'], 's'),
    reported(`the same by scikit-learn ${version}, lbfgs`, seconds.lbfgs, 's'),
    atMost('ratio to the faster', ours.seconds / Math.min(...Object.values(seconds)), '', RATIO_MAX),
    atMost('largest difference of a coefficient', coefficientGap(ours.value, peer), '', DIFFERENCE_MAX),
    atMost('largest difference of a prediction', curveGap(ours.value, peer), '', DIFFERENCE_MAX),
  ]
}

type Peer = NonNullable<ReturnType<typeof fitByPeer>>

const largestGap = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? Number.NaN))))

function coefficientGap({ model }: AcceptanceFit, peer: Peer): number {
  if ('value' in model) throw new Error(model.reason)
  return largestGap([...model.coefficients, model.intercept], [...peer.coefficients, peer.intercept])
}

function curveGap({ isotonic }: AcceptanceFit, peer: Peer): number {
  if ('value' in isotonic) throw new Error(isotonic.reason)
  return largestGap(
    peer.curve.map((_, i) => interpolate(isotonic, i / (POINTS - 1))),
    peer.curve,
  )
}

/** The command as a person runs it, from a file of labels to a file of the run. */
async function measureCalibrate(labels: readonly Label[]): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'medaction-bench-'))
  try {
    const path = join(folder, 'labels.jsonl')
    writeFileSync(path, labels.map((label) => `${writeLabel(label)}\n`).join(''))
    const measured = await measureCommand(['calibrate', '--labels', path, '--out', join(folder, 'run.json')])
    return [
      reported('the command calibrate, from a file to a file', measured.seconds, 's'),
      reported('its peak of memory', measured.peakMb, 'MB'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Ways to choose a threshold from labels: the calibration's own, and what is done without it.
import { binomialTail } from '@/lib/core/calibration/binomial-tail'
import { gridFromStrongest } from '@/lib/core/calibration/grid-from-strongest'
import { judgedSample, type JudgedSample } from '@/lib/core/calibration/judged-sample'
import { levelOfLook } from '@/lib/core/calibration/level-of-look'
import { probePrecision, type Target } from '@/lib/core/calibration/probe-precision'
import { type LabelHalves, splitLabels } from '@/lib/core/calibration/split-labels'
import { thresholdFamily } from '@/lib/core/calibration/threshold-family'
import { walkThresholds } from '@/lib/core/calibration/walk-thresholds'
import { type Look, STEPS } from './guarantee-population'

/** Accepts what has a score at or above the grid value; the score stands in the place of DTC. */
const scoreFamily = thresholdFamily(
  Array.from({ length: STEPS + 1 }, (_, step) => (STEPS - step) / STEPS),
  ({ dtc }) => dtc ?? 0,
)

/** The threshold that a procedure certifies; null where it certifies none. */
export type Choices = Record<(typeof procedures)[number], number | null>
export const procedures = ['oneLook', 'spending', 'labelsOnly', 'peeking', 'pointEstimate', 'independent'] as const

export function chooseThresholds(looks: readonly Look[], target: Target, seed: number): Choices {
  const halves = looks.map(({ labels, frame }) => splitLabels(labels, seed, frame))
  const last = looks.at(-1)
  const final = halves.at(-1)
  if (!last || !final) throw new RangeError('there is no look')
  return {
    oneLook: certify(final, target),
    spending: firstCertified(halves, (look) => ({ ...target, delta: levelOfLook(target.delta, look) })),
    labelsOnly: certify(splitLabels(last.labels, seed), target),
    peeking: firstCertified(halves, () => target),
    pointEstimate: byPointEstimate(last, target),
    independent: asIndependent(final, target),
  }
}

function certify({ fit, test }: LabelHalves, target: Target): number | null {
  return walkThresholds(test, gridFromStrongest(fit, scoreFamily, target), target).chosen?.at ?? null
}

/** Looks after every round and stops at the first certificate. */
function firstCertified(looks: readonly LabelHalves[], targetAt: (look: number) => Target): number | null {
  for (const [i, halves] of looks.entries()) {
    const chosen = certify(halves, targetAt(i + 1))
    if (chosen !== null) return chosen
  }
  return null
}

/** The loosest threshold whose weighted precision, on all the labels, reaches the target. */
function byPointEstimate({ labels }: Look, target: Target): number | null {
  const sample = judgedSample(labels, [...new Set(labels.map(({ caseId }) => caseId))])
  const reaches = (at: number) =>
    (probePrecision(sample, scoreFamily.accept(sample, at), target).precision ?? 0) >= 1 - target.alpha
  return scoreFamily.grid.findLast(reaches) ?? null
}

/** The same walk with the binomial test over trajectories, as if none had a case or a weight. */
function asIndependent({ fit, test }: LabelHalves, { alpha, delta }: Target): number | null {
  const pValue = (sample: JudgedSample, at: number) => {
    const accepted = scoreFamily.accept(sample, at)
    const taken = accepted.reduce((sum, value) => sum + value, 0)
    const bad = accepted.reduce((sum, value, row) => sum + (sample.y[row] === 0 ? value : 0), 0)
    return binomialTail(bad, taken, alpha)
  }
  const onFit = scoreFamily.grid.map((at) => pValue(fit, at))
  const start = onFit.indexOf(Math.min(...onFit))
  let chosen: number | null = null
  for (const at of scoreFamily.grid.slice(start)) {
    if (pValue(test, at) > delta) break
    chosen = at
  }
  return chosen
}

// How much is certified after so many readings: uniform sampling beside the boundary policy, through the real calibration.
import { decideWith } from '@/lib/core/calibration/decide'
import { inclusionProbabilities } from '@/lib/core/calibration/inclusion-probabilities'
import { layOutFrame } from '@/lib/core/calibration/lay-out-frame'
import { percentile } from '@/lib/core/calibration/percentile'
import { poissonSample } from '@/lib/core/calibration/poisson-sample'
import { runCalibration } from '@/lib/core/calibration/run-calibration'
import { type SamplingMix, samplingScores } from '@/lib/core/calibration/sampling-scores'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { type Figure, reported } from './figure'
import { type BenchTree, benchTrees } from './verdicts-population'

const TARGET = { alpha: 0.1, delta: 0.1 }
const RUNS = 20
const READINGS = [300, 600, 1200]
const RESAMPLES = 1000

/** `piMin` as a share of what uniform sampling gives each tree. */
const policies: { name: string; mix: SamplingMix; floor: number }[] = [
  { name: 'uniform', mix: { audit: 1, boundary: 0, disagreement: 0 }, floor: 1 },
  { name: 'audit 3, boundary 1', mix: { audit: 3, boundary: 1, disagreement: 0 }, floor: 0.1 },
  { name: 'audit 1, boundary 1', mix: { audit: 1, boundary: 1, disagreement: 0 }, floor: 0.1 },
  { name: 'boundary, floor 0.5', mix: { audit: 0, boundary: 1, disagreement: 0 }, floor: 0.5 },
]
type Policy = (typeof policies)[number]

/** Of one round: trees read, hours it took, and the share of all trajectories that were certified. */
interface Outcome {
  read: number
  hours: number
  certified: number
}

function chances(trees: readonly BenchTree[], { mix, floor }: Policy, readings: number): number[] {
  const candidates = trees.map(({ predicted, minutes }) => ({
    trajectories: predicted.map((p) => ({ p, outcome: 'HIT' as const, decision: 'retain' as const })),
    ...{ reviewerDisagreement: 0, minutes },
  }))
  const piMin = Math.min(0.999, (floor * readings) / trees.length)
  return inclusionProbabilities(samplingScores(candidates, mix, 1 - TARGET.alpha), readings, piMin)
}

function readRound(trees: readonly BenchTree[], policy: Policy, readings: number, seed: string): Outcome {
  const pi = chances(trees, policy, readings)
  const drawn = poissonSample(pi, seededRandom(seed)).flatMap((place) => {
    const tree = trees[place]
    return tree ? [{ ...tree, pi: pi[place] ?? 1 }] : []
  })
  const labels = drawn.flatMap((tree) => tree.labels.map((label) => ({ ...label, pi: tree.pi })))
  const frame = layOutFrame(
    trees.flatMap((tree, i) => tree.labels.map((label) => ({ ...label, pi: pi[i] ?? 1 }))),
  ).end()
  const run = runCalibration(labels, { ...TARGET, frame })
  const all = trees.flatMap((tree) => tree.labels)
  return {
    read: drawn.length,
    hours: drawn.reduce((sum, { minutes }) => sum + minutes, 0) / 60,
    certified: all.filter((label) => decideWith(run, label).certified).length / all.length,
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** A 95 % interval of the mean, by resampling the runs. */
function interval(values: readonly number[]): { lo: number; hi: number } {
  const random = seededRandom('interval')
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  )
  const sorted = Float64Array.from(means).sort()
  return { lo: percentile(sorted, 0.025), hi: percentile(sorted, 0.975) }
}

function figuresOf({ name }: Policy, readings: number, outcomes: readonly Outcome[]): Figure[] {
  const certified = outcomes.map((outcome) => outcome.certified)
  const { lo, hi } = interval(certified)
  const of = `${name}, ${readings} readings`
  return [
    reported(`${of}: certified`, mean(certified), ''),
    reported(`${of}: from`, lo, ''),
    reported(`${of}: to`, hi, ''),
    reported(`${of}: runs with a certificate`, mean(certified.map((share) => (share > 0 ? 1 : 0))), ''),
    reported(`${of}: physician-hours`, mean(outcomes.map(({ hours }) => hours)), 'h'),
  ]
}

/** The policies read the same populations; `runs` of them are drawn. */
export function benchVerdicts({ runs = RUNS }: { runs?: number }): Figure[] {
  const outcomes = new Map<string, Outcome[]>()
  for (let run = 0; run < runs; run++) {
    const trees = benchTrees(`verdicts:${run}`)
    for (const policy of policies)
      for (const readings of READINGS) {
        const key = `${policy.name}:${readings}`
        const outcome = readRound(trees, policy, readings, `verdicts:${run}:${key}`)
        outcomes.set(key, [...(outcomes.get(key) ?? []), outcome])
      }
  }
  return policies.flatMap((policy) =>
    READINGS.flatMap((readings) => figuresOf(policy, readings, outcomes.get(`${policy.name}:${readings}`) ?? [])),
  )
}

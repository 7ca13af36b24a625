// How often a certified threshold really misses its target, over a grid of populations, beside what is done without a guarantee.
import { clopperPearsonInterval } from '@/lib/core/calibration/clopper-pearson-interval'
import type { Target } from '@/lib/core/calibration/probe-precision'
import { runCalibration } from '@/lib/core/calibration/run-calibration'
import { decideWith } from '@/lib/core/calibration/decide'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { atMost, type Figure, reported } from './figure'
import {
  drawLooks,
  type Look,
  makePopulation,
  type Policy,
  type Population,
  type Profile,
  truePrecision,
} from './guarantee-population'
import { chooseThresholds, procedures } from './guarantee-procedures'

const TARGET: Target = { alpha: 0.1, delta: 0.1 }
const RUNS = 1000
const ROUNDS = 5
/** A whole calibration takes far longer than its walk: it is run in these populations only, for this share of the runs. */
const WHOLE = { reads: 300, clustering: 0.2, share: 0.1 }

const profiles: Record<string, Profile> = {
  /** Exactly at the target down to a score of 0.3: whatever is certified misses it. */
  'at the target': (score) => (score >= 0.3 ? 0.9 : 0.6),
  /** Good at high scores, worse at lower ones: the threshold has to be found. */
  crossing: (score) => Math.min(0.995, 0.45 + 1.1 * score),
  /** Good but for a pocket at the highest scores, which the boundary policy takes to be bad and seldom looks at. */
  'hidden pocket': (score) => (score >= 0.95 ? 0.2 : 0.95),
}

type Cell = { profile: string; clustering: number; reads: number; policy: Policy }
type Tally = Record<(typeof procedures)[number] | 'whole', { runs: number; certified: number; missed: number }>

/** The middle correlation at every size, the others at one. Where a case has one trajectory there is nothing to correlate. */
function cells(): Cell[] {
  const sampled = [0, 0.2, 0.6].flatMap((clustering) =>
    (clustering === 0.2 ? [100, 300, 800] : [300]).flatMap((reads) =>
      (['uniform', 'boundary'] as const).map((policy) => ({ clustering, reads, policy })),
    ),
  )
  const whole = [100, 300].map((reads) => ({ clustering: 0, reads, policy: 'all' as const }))
  return Object.keys(profiles).flatMap((profile) => [...whole, ...sampled].map((cell) => ({ profile, ...cell })))
}

/** Draws every cell `runs` times. */
function simulateGuarantee(runs: number): { cell: Cell; tally: Tally }[] {
  return cells().map((cell) => ({ cell, tally: simulateCell(cell, runs) }))
}

const isWhole = ({ reads, clustering }: Cell) => reads === WHOLE.reads && clustering === WHOLE.clustering

function simulateCell(cell: Cell, runs: number): Tally {
  const random = seededRandom(`guarantee:${JSON.stringify(cell)}`)
  const goodness = profiles[cell.profile] ?? (() => 0)
  const population = makePopulation({ ...cell, goodness }, random)
  const precisionAt = precisionTable(population)
  const empty = () => ({ runs: 0, certified: 0, missed: 0 })
  const tally: Tally = {
    ...{ oneLook: empty(), spending: empty(), labelsOnly: empty(), peeking: empty() },
    ...{ pointEstimate: empty(), independent: empty(), whole: empty() },
  }
  /** `precision`: the true one of what is accepted; null where nothing is certified. */
  const count = (name: keyof Tally, precision: number | null) => {
    tally[name].runs += 1
    if (precision === null) return
    tally[name].certified += 1
    if (precision <= 1 - TARGET.alpha + 1e-9) tally[name].missed += 1
  }
  for (let run = 0; run < runs; run++) {
    const looks = drawLooks(population, { policy: cell.policy, rounds: ROUNDS, reads: cell.reads }, random)
    const choices = chooseThresholds(looks, TARGET, run)
    for (const name of procedures) count(name, precisionAt(choices[name]))
    const last = looks.at(-1)
    if (last && isWhole(cell) && run < runs * WHOLE.share) count('whole', wholePrecision(population, last, run))
  }
  return tally
}

/** The true precision of all that reaches a threshold. */
function precisionTable(population: Population): (threshold: number | null) => number | null {
  const known = new Map<number, number>()
  return (threshold) => {
    if (threshold === null) return null
    const precision = known.get(threshold) ?? truePrecision(population, (score) => score >= threshold)
    known.set(threshold, precision)
    return precision
  }
}

/** The true precision of all that a whole calibration certifies, its model and all. */
function wholePrecision(population: Population, { labels, frame }: Look, seed: number): number | null {
  const run = runCalibration(labels, { ...TARGET, seed, frame })
  if (run.threshold.value === null) return null
  const [like] = labels
  if (!like) return null
  const known = new Map<number, boolean>()
  return truePrecision(population, (score) => {
    const isCertified = known.get(score) ?? decideWith(run, { ...like, dtc: score }).certified
    known.set(score, isCertified)
    return isCertified
  })
}

const share = ({ missed, runs }: Tally['oneLook']) => missed / runs
const interval = ({ missed, runs }: Tally['oneLook']) => clopperPearsonInterval(missed, runs)
const isRun = ({ runs }: Tally['oneLook']) => runs > 0
const nameOf = ({ profile, clustering, reads, policy }: Cell) =>
  `${profile}, correlation ${clustering}, ${reads} trees, ${policy}`

/** What holds the guarantee has to; the rest is for comparison. */
const guaranteed = { oneLook: 'one look', spending: '5 looks, spending', whole: 'whole calibration' } as const
const compared = {
  labelsOnly: 'bound from the labels alone',
  peeking: '5 looks, not spending',
  pointEstimate: 'point estimate',
  independent: 'independent trajectories',
} as const

/** `runs` draws of every cell; with `markdown` the table of the docs is printed too. */
export function benchGuarantee({ runs = RUNS, markdown = false }: { runs?: number; markdown?: boolean }): Figure[] {
  const results = simulateGuarantee(runs)
  if (markdown) for (const line of markdownTable(results)) console.log(line)
  return results.flatMap(({ cell, tally }) => [
    ...(Object.keys(guaranteed) as (keyof typeof guaranteed)[])
      .filter((name) => isRun(tally[name]))
      .map((name) =>
        atMost(`${nameOf(cell)}: ${guaranteed[name]}, lower end`, interval(tally[name]).lo, 'missed', TARGET.delta),
      ),
    ...(Object.keys(compared) as (keyof typeof compared)[]).map((name) =>
      reported(`${nameOf(cell)}: ${compared[name]}`, share(tally[name]), 'missed'),
    ),
    reported(`${nameOf(cell)}: one look certifies`, tally.oneLook.certified / tally.oneLook.runs, 'share'),
  ])
}

const percent = (value: number) => (100 * value).toFixed(1)
const withInterval = (one: Tally['oneLook']) =>
  !isRun(one) ? '' : `${percent(share(one))} (${percent(interval(one).lo)}–${percent(interval(one).hi)})`

/** In per cent of the runs. */
function markdownTable(results: readonly { cell: Cell; tally: Tally }[]): string[] {
  const heads = ['population', 'correlation', 'trees read', 'drawn', 'certified', 'one look', '5 looks, spending']
  const more = ['whole calibration', '5 looks, not spending', 'independent trajectories', 'point estimate']
  const row = (parts: readonly (string | number)[]) => `| ${parts.join(' | ')} |`
  return [
    row([...heads, ...more]),
    row([...heads, ...more].map((_, i) => (i === 0 || i === 3 ? '---' : '--:'))),
    ...results.map(({ cell, tally }) =>
      row([
        ...[cell.profile, cell.clustering, cell.reads, cell.policy],
        percent(tally.oneLook.certified / tally.oneLook.runs),
        ...[tally.oneLook, tally.spending, tally.whole].map(withInterval),
        ...[tally.peeking, tally.independent, tally.pointEstimate].map((one) => percent(share(one))),
      ]),
    ),
  ]
}

// How much is certified after so many readings: uniform sampling beside the boundary policy, certified as a calibration does.
import { certifyFilter } from '@/lib/core/calibration/certify-filter'
import { filterFamilies } from '@/lib/core/calibration/filter-families'
import { fitAcceptance } from '@/lib/core/calibration/fit-acceptance'
import { inclusionProbabilities } from '@/lib/core/calibration/inclusion-probabilities'
import type { Scored } from '@/lib/core/calibration/label-features'
import { type FramePart, layOutFrame } from '@/lib/core/calibration/lay-out-frame'
import { percentile } from '@/lib/core/calibration/percentile'
import { poissonSample } from '@/lib/core/calibration/poisson-sample'
import { type SamplingMix, samplingScores } from '@/lib/core/calibration/sampling-scores'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { predictAcceptance } from '@/lib/core/calibration/predict-acceptance'
import { splitLabels } from '@/lib/core/calibration/split-labels'
import { defaultThresholds } from '@/lib/core/domain/filter'
import type { Label } from '@/lib/core/formats/label-file'
import { type Figure, reported } from './figure'
import { type BenchPopulation, benchTrees } from './verdicts-population'

const TARGET = { alpha: 0.1, delta: 0.1 }
const SEED = 1
const RUNS = 100
const READINGS = [150, 300, 450, 600, 1200]
/** What uniform sampling certifies with so many readings is what the others are to reach. */
const COMPARED = 600
const RESAMPLES = 1000

/** `piMin` as a share of what uniform sampling gives each tree. */
const policies: { name: string; mix: SamplingMix; floor: number }[] = [
  { name: 'uniform', mix: { audit: 1, boundary: 0, disagreement: 0 }, floor: 1 },
  { name: 'audit 1, boundary 1', mix: { audit: 1, boundary: 1, disagreement: 0 }, floor: 0.1 },
  { name: 'audit 1, boundary 3', mix: { audit: 1, boundary: 3, disagreement: 0 }, floor: 0.1 },
  { name: 'boundary', mix: { audit: 0, boundary: 1, disagreement: 0 }, floor: 0.1 },
]
type Policy = (typeof policies)[number]

/** Of one round: trees read, hours it took, and the share of all trajectories that were certified. */
interface Outcome {
  read: number
  hours: number
  certified: number
}

function chances({ trees, threshold }: BenchPopulation, { mix, floor }: Policy, readings: number): number[] {
  const candidates = trees.map(({ predicted, minutes }) => ({
    trajectories: predicted.map((p) => ({ p, outcome: 'HIT' as const, decision: 'retain' as const })),
    ...{ reviewerDisagreement: 0, minutes },
  }))
  const piMin = Math.min(0.999, (floor * readings) / trees.length)
  return inclusionProbabilities(samplingScores(candidates, mix, threshold), readings, piMin)
}

/** As a calibration certifies, without its report, which takes most of the time. */
function certify(labels: readonly Label[], frame: FramePart): (row: Scored) => boolean {
  const { fit, test } = splitLabels(labels, SEED, frame)
  const acceptance = fitAcceptance(fit, seededRandom(`${SEED}:folds`))
  const predict = (row: Scored) => predictAcceptance(acceptance, row)
  const { value } = certifyFilter({ fit, test }, filterFamilies(predict, defaultThresholds).prediction, TARGET)
  return (row) => value !== null && (predict(row) ?? -1) >= value
}

function readRound(population: BenchPopulation, policy: Policy, readings: number, seed: string): Outcome {
  const { trees } = population
  const pi = chances(population, policy, readings)
  const drawn = poissonSample(pi, seededRandom(seed)).flatMap((place) => {
    const tree = trees[place]
    return tree ? [{ ...tree, pi: pi[place] ?? 1 }] : []
  })
  const labels = drawn.flatMap((tree) => tree.labels.map((label) => ({ ...label, pi: tree.pi })))
  const frame = layOutFrame(
    trees.flatMap((tree, i) => tree.labels.map((label) => ({ ...label, pi: pi[i] ?? 1 }))),
  ).end()
  const isCertified = certify(labels, frame)
  const all = trees.flatMap((tree) => tree.labels)
  return {
    read: drawn.length,
    hours: drawn.reduce((sum, { minutes }) => sum + minutes, 0) / 60,
    certified: all.filter(isCertified).length / all.length,
  }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Of one policy: for each number of readings the outcomes in all populations, in the same order. */
type Course = readonly (readonly Outcome[])[]

const yieldsOf = (course: Course) => course.map((outcomes) => mean(outcomes.map(({ certified }) => certified)))
const hoursOf = (course: Course) => course.map((outcomes) => mean(outcomes.map(({ hours }) => hours)))

/** How far along `costs` the yields first reach what is wanted, linear between the sizes tried; the last cost where none does. */
function costOf(wanted: number, yields: readonly number[], costs: readonly number[]): number {
  const place = yields.findIndex((value) => value >= wanted)
  if (place < 0) return costs.at(-1) ?? 0
  const [y0, y1] = [place > 0 ? (yields[place - 1] ?? 0) : 0, yields[place] ?? 0]
  const [c0, c1] = [place > 0 ? (costs[place - 1] ?? 0) : 0, costs[place] ?? 0]
  return y1 > y0 ? c0 + ((c1 - c0) * (wanted - y0)) / (y1 - y0) : c1
}

/** A figure with its 95 % interval, by resampling the populations. */
function withInterval(runs: number, figure: (places: readonly number[]) => number) {
  const random = seededRandom('interval')
  const places = Array.from({ length: runs }, (_, place) => place)
  const resampled = Array.from({ length: RESAMPLES }, () => figure(places.map(() => Math.floor(random() * runs))))
  const sorted = Float64Array.from(resampled).sort()
  return { value: figure(places), lo: percentile(sorted, 0.025), hi: percentile(sorted, 0.975) }
}
type Estimated = ReturnType<typeof withInterval>

const resample = (course: Course, places: readonly number[]): Course =>
  course.map((outcomes) => places.flatMap((place) => outcomes[place] ?? []))

interface Result {
  name: string
  /** One for each number of readings. */
  sizes: { readings: number; certified: Estimated; hours: number }[]
  /** What it takes to certify as much as uniform sampling does with `COMPARED` readings. */
  readings: Estimated
  hours: Estimated
}

function resultOf(name: string, course: Course, uniform: Course, runs: number): Result {
  const at = READINGS.indexOf(COMPARED)
  const wanted = (places: readonly number[]) => yieldsOf(resample(uniform, places))[at] ?? 0
  const cost = (costs: (own: Course) => readonly number[]) =>
    withInterval(runs, (places) => {
      const own = resample(course, places)
      // Uniform sampling takes what it took, though fewer readings did as well in some resamples.
      return course === uniform ? (costs(own)[at] ?? 0) : costOf(wanted(places), yieldsOf(own), costs(own))
    })
  return {
    name,
    sizes: READINGS.map((readings, i) => ({
      readings,
      certified: withInterval(runs, (places) => yieldsOf(resample(course, places))[i] ?? 0),
      hours: hoursOf(course)[i] ?? 0,
    })),
    readings: cost(() => READINGS),
    hours: cost(hoursOf),
  }
}

function figuresOf({ name, sizes, readings, hours }: Result): Figure[] {
  const interval = (of: string, { value, lo, hi }: Estimated, unit: string) => [
    reported(of, value, unit),
    reported(`${of}, from`, lo, unit),
    reported(`${of}, to`, hi, unit),
  ]
  return [
    ...sizes.flatMap((size) => [
      ...interval(`${name}, ${size.readings} readings: certified`, size.certified, ''),
      reported(`${name}, ${size.readings} readings: physician-hours`, size.hours, 'h'),
    ]),
    ...interval(`${name}: readings for the yield of ${COMPARED} uniform ones`, readings, ''),
    ...interval(`${name}: physician-hours for it`, hours, 'h'),
  ]
}

function markdownTable(results: readonly Result[]): string[] {
  const row = (parts: readonly string[]) => `| ${parts.join(' | ')} |`
  const span = ({ value, lo, hi }: Estimated, digits: number) =>
    `${value.toFixed(digits)} [${lo.toFixed(digits)}, ${hi.toFixed(digits)}]`
  const heads = [
    'policy',
    ...READINGS.map((readings) => `${readings} readings`),
    'readings for the same',
    'hours for it',
  ]
  return [
    row(heads),
    row(heads.map(() => '---')),
    ...results.map(({ name, sizes, readings, hours }) =>
      row([
        name,
        ...sizes.map((size) => `${span(size.certified, 2)}, ${size.hours.toFixed(0)} h`),
        ...[span(readings, 0), span(hours, 0)],
      ]),
    ),
  ]
}

/** The policies read the same populations; `runs` of them are drawn. With `markdown` the table of the docs is printed too. */
export function benchVerdicts({ runs = RUNS, markdown = false }: { runs?: number; markdown?: boolean }): Figure[] {
  const courses = policies.map(() => READINGS.map((): Outcome[] => []))
  for (let run = 0; run < runs; run++) {
    const population = benchTrees(`verdicts:${run}`, TARGET)
    for (const [p, policy] of policies.entries())
      for (const [i, readings] of READINGS.entries())
        courses[p]?.[i]?.push(readRound(population, policy, readings, `verdicts:${run}:${policy.name}:${readings}`))
  }
  const uniform = courses[0] ?? []
  const results = policies.map(({ name }, p) => resultOf(name, courses[p] ?? [], uniform, runs))
  if (markdown) for (const line of markdownTable(results)) console.log(line)
  return results.flatMap(figuresOf)
}

// Populations of trajectories whose precision at every threshold is known, and how rounds of review draw from them.
import { combineRounds, type RoundPlace } from '@/lib/core/calibration/combine-rounds'
import { inclusionProbabilities } from '@/lib/core/calibration/inclusion-probabilities'
import type { JudgedLabel } from '@/lib/core/calibration/judged-sample'
import { type FramePart, layOutFrame } from '@/lib/core/calibration/lay-out-frame'
import { poissonSample } from '@/lib/core/calibration/poisson-sample'
import { type SamplingCandidate, samplingScores, type SamplingMix } from '@/lib/core/calibration/sampling-scores'
import { shuffle } from '@/lib/core/calibration/shuffle'

/** Scores are multiples of 1 / STEPS. */
export const STEPS = 20
/** Of a tree: one to this many, but one where all trees are read. */
const ROWS_MAX = 6
/** The boundary policy goes by the scores and looks around this one. */
const THRESHOLD = 0.5
/** What is good more rarely was foretold to be bad, so that the boundary policy seldom draws it. */
const HALF = 0.5
/** Candidates per tree that is read in the end. */
const CANDIDATES_PER_READ = 3
const PI_MIN = 0.01

/** The probability that a trajectory with this score is good. */
export type Profile = (score: number) => number
/** `all`: new trees come in before every round, and all are read. */
export type Policy = 'all' | 'uniform' | 'boundary'

const mixes: Record<Exclude<Policy, 'all'>, SamplingMix> = {
  uniform: { audit: 1, boundary: 0, disagreement: 0 },
  boundary: { audit: 1, boundary: 3, disagreement: 0 },
}

/** One tree per case; the scores stand, whether its trajectories are good is drawn anew in every run. */
export type Population = {
  /** The scores of each tree's trajectories. */
  trees: number[][]
  candidates: SamplingCandidate[]
  goodness: Profile
  clustering: number
}

type Setting = { reads: number; policy: Policy; goodness: Profile; clustering: number }

export function makePopulation({ reads, policy, ...of }: Setting, random: () => number): Population {
  const [size, rowsMax] = policy === 'all' ? [reads, 1] : [reads * CANDIDATES_PER_READ, ROWS_MAX]
  const trees = Array.from({ length: size }, () => {
    const centre = random()
    return Array.from({ length: 1 + Math.floor(random() * rowsMax) }, () => {
      const score = Math.min(1, Math.max(0, centre + 0.3 * (random() - 0.5)))
      return Math.round(score * STEPS) / STEPS
    })
  })
  const candidates = trees.map((scores) => ({
    trajectories: scores.map((score) => ({
      p: of.goodness(score) < HALF ? 0 : score,
      ...{ outcome: 'HIT' as const, decision: 'retain' as const },
    })),
    reviewerDisagreement: 0,
  }))
  return { trees, candidates, ...of }
}

/** The share of good ones among all of the population whose score is accepted; 1 where none is. */
export function truePrecision({ trees, goodness }: Population, isAccepted: (score: number) => boolean): number {
  const accepted = trees.flat().filter(isAccepted)
  const good = accepted.reduce((sum, score) => sum + goodness(score), 0)
  return accepted.length > 0 ? good / accepted.length : 1
}

/**
 * Whether each trajectory of a case is good. Blackwell and MacQueen's urn over uniform numbers, each compared with the trajectory's
 * own probability: of equal probability they are beta-binomial with intra-case correlation `clustering`, and each is good with
 * exactly its probability.
 */
function judge(scores: readonly number[], { goodness, clustering }: Population, random: () => number): (0 | 1)[] {
  const mass = clustering > 0 ? (1 - clustering) / clustering : Number.POSITIVE_INFINITY
  const seen: number[] = []
  return scores.map((score) => {
    const isCopy = random() * (mass + seen.length) < seen.length
    const latent = isCopy ? (seen[Math.floor(random() * seen.length)] ?? 0) : random()
    seen.push(latent)
    return latent < goodness(score) ? 1 : 0
  })
}

/** What is known after each round: its labels so far, with weights, and the frame they were drawn from. */
export type Look = { labels: JudgedLabel[]; frame: FramePart }
type Sampling = { policy: Policy; rounds: number; reads: number }

/** Rounds one after the other, each over the trees that no earlier one drew. */
export function drawLooks(population: Population, { policy, rounds, reads }: Sampling, random: () => number): Look[] {
  const { trees } = population
  const places: RoundPlace[][] = trees.map(() => [])
  const judged = new Map<number, JudgedLabel[]>()
  // What comes in first must be like the rest, or the truth would be another one at every look.
  const order = policy === 'all' ? shuffle([...trees.keys()], random) : [...trees.keys()]
  return Array.from({ length: rounds }, (_, round) => {
    const known = policy === 'all' ? Math.round((trees.length * (round + 1)) / rounds) : trees.length
    const open = order.slice(0, known).filter((tree) => !judged.has(tree))
    const pis = policy === 'all' ? open.map(() => 1) : chances(population, open, mixes[policy], reads / rounds)
    const drawn = new Set(poissonSample(pis, random).map((place) => open[place] ?? -1))
    for (const tree of judged.keys()) places[tree]?.push({ kind: 'taken' })
    for (const tree of order.slice(known)) places[tree]?.push(null)
    open.forEach((tree, i) => {
      places[tree]?.push({ kind: 'candidate', pi: pis[i] ?? 1, isRead: drawn.has(tree), takesAgain: false })
    })
    for (const tree of drawn) judged.set(tree, labelTree(population, tree, random))
    return weigh(population, places, judged)
  })
}

function chances({ candidates }: Population, open: readonly number[], mix: SamplingMix, budget: number): number[] {
  const own = open.flatMap((tree) => candidates[tree] ?? [])
  return inclusionProbabilities(samplingScores(own, mix, THRESHOLD), budget, PI_MIN)
}

const NO_STRATA = {}

/** A trajectory as a filter sees it. Millions are made: spelt out, it costs a fraction of what spreading does. */
const rowOf = (score: number, caseId: string, pi: number) => ({
  dtc: score,
  rac: 1,
  buc: 1,
  og: 1,
  mtc: 1,
  outcome: 'HIT' as const,
  turns: 3,
  caseId,
  pi,
  strata: NO_STRATA,
})

function labelTree(population: Population, tree: number, random: () => number): JudgedLabel[] {
  const scores = population.trees[tree] ?? []
  const caseId = `case-${tree}`
  return judge(scores, population, random).map((y, row) => ({
    ...rowOf(scores[row] ?? 0, caseId, 1),
    ...{ trajectoryId: `${caseId}/${row}`, y },
  }))
}

function weigh(
  { trees }: Population,
  places: readonly RoundPlace[][],
  judged: ReadonlyMap<number, JudgedLabel[]>,
): Look {
  const combined = combineRounds(places)
  const labels = [...judged].flatMap(([tree, own]) => own.map((label) => ({ ...label, pi: combined[tree]?.pi ?? 1 })))
  const frame = layOutFrame()
  combined.forEach(({ weightBound }, tree) => {
    if (weightBound <= 0) return
    const caseId = `case-${tree}`
    for (const score of trees[tree] ?? []) frame.add(rowOf(score, caseId, 1 / weightBound))
  })
  return { labels, frame: frame.end() }
}

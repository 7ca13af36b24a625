// Populations of trees to review: what a physician would say of each trajectory, how long reading takes, and what is predicted.
import { filterFamilies } from '@/lib/core/calibration/filter-families'
import { fitAcceptance } from '@/lib/core/calibration/fit-acceptance'
import type { Scored } from '@/lib/core/calibration/label-features'
import { predictAcceptance } from '@/lib/core/calibration/predict-acceptance'
import type { Target } from '@/lib/core/calibration/probe-precision'
import { prospectiveThreshold } from '@/lib/core/calibration/prospective-threshold'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { shuffle } from '@/lib/core/calibration/shuffle'
import { splitLabels } from '@/lib/core/calibration/split-labels'
import { defaultThresholds } from '@/lib/core/domain/filter'
import type { Label } from '@/lib/core/formats/label-file'

type Judged = Label & { y: 0 | 1 }
export interface BenchTree {
  caseId: string
  turns: number
  minutes: number
  labels: Judged[]
  /** Predicted acceptance of each trajectory by an earlier calibration. */
  predicted: (number | null)[]
}

const TREES = 3000
const PILOT = 150
/** Where the pilot tells of no threshold. */
const PROSPECTIVE = 0.5
const TRAJECTORIES_MAX = 3
/** What reading takes: a start, and a time per turn. */
const [START_MINUTES, TURN_MINUTES] = [2, 1.2]

const logistic = (z: number) => 1 / (1 + Math.exp(-z))
const within = (value: number) => Math.min(1, Math.max(0, value))

function makeTree(index: number, random: () => number): BenchTree {
  const caseId = `case-${index}`
  const ease = random()
  const branches = 1 + Math.floor(random() * TRAJECTORIES_MAX)
  const depths = Array.from({ length: branches }, () => 2 + Math.floor(random() * 6))
  const labels = depths.map((turns, branch): Judged => {
    const quality = within(0.5 * ease + 0.5 * random())
    const metric = () => Math.round(within(quality + 0.3 * (random() - 0.5)) * 1e4) / 1e4
    return {
      ...{ caseId, trajectoryId: `${caseId}/${branch}`, pi: 1, turns, strata: {} },
      ...{ dtc: metric(), rac: metric(), buc: metric(), og: metric(), mtc: metric() },
      y: random() < logistic(12 * (quality - 0.4)) ? 1 : 0,
      outcome: random() < quality ? 'HIT' : 'MISS',
    }
  })
  const turns = depths.reduce((sum, depth) => sum + depth, 0)
  return { caseId, turns, minutes: START_MINUTES + TURN_MINUTES * turns, labels, predicted: labels.map(() => null) }
}

/** `threshold`: where the pilot lets one expect it. */
export type BenchPopulation = { trees: BenchTree[]; threshold: number }

/** Trees, one a case, with the predictions of the calibration of a small uniform pilot round, whose trees are left out. */
export function benchTrees(seed: string, target: Target): BenchPopulation {
  const random = seededRandom(seed)
  const all = shuffle(
    Array.from({ length: TREES + PILOT }, (_, index) => makeTree(index, random)),
    random,
  )
  const pilot = all.slice(TREES).flatMap(({ labels }) => labels)
  const { fit, test } = splitLabels(pilot, 1)
  const acceptance = fitAcceptance(fit, random)
  const predict = (row: Scored) => predictAcceptance(acceptance, row)
  const { prediction } = filterFamilies(predict, defaultThresholds)
  return {
    trees: all.slice(0, TREES).map((tree) => ({ ...tree, predicted: tree.labels.map(predict) })),
    threshold: prospectiveThreshold(test, prediction, target) ?? PROSPECTIVE,
  }
}

// Prepares labels for a calibration: the judged ones, parted by case into a half to fit on and a half to test on.
import { type Label } from '@/lib/core/formats/label-file'
import { labelFrame } from './label-frame'
import { judgedSample, type JudgedLabel, type JudgedSample } from './judged-sample'
import { type FramePart, layOutFrame } from './lay-out-frame'
import { seededRandom } from './seeded-random'
import { shuffle } from './shuffle'
import { splitByCase, type Split } from './split-by-case'

export interface LabelHalves {
  /** Every judged label, by case and then trajectory. */
  judged: JudgedLabel[]
  /** The cases of each half in the order in which tests go through them. */
  split: Split
  fit: JudgedSample
  test: JudgedSample
}

const isJudged = (label: Label): label is JudgedLabel => label.y !== null

function byCaseThenTrajectory(a: Label, b: Label): number {
  if (a.caseId !== b.caseId) return a.caseId < b.caseId ? -1 : 1
  return a.trajectoryId < b.trajectoryId ? -1 : 1
}

function judgedInOrder(labels: readonly Label[]): JudgedLabel[] {
  const seen = new Set<string>()
  for (const { trajectoryId } of labels) {
    if (seen.has(trajectoryId)) throw new RangeError(`trajectory ${trajectoryId} is labelled twice`)
    seen.add(trajectoryId)
  }
  return labels.filter(isJudged).sort(byCaseThenTrajectory)
}

/**
 * Drops labels without `y`, splits the cases into halves and puts the cases of each half in a seeded order, the order in
 * which tests go through them. The order of the labels has no say.
 *
 * @param labels one per trajectory; RangeError where one is labelled twice
 * @param seed names the split and the orders
 * @param frame whatever could have been drawn; the labels themselves where nothing more is known
 * @example splitLabels([], 1).split // {"fit":[],"test":[]}
 */
export function splitLabels(
  labels: readonly Label[],
  seed: number,
  frame: FramePart = layOutFrame(labelFrame(labels)).end(),
): LabelHalves {
  const judged = judgedInOrder(labels)
  const caseIds = judged.map(({ caseId }) => caseId)
  const halves = splitByCase(caseIds, seededRandom(`${seed}:split`))
  const inOrder = (half: keyof Split) => shuffle(halves[half], seededRandom(`${seed}:${half}-order`))
  const split = { fit: inOrder('fit'), test: inOrder('test') }
  const sampleOf = (cases: string[]) => {
    const mine = new Set(cases)
    return judgedSample(
      judged.filter(({ caseId }) => mine.has(caseId)),
      cases,
      frame,
    )
  }
  return { judged, split, fit: sampleOf(split.fit), test: sampleOf(split.test) }
}

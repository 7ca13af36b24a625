// Says within each stratum whether a filter is shown to be precise enough there, or about how many verdicts are missing.
import { type CertifiedStratum } from '@/lib/core/formats/calibration-file'
import { bootstrapOverCases } from './bootstrap-over-cases'
import { toEstimate } from './estimate'
import { judgedSample, type JudgedSample } from './judged-sample'
import { type FramePart } from './lay-out-frame'
import { precisionLowerBound } from './precision-lower-bound'
import { probePrecision, type Target } from './probe-precision'
import { turnsBand } from './turns-band'
import { verdictsToShow } from './verdicts-to-show'
import { type FilterFamily } from './walk-thresholds'

/** A kind with more values than this parts labels too finely to say anything. */
const VALUES_MAX = 100
/** Lower bounds are searched for to this. */
const TOLERANCE = 1e-4

export interface StrataQuestion {
  fit: JudgedSample
  test: JudgedSample
  family: FilterFamily
  /** The grid values walked, in order; the last one is the filter asked about. */
  walked: readonly number[]
  target: Target
  random: () => number
}

type Stratified = { turns: number; strata: Readonly<Record<string, string>> }
type Stratum = { by: string; value: string }

/** The value of a row in a kind of strata; undefined where it has none. Turns come in bands. */
const valueOf = (row: Stratified, by: string) => (by === 'turns' ? turnsBand(row.turns) : row.strata[by])

function strataOf(rows: readonly Stratified[]): { by: string; values: string[] }[] {
  const kinds = new Set(rows.flatMap(({ strata }) => Object.keys(strata)).filter((by) => by !== 'turns'))
  return [...[...kinds].sort(), 'turns']
    .map((by) => ({ by, values: [...new Set(rows.map((row) => valueOf(row, by)))].filter((v) => v !== undefined) }))
    .map(({ by, values }) => ({ by, values: values.sort() }))
    .filter(({ values }) => values.length > 0 && values.length <= VALUES_MAX)
}

/** What could have been drawn of each value. */
function partsOf({ frame, rows }: FramePart, by: string): Map<string | undefined, FramePart> {
  const parts = new Map<string | undefined, number[]>()
  for (const row of rows) {
    const strata = frame.strata[frame.stratum[row] ?? 0] ?? {}
    const value = valueOf({ turns: frame.turns[row] ?? 1, strata }, by)
    const part = parts.get(value)
    if (part) part.push(row)
    else parts.set(value, [row])
  }
  return new Map([...parts].map(([value, part]) => [value, { frame, rows: Int32Array.from(part) }]))
}

/** The rows of a stratum, their cases in the order of the whole sample. */
function within(sample: JudgedSample, drawable: FramePart | undefined, { by, value }: Stratum): JudgedSample {
  const labels = sample.labels.filter((label) => valueOf(label, by) === value)
  const order = new Map<string, number>()
  sample.labels.forEach(({ caseId }, row) => order.set(caseId, sample.caseIndex[row] ?? 0))
  const cases = [...new Set(labels.map(({ caseId }) => caseId))]
  cases.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return judgedSample(labels, cases, drawable)
}

function precisionOf(sample: JudgedSample, accepted: Uint8Array, random: () => number) {
  const rows = Int32Array.from([...accepted.keys()].filter((row) => accepted[row] === 1))
  const y = Uint8Array.from(rows, (row) => sample.y[row] ?? 0)
  const share = (weights: Float64Array) => {
    let [all, good] = [0, 0]
    for (let place = 0; place < weights.length; place++) {
      const weight = weights[place] ?? 0
      all += weight
      if (y[place] === 1) good += weight
    }
    return [all > 0 ? Math.min(1, good / all) : null]
  }
  const weighed = {
    caseIndex: rows.map((row) => sample.caseIndex[row] ?? 0),
    caseCount: sample.caseCount,
    weights: Float64Array.from(rows, (row) => sample.weights[row] ?? 0),
  }
  const [figure = { value: null, lo: null, hi: null }] = bootstrapOverCases(weighed, share, random)
  return toEstimate(figure, 'the filter accepts nothing here')
}

function judge(
  question: StrataQuestion,
  stratum: Stratum,
  level: number,
  drawable: FramePart | undefined,
): CertifiedStratum {
  const { family, walked, random } = question
  const target = { alpha: question.target.alpha, delta: level }
  const test = within(question.test, drawable, stratum)
  const labels = test.labels.length + question.fit.labels.filter((l) => valueOf(l, stratum.by) === stratum.value).length
  const loosest = walked.at(-1) ?? 1
  const [bounded, last] = [family.bounded(test, loosest), family.accept(test, loosest)]
  // The filter was chosen on these labels: it counts as shown here only with every stricter one that was walked (fixed sequence).
  const probes = walked.map((at) => probePrecision(family.bounded(test, at), family.accept(test, at), target))
  const pValue = probes.reduce((largest, probe) => Math.max(largest, probe.pValue), 0)
  const accepted = probes.at(-1)?.accepted ?? 0
  const isShown = accepted > 0 && pValue <= level
  const moreVerdicts = isShown ? null : verdictsToShow(bounded, last, target, labels)
  return {
    ...stratum,
    labels,
    cases: test.caseCount,
    accepted,
    precision: precisionOf(test, last, random),
    lower: precisionLowerBound(bounded, last, level, 1 - target.alpha, TOLERANCE),
    pValue,
    level,
    state: isShown ? 'shown' : accepted > 0 && moreVerdicts === null ? 'below' : 'not-enough',
    moreVerdicts,
  }
}

/**
 * The filter at the last walked grid value within every stratum: each kind in `strata` of the labels and bands of turns. The strata
 * of a kind share the level equally (Bonferroni), so that all that is said to be shown of one kind holds together with the error
 * probability of the run. Because the filter was chosen on the tested labels, the p-value of a stratum is the largest over the
 * walked filters up to it; the lower bound is that of the last filter alone.
 *
 * @param question halves that share no case; `walked` from strict to loose, the order fixed without looking at the test half
 * @returns one entry per stratum that any judged label is of, by kind and value; none where nothing was walked. Kinds of more than
 *   100 values are left out.
 * @throws RangeError where `alpha` or `delta` is not in (0, 1)
 * @example certifyStrata({ fit: judgedSample([], []), test: judgedSample([], []), family: thresholdFamily([], () => 0), walked: [], target: { alpha: 0.1, delta: 0.1 }, random: seededRandom(1) }) // []
 */
export function certifyStrata(question: StrataQuestion): CertifiedStratum[] {
  const { fit, test, walked, target } = question
  if (walked.length === 0) return []
  return strataOf([...fit.labels, ...test.labels]).flatMap(({ by, values }) => {
    const parts = partsOf(test.drawable, by)
    return values.map((value) => judge(question, { by, value }, target.delta / values.length, parts.get(value)))
  })
}

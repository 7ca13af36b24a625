// Says within each stratum whether a filter is shown to be precise enough there, or about how many verdicts are missing.
import { type CertifiedStratum } from '@/lib/core/formats/calibration-file'
import { bootstrapOverCases } from './bootstrap-over-cases'
import { caseWeightBound, type FrameRow } from './case-weight-bound'
import { toEstimate } from './estimate'
import { judgedSample, type JudgedSample } from './judged-sample'
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
  /** What could have been drawn: bounds the weight of a case within a stratum. */
  frame: readonly FrameRow[]
  family: FilterFamily
  /** The grid values walked, in order; the last one is the filter asked about. */
  walked: readonly number[]
  target: Target
  random: () => number
}

type Stratum = { by: string; value: string }

/** The value of a row in a kind of strata; undefined where it has none. Turns come in bands. */
const valueOf = (row: FrameRow, by: string) => (by === 'turns' ? turnsBand(row.turns) : row.strata[by])

function strataOf(rows: readonly FrameRow[]): { by: string; values: string[] }[] {
  const kinds = new Set(rows.flatMap(({ strata }) => Object.keys(strata)).filter((by) => by !== 'turns'))
  return [...[...kinds].sort(), 'turns']
    .map((by) => ({ by, values: [...new Set(rows.map((row) => valueOf(row, by)))].filter((v) => v !== undefined) }))
    .map(({ by, values }) => ({ by, values: values.sort() }))
    .filter(({ values }) => values.length > 0 && values.length <= VALUES_MAX)
}

/** The rows of a stratum, their cases in the order of the whole sample. */
function within(sample: JudgedSample, frame: readonly FrameRow[], { by, value }: Stratum): JudgedSample {
  const labels = sample.labels.filter((label) => valueOf(label, by) === value)
  const order = new Map<string, number>()
  sample.labels.forEach(({ caseId }, row) => order.set(caseId, sample.caseIndex[row] ?? 0))
  const cases = [...new Set(labels.map(({ caseId }) => caseId))]
  cases.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return judgedSample(labels, cases, caseWeightBound(frame.filter((row) => valueOf(row, by) === value)))
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

function judge(question: StrataQuestion, stratum: Stratum, level: number): CertifiedStratum {
  const { family, walked, random } = question
  const target = { alpha: question.target.alpha, delta: level }
  const frame = question.frame
  const test = within(question.test, frame, stratum)
  const labels = test.labels.length + question.fit.labels.filter((l) => valueOf(l, stratum.by) === stratum.value).length
  const last = family.accept(test, walked.at(-1) ?? 1)
  // The filter was chosen on these labels: it counts as shown here only with every stricter one that was walked (fixed sequence).
  const probes = walked.map((at) => probePrecision(test, family.accept(test, at), target))
  const pValue = probes.reduce((largest, probe) => Math.max(largest, probe.pValue), 0)
  const accepted = probes.at(-1)?.accepted ?? 0
  const isShown = accepted > 0 && pValue <= level
  const moreVerdicts = isShown ? null : verdictsToShow(test, last, target, labels)
  return {
    ...stratum,
    labels,
    cases: test.caseCount,
    accepted,
    precision: precisionOf(test, last, random),
    lower: precisionLowerBound(test, last, level, 1 - target.alpha, TOLERANCE),
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
 * @example certifyStrata({ fit: judgedSample([], []), test: judgedSample([], []), frame: [], family: { grid: [], accept: () => new Uint8Array() }, walked: [], target: { alpha: 0.1, delta: 0.1 }, random: seededRandom(1) }) // []
 */
export function certifyStrata(question: StrataQuestion): CertifiedStratum[] {
  const { fit, test, walked, target } = question
  if (walked.length === 0) return []
  return strataOf([...fit.labels, ...test.labels]).flatMap(({ by, values }) =>
    values.map((value) => judge(question, { by, value }, target.delta / values.length)),
  )
}

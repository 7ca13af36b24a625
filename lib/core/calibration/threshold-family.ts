// A family of filters that go by one number: a filter accepts what has it at or above its grid value.
import { caseWeightBounds } from './case-weight-bounds'
import { type JudgedSample } from './judged-sample'
import { type Scored } from './label-features'
import { type Frame, frameOutcomes } from './lay-out-frame'
import { type FilterFamily } from './walk-thresholds'

/** Walks ask this thousands of times: no function is called per row. */
function reached(values: Float64Array, at: number): Uint8Array {
  const accepted = new Uint8Array(values.length)
  for (let row = 0; row < values.length; row++) if ((values[row] ?? -1) >= at) accepted[row] = 1
  return accepted
}

function valuesOfFrame(frame: Frame, valueOf: (row: Scored) => number): Float64Array {
  const metric = (place: number) => {
    const value = frame.metrics[place] ?? Number.NaN
    return Number.isNaN(value) ? null : value
  }
  return Float64Array.from(frame.outcomes, (outcome, row) => {
    const at = 5 * row
    const [dtc, rac, buc, og, mtc] = [metric(at), metric(at + 1), metric(at + 2), metric(at + 3), metric(at + 4)]
    const turns = frame.turns[row] ?? 1
    return valueOf({ dtc, rac, buc, og, mtc, turns, outcome: frameOutcomes[outcome] ?? 'UNRESOLVED' })
  })
}

/** Computed once for each key. */
function remembered<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

/**
 * The filters that accept what `valueOf` puts at or above a grid value.
 *
 * @param grid from strict to loose
 * @param valueOf of a row, by what is known of it without its verdict; what is below the whole grid is never accepted
 * @example [...thresholdFamily([0.5], () => 0).accept(judgedSample([], []), 0.5)] // []
 */
export function thresholdFamily(grid: readonly number[], valueOf: (row: Scored) => number): FilterFamily {
  const ofSample = remembered((sample: JudgedSample) => Float64Array.from(sample.labels, valueOf))
  const ofFrame = remembered((frame: Frame) => valuesOfFrame(frame, valueOf))
  const bounds = remembered((sample: JudgedSample) => {
    const { frame, rows } = sample.drawable
    const own = caseWeightBounds({ ...sample, rows: undefined, values: ofSample(sample) }, grid)
    const drawable = caseWeightBounds({ ...frame, rows, values: ofFrame(frame) }, grid)
    return own.map((bound, place) => Math.max(bound, drawable[place] ?? 0))
  })
  return {
    grid,
    accept: (sample, at) => reached(ofSample(sample), at),
    bounded: (sample, at) => ({ ...sample, caseWeightMax: bounds(sample)[grid.indexOf(at)] ?? sample.caseWeightMax }),
  }
}

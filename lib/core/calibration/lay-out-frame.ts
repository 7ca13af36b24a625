// Lays out in flat arrays what could have been drawn, row by row, so that no more than a batch needs to be held as objects.
import { metricNames, outcomeSchema } from '@/lib/core/domain/score'
import { type Label } from '@/lib/core/formats/label-file'
import { type Scored } from './label-features'

/** A trajectory that could have been drawn: a label, judged or not, or a candidate of a round. `pi`: 1 over the most it can weigh. */
export type FrameRow = Scored & Pick<Label, 'caseId' | 'pi' | 'strata'>

export interface Frame {
  /** The case of each row, in [0, caseCount). */
  caseIndex: Int32Array
  caseCount: number
  /** The most that each row can come out to weigh, `1/pi`; 0 where it could not be drawn. */
  weights: Float64Array
  /** Five a row, in the order of `metricNames`; NaN where there is none. */
  metrics: Float64Array
  /** Places in `frameOutcomes`. */
  outcomes: Uint8Array
  turns: Int32Array
  /** Places in `strata`. */
  stratum: Int32Array
  /** Every combination of strata that occurs. */
  strata: readonly Readonly<Record<string, string>>[]
}

/** Some rows of a frame. Their order has no say in any result: it is that of the weights. */
export interface FramePart {
  frame: Frame
  rows: Int32Array
}

export interface FrameLayout {
  add: (row: FrameRow) => void
  /** All rows so far. */
  end: () => FramePart
}

/** What a frame's `outcomes` stand for by their places. Zod lists them anew at every look, so they are taken once. */
export const frameOutcomes = outcomeSchema.options

const inOrder = (weights: Float64Array) =>
  Int32Array.from(weights.keys()).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0))

/** The place of each key in the order in which they came. */
function numbering(): { placeOf: (key: string) => number; size: () => number } {
  const places = new Map<string, number>()
  const placeOf = (key: string) => {
    const place = places.get(key) ?? places.size
    places.set(key, place)
    return place
  }
  return { placeOf, size: () => places.size }
}

/**
 * @param rows what to begin with; more can be added
 * @example layOutFrame([]).end().rows.length // 0
 */
export function layOutFrame(rows: Iterable<FrameRow> = []): FrameLayout {
  const [cases, combinations] = [numbering(), numbering()]
  const strata: Frame['strata'][number][] = []
  const [caseIndex, weights, metrics]: [number[], number[], number[]] = [[], [], []]
  const [outcome, turns, stratum]: [number[], number[], number[]] = [[], [], []]
  const add = (row: FrameRow) => {
    caseIndex.push(cases.placeOf(row.caseId))
    weights.push(row.pi > 0 ? 1 / row.pi : 0)
    for (const name of metricNames) metrics.push(row[name] ?? Number.NaN)
    outcome.push(frameOutcomes.indexOf(row.outcome))
    turns.push(row.turns)
    const combination = combinations.placeOf(JSON.stringify(row.strata))
    if (combination === strata.length) strata.push(row.strata)
    stratum.push(combination)
  }
  const end = (): FramePart => {
    const flat = Float64Array.from(weights)
    const frame = {
      ...{ caseIndex: Int32Array.from(caseIndex), caseCount: cases.size(), weights: flat },
      ...{ metrics: Float64Array.from(metrics), outcomes: Uint8Array.from(outcome), turns: Int32Array.from(turns) },
      ...{ stratum: Int32Array.from(stratum), strata },
    }
    return { frame, rows: inOrder(flat) }
  }
  for (const row of rows) add(row)
  return { add, end }
}

// How often each reader finds what is bad and passes what is good: against the estimated truth, or, with too few ratings for it, the others.
import { bootstrapOverCases } from './bootstrap-over-cases'
import { toEstimate, type Estimate } from './estimate'
import { estimateTruth } from './estimate-truth'
import { type RatingTable } from './rating-table'
import { seededRandom } from './seeded-random'

export interface ReaderQuality {
  reader: string
  ratings: number
  /** Items on which the others come to a word: against the estimated truth, all that others rated too. */
  shared: number
  sensitivity: Estimate
  specificity: Estimate
}

/** Whether most of the other raters of the item call it bad; null without others, or where they are tied. */
function othersSayBad(row: readonly number[], column: number, bad: number): boolean | null {
  const others = row.filter((value, rater) => rater !== column && value >= 0)
  const votes = others.filter((value) => value === bad).length
  return others.length === 0 || votes * 2 === others.length ? null : votes * 2 > others.length
}

function againstOthers(table: RatingTable, column: number, bad: number, random: () => number): ReaderQuality {
  const own = table.cells.flatMap((row, item) => ((row[column] ?? -1) >= 0 ? [{ row, item }] : []))
  const shared = own.flatMap(({ row, item }) => {
    const truth = othersSayBad(row, column, bad)
    return truth === null ? [] : [{ isBad: truth, says: row[column] === bad, caseOf: table.caseIndex[item] ?? 0 }]
  })
  const share = (isBad: boolean) => (weights: Float64Array) => {
    let [all, right] = [0, 0]
    for (const [i, row] of shared.entries()) {
      if (row.isBad !== isBad) continue
      all += weights[i] ?? 0
      if (row.says === isBad) right += weights[i] ?? 0
    }
    return all > 0 ? right / all : null
  }
  const cases = [...new Set(shared.map(({ caseOf }) => caseOf))]
  const places = new Map(cases.map((caseOf, place) => [caseOf, place]))
  const caseIndex = shared.map(({ caseOf }) => places.get(caseOf) ?? 0)
  const rows = { caseIndex, caseCount: cases.length, weights: shared.map(() => 1) }
  const [sensitivity, specificity] = bootstrapOverCases(rows, (w) => [share(true)(w), share(false)(w)], random)
  const none = { value: null, lo: null, hi: null }
  return {
    ...{ reader: table.raters[column] ?? '', ratings: own.length, shared: shared.length },
    sensitivity: toEstimate(sensitivity ?? none, 'the others call no shared turn bad'),
    specificity: toEstimate(specificity ?? none, 'the others call no shared turn good'),
  }
}

/**
 * Sensitivity `P(says bad | bad)` and specificity `P(does not say bad | not bad)` of every rater with 95 % intervals by
 * bootstrap over cases. What is bad: by Dawid and Skene's estimate where `estimateTruth` gives one, else by the majority of
 * the other raters of the item, ties left out.
 *
 * @param table items by raters
 * @param bad the value that says so
 * @param seed names the resamples
 * @example readerQuality(ratingTable([]), 'REJECT', 1) // {"against":"others","readers":[]}
 */
export function readerQuality(
  table: RatingTable,
  bad: string,
  seed: number,
): { against: 'estimated-truth' | 'others'; readers: ReaderQuality[] } {
  const place = table.values.indexOf(bad)
  const truth = place < 0 ? null : estimateTruth(table, seededRandom(`${seed}:dawid-skene`))
  if (truth === null) {
    const random = (rater: string) => seededRandom(`${seed}:reader:${rater}`)
    const readers = table.raters.map((rater, column) => againstOthers(table, column, place, random(rater)))
    return { against: 'others', readers }
  }
  const rated = (row: readonly number[]) => row.filter((value) => value >= 0).length
  const none: Estimate = { value: null, reason: 'no turn is likely to be bad' }
  const readers = truth.raters.map(({ rater, n, perValue }, column) => {
    const found = perValue.find(({ value }) => value === bad)
    const shared = table.cells.filter((row) => (row[column] ?? -1) >= 0 && rated(row) > 1).length
    const { sensitivity = none, specificity = none } = found ?? {}
    return { reader: rater, ratings: n, shared, sensitivity, specificity }
  })
  return { against: 'estimated-truth', readers }
}

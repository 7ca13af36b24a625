// How far raters agree: the content of a medaction-agreement/1 file.
import { AGREEMENT_FORMAT, type AgreementFile } from '@/lib/core/formats/agreement-file'
import { type Rating } from '@/lib/core/formats/rating-file'
import { bootstrapOverCases } from './bootstrap-over-cases'
import { cohenKappa } from './cohen-kappa'
import { distinctRows } from './distinct-rows'
import { toEstimate } from './estimate'
import { estimateTruth } from './estimate-truth'
import { gwetAc1 } from './gwet-ac1'
import { krippendorffAlpha } from './krippendorff-alpha'
import { percentAgreement } from './percent-agreement'
import { ratingTable, type RatingTable } from './rating-table'
import { seededRandom } from './seeded-random'

const none = { value: null, lo: null, hi: null }

/** Kappa of the raters in two columns, over the items both rated; the interval resamples the cases of those items. */
function pairKappa(table: RatingTable, a: number, b: number, seed: number): AgreementFile['kappa'][number] {
  const items = table.cells.flatMap((row, item) => ((row[a] ?? -1) >= 0 && (row[b] ?? -1) >= 0 ? [item] : []))
  const { rows: alike, weigh } = distinctRows(
    items.map((item) => [a, b].map((rater) => table.cells[item]?.[rater] ?? -1)),
  )
  const [first, second] = [0, 1].map((column) => alike.map((row) => row[column] ?? -1))
  const cases = [...new Set(items.map((item) => table.caseIndex[item] ?? 0))]
  const places = new Map(cases.map((index, place) => [index, place]))
  const caseIndex = items.map((item) => places.get(table.caseIndex[item] ?? 0) ?? 0)
  const rows = { caseIndex, caseCount: cases.length, weights: items.map(() => 1) }
  const random = seededRandom(`${seed}:kappa:${a}:${b}`)
  const [kappa = none] = bootstrapOverCases(
    rows,
    (weights) => [cohenKappa(first ?? [], second ?? [], weigh(weights))],
    random,
  )
  const reason = items.length === 0 ? 'no item was rated by both' : 'both gave every item the same one value'
  return { a: table.raters[a] ?? '', b: table.raters[b] ?? '', n: items.length, ...toEstimate(kappa, reason) }
}

/**
 * Percent agreement, Cohen's kappa of every pair of raters, Krippendorff's alpha (nominal), Gwet's AC1 and, with three or
 * more raters on enough items, the Dawid-Skene estimates; each with a 95 % interval by bootstrap over cases.
 * Deterministic: the same ratings in any order give the same bytes.
 *
 * @param ratings at most one per item and rater (RangeError for a second); null values are missing ratings
 * @param options `seed` names the resamples
 * @example agreement([]).percent // {"value":null,"reason":"no item has two ratings"}
 */
export function agreement(ratings: readonly Rating[], { seed = 1 }: { seed?: number } = {}): AgreementFile {
  const table = ratingTable(ratings)
  const { items, raters, values, counts, caseIndex, caseCount } = table
  const measures = [percentAgreement, krippendorffAlpha, gwetAc1]
  const { rows, weigh } = distinctRows(counts)
  const [percent = none, alpha = none, ac1 = none] = bootstrapOverCases(
    { caseIndex, caseCount, weights: items.map(() => 1) },
    (weights) => {
      const sums = weigh(weights)
      return measures.map((measure) => measure(rows, sums))
    },
    seededRandom(`${seed}:bootstrap`),
  )
  const unpaired = 'no item has two ratings'
  const because = (reason: string) => (percent.value === null ? unpaired : reason)
  const pairs = raters.flatMap((_, a) => raters.slice(a + 1).map((_, step) => [a, a + 1 + step] as const))
  return {
    format: AGREEMENT_FORMAT,
    n: { items: items.length, raters: raters.length, ratings: table.ratings },
    percent: toEstimate(percent, unpaired),
    kappa: pairs.map(([a, b]) => pairKappa(table, a, b, seed)),
    alpha: toEstimate(alpha, because('all ratings are of one value')),
    ac1: toEstimate(ac1, because(values.length < 2 ? 'all ratings are of one value' : unpaired)),
    dawidSkene: estimateTruth(table, seededRandom(`${seed}:dawid-skene`)),
  }
}

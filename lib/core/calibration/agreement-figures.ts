// Percent agreement, Krippendorff's alpha and Gwet's AC1 of two-valued ratings, with intervals, quickly enough for a page.
import { bootstrapOverCases } from './bootstrap-over-cases'
import { collapseRatings } from './collapse-ratings'
import { toEstimate } from './estimate'
import { gwetAc1 } from './gwet-ac1'
import { indexCases } from './index-cases'
import { krippendorffAlpha } from './krippendorff-alpha'
import { percentAgreement } from './percent-agreement'
import { resamplesFor } from './resamples-for'

/** One item and what raters said of it. */
export interface RatedItem {
  caseId: string
  /** At most one rating of each rater. */
  ratings: readonly { rater: string; value: 0 | 1 }[]
}

const measures = [percentAgreement, krippendorffAlpha, gwetAc1]

/**
 * The figures of `agreement` over items with ratings 0 or 1, with 95 % intervals by bootstrap over the cases of the items.
 *
 * @param items with at least one rating each
 * @param random uniform numbers in [0, 1)
 * @example agreementFigures([], seededRandom(1)).percent // {"value":null,"reason":"no turn was judged by two readers"}
 */
export function agreementFigures(items: readonly RatedItem[], random: () => number) {
  const { cases, caseIndex } = indexCases(items.map(({ caseId }) => caseId))
  const counted = items.map(({ ratings }, item) => {
    const ones = ratings.filter(({ value }) => value === 1).length
    return { caseIndex: caseIndex[item] ?? 0, ratings: [ratings.length - ones, ones] }
  })
  const rows = collapseRatings(counted, cases.length)
  const figures = (weights: Float64Array) => measures.map((measure) => measure(rows.ratings, weights))
  const none = { value: null, lo: null, hi: null }
  const resamples = resamplesFor(rows.ratings.length * measures.length)
  const [percent = none, alpha = none, ac1 = none] = bootstrapOverCases(rows, figures, random, resamples)
  const unpaired = 'no turn was judged by two readers'
  return {
    items: items.length,
    paired: items.filter(({ ratings }) => ratings.length > 1).length,
    cases: cases.length,
    percent: toEstimate(percent, unpaired),
    alpha: toEstimate(
      alpha,
      percent.value === null ? unpaired : 'all ratings are alike, so chance agreement is complete',
    ),
    ac1: toEstimate(ac1, unpaired),
  }
}

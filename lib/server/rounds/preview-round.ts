// What a round would draw, before it is opened, and the hours that reading it would take.
import { estimateHours, LEAST_MEASURED } from '@/lib/core/domain/physician-hours'
import { allow } from '@/lib/core/domain/policy'
import type { OpenRound } from '@/lib/core/domain/round'
import type { RoundPreview } from '@/lib/core/domain/round-preview'
import type { Context } from '../context'
import { getActiveGraphId } from '../graphs/load-graph'
import { groupBy } from '../group-by'
import { type Draw, drawRound } from './draw-round'
import { measureReviewTime } from './measure-review-time'

/** The very draw that opening the round would make, were nothing to change meanwhile. */
export async function previewRound(ctx: Context, input: OpenRound): Promise<RoundPreview> {
  allow(ctx.actor, 'manage-rounds')
  const draw = await drawRound(ctx, ctx.db, input, await getActiveGraphId(ctx.db))
  const probabilities = draw.weighed.map(({ pi }) => pi)
  const [reviews, goldReviews] = [sumOf(draw.drawn), sumOf(draw.gold.chosen)]
  return {
    candidates: probabilities.length,
    unscored: draw.unscored,
    expectedTrees: probabilities.reduce((sum, pi) => sum + pi, 0),
    piMin: probabilities.reduce((least, pi) => Math.min(least, pi), 1),
    piMax: probabilities.reduce((most, pi) => Math.max(most, pi), 0),
    drawn: draw.drawn.length,
    reviews,
    raisedAtMost: input.raisesReviews ? draw.drawn.filter((tree) => tree.reviews > 1).length : 0,
    gold: { trees: draw.gold.chosen.length, reviews: goldReviews, available: draw.gold.available },
    repeats: { reviews: draw.repeats.chosen, available: draw.repeats.available },
    bySpecialty: countBySpecialty(draw),
    ...estimateHours(reviews + goldReviews + draw.repeats.chosen, await measureTime(ctx, input)),
  }
}

/** In the specialties of the round, where enough was measured there. */
async function measureTime({ db }: Context, { filter }: OpenRound) {
  const own = await measureReviewTime(db, filter.specialties)
  return own.n >= LEAST_MEASURED ? own : measureReviewTime(db, [])
}

const sumOf = (trees: readonly { reviews: number }[]) => trees.reduce((sum, { reviews }) => sum + reviews, 0)

/** Most drawn trees first. */
function countBySpecialty({ weighed, drawn }: Draw): RoundPreview['bySpecialty'] {
  const drawnOf = groupBy(drawn, ({ specialty }) => specialty)
  return [...groupBy(weighed, ({ specialty }) => specialty)]
    .map(([specialty, candidates]) => {
      const own = drawnOf.get(specialty) ?? []
      return { specialty, candidates: candidates.length, drawn: own.length, reviews: sumOf(own) }
    })
    .toSorted((a, b) => b.drawn - a.drawn || (a.specialty < b.specialty ? -1 : 1))
}

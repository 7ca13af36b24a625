// What a round would draw, before it is opened.
import { allow } from '@/lib/core/domain/policy'
import type { OpenRound, RoundPreview } from '@/lib/core/domain/round'
import type { Context } from '../context'
import { getActiveGraphId } from '../graphs/load-graph'
import { weighCandidates } from './weigh-candidates'

export async function previewRound(ctx: Context, input: OpenRound): Promise<RoundPreview> {
  allow(ctx.actor, 'manage-rounds')
  const { weighed, unscored } = await weighCandidates(ctx.db, input, await getActiveGraphId(ctx.db))
  const probabilities = weighed.map((candidate) => candidate.pi)
  const expectedTrees = probabilities.reduce((sum, pi) => sum + pi, 0)
  return {
    candidates: probabilities.length,
    unscored,
    expectedTrees,
    piMin: probabilities.reduce((least, pi) => Math.min(least, pi), 1),
    piMax: probabilities.reduce((most, pi) => Math.max(most, pi), 0),
    reviews: expectedTrees * input.reviewsPerTree,
    gold: 0,
    repeats: 0,
    physicianHours: 0,
    secondsPerReview: 0,
    measuredReviews: 0,
  }
}

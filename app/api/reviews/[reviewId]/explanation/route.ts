// Why a trajectory of a submitted review has its score, for its reviewer.
import { reviewExplanationInputSchema, trajectoryExplanationSchema } from '@/lib/core/domain/explanation'
import { route } from '@/lib/server/http'
import { explainReviewedTrajectory } from '@/lib/server/scores/explain-reviewed-trajectory'

export const GET = route(
  { input: reviewExplanationInputSchema, output: trajectoryExplanationSchema },
  explainReviewedTrajectory,
)

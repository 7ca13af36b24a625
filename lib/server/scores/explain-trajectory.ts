// Explains the current score of a trajectory to a researcher.
import type { TrajectoryExplanation } from '@/lib/core/domain/explanation'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { explainScore, loadScoredPath } from './explain-score'

export async function explainTrajectory(
  ctx: Context,
  { trajectoryId }: { trajectoryId: number },
): Promise<TrajectoryExplanation> {
  allow(ctx.actor, 'read-research')
  return explainScore(ctx.db, await loadScoredPath(ctx.db, { id: trajectoryId }))
}

// The leaderboard: every ended evaluation in each of its modes, over all its cases, the most accurate first.
import { type LeaderboardRow, leaderboardRowSchema } from '@/lib/core/domain/evaluation'
import { allow } from '@/lib/core/domain/policy'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { readEvaluations } from './evaluation-row'

/** The newest so many. */
const EVALUATIONS_MAX = 500

/** Rows of one mode stand together, in the order of the modes; they compare only where the cases are the same. */
export async function listLeaderboard(ctx: Context): Promise<{ items: LeaderboardRow[] }> {
  allow(ctx.actor, 'read-research')
  const where = { summary: { not: Prisma.DbNull }, run: { state: 'done' as const } }
  const evaluations = await readEvaluations(ctx.db, { where, limit: EVALUATIONS_MAX, isWhole: false })
  const items = evaluations.flatMap((evaluation) =>
    (evaluation.summary ?? []).flatMap(({ mode, strata: [all] }): LeaderboardRow[] => {
      if (!all) return []
      const { id: evaluationId, name, teacher, model, graph, costUsd, createdAt } = evaluation
      const { cases, failed, figures } = all
      return [{ evaluationId, name, teacher, model, graph, mode, cases, failed, figures, costUsd, createdAt }]
    }),
  )
  const modes = leaderboardRowSchema.shape.mode.options
  const hit = ({ figures }: LeaderboardRow) => figures.hit.value ?? -1
  return { items: items.sort((a, b) => modes.indexOf(a.mode) - modes.indexOf(b.mode) || hit(b) - hit(a)) }
}

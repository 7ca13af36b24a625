// /api/evaluations/leaderboard: every ended evaluation in each of its modes.
import { z } from 'zod'
import { leaderboardSchema } from '@/lib/core/domain/evaluation'
import { listLeaderboard } from '@/lib/server/evaluations/list-leaderboard'
import { route } from '@/lib/server/http'

export const GET = route({ input: z.object({}), output: leaderboardSchema }, listLeaderboard)

// Why a trajectory has its score, for researchers.
import { trajectoryExplanationSchema, trajectoryIdSchema } from '@/lib/core/domain/explanation'
import { route } from '@/lib/server/http'
import { explainTrajectory } from '@/lib/server/scores/explain-trajectory'

export const GET = route({ input: trajectoryIdSchema, output: trajectoryExplanationSchema }, explainTrajectory)

// /api/evaluations/[evaluationId]: one evaluation with its figures.
import { evaluationIdSchema, evaluationSchema } from '@/lib/core/domain/evaluation'
import { getEvaluation } from '@/lib/server/evaluations/get-evaluation'
import { route } from '@/lib/server/http'

export const GET = route({ input: evaluationIdSchema, output: evaluationSchema }, getEvaluation)

// /api/evaluations/[evaluationId]/cases/[caseId]: one case in one mode, with the path that was played.
import { evaluationCaseDetailSchema, evaluationCaseIdSchema } from '@/lib/core/domain/evaluation'
import { getEvaluationCase } from '@/lib/server/evaluations/get-evaluation-case'
import { route } from '@/lib/server/http'

export const GET = route({ input: evaluationCaseIdSchema, output: evaluationCaseDetailSchema }, getEvaluationCase)

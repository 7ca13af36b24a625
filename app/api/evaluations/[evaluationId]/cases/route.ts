// /api/evaluations/[evaluationId]/cases: what was measured of each case.
import { evaluationCaseRowSchema, listEvaluationCasesSchema } from '@/lib/core/domain/evaluation'
import { pageOf } from '@/lib/core/domain/page'
import { listEvaluationCases } from '@/lib/server/evaluations/list-evaluation-cases'
import { route } from '@/lib/server/http'

export const GET = route(
  { input: listEvaluationCasesSchema, output: pageOf(evaluationCaseRowSchema) },
  listEvaluationCases,
)

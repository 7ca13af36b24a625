// /api/evaluations: models and the built-in teacher measured on cases.
import {
  createEvaluationSchema,
  evaluationSchema,
  listEvaluationsSchema,
  startedEvaluationSchema,
} from '@/lib/core/domain/evaluation'
import { pageOf } from '@/lib/core/domain/page'
import { createEvaluation } from '@/lib/server/evaluations/create-evaluation'
import { listEvaluations } from '@/lib/server/evaluations/list-evaluations'
import { route } from '@/lib/server/http'

export const GET = route({ input: listEvaluationsSchema, output: pageOf(evaluationSchema) }, listEvaluations)
export const POST = route({ input: createEvaluationSchema, output: startedEvaluationSchema }, createEvaluation)

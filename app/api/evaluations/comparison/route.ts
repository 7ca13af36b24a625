// /api/evaluations/comparison: two evaluations side by side, paired by case.
import { compareEvaluationsSchema, comparisonSchema } from '@/lib/core/domain/evaluation'
import { compareEvaluations } from '@/lib/server/evaluations/compare-evaluations'
import { route } from '@/lib/server/http'

export const GET = route({ input: compareEvaluationsSchema, output: comparisonSchema }, compareEvaluations)

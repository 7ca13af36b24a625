// /api/splits/comparison: two cases beside each other.
import { caseComparisonSchema, compareCasesSchema } from '@/lib/core/domain/split'
import { compareCases } from '@/lib/server/cases/compare-cases'
import { route } from '@/lib/server/http'

export const GET = route({ input: compareCasesSchema, output: caseComparisonSchema }, compareCases)

// One case.
import { caseDetailSchema, caseIdSchema } from '@/lib/core/domain/case-list'
import { getCase } from '@/lib/server/cases/get-case'
import { route } from '@/lib/server/http'

export const GET = route({ input: caseIdSchema, output: caseDetailSchema }, getCase)

// Cases, a page at a time.
import { caseSummarySchema, listCasesSchema } from '@/lib/core/domain/case-list'
import { pageOf } from '@/lib/core/domain/page'
import { listCases } from '@/lib/server/cases/list-cases'
import { route } from '@/lib/server/http'

export const GET = route({ input: listCasesSchema, output: pageOf(caseSummarySchema) }, listCases)

// The cases that mean a concept, a page at a time.
import { conceptCasePageSchema, listConceptCasesSchema } from '@/lib/core/domain/concept-list'
import { listConceptCases } from '@/lib/server/graphs/list-concept-cases'
import { route } from '@/lib/server/http'

export const GET = route({ input: listConceptCasesSchema, output: conceptCasePageSchema }, listConceptCases)

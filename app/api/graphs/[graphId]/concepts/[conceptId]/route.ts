// One concept of a graph version.
import { conceptDetailSchema, getConceptSchema } from '@/lib/core/domain/concept-list'
import { getConcept } from '@/lib/server/graphs/get-concept'
import { route } from '@/lib/server/http'

export const GET = route({ input: getConceptSchema, output: conceptDetailSchema }, getConcept)

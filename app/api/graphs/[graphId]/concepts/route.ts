// Concepts of a graph version, searched or browsed, a page at a time.
import { conceptPageSchema, searchConceptsSchema } from '@/lib/core/domain/concept-list'
import { searchGraph } from '@/lib/server/graphs/search-graph'
import { route } from '@/lib/server/http'

export const GET = route({ input: searchConceptsSchema, output: conceptPageSchema }, searchGraph)

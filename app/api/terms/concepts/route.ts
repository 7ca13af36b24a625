// Concepts of the active graph that a term may mean, by what a person types.
import { searchTermConceptsSchema, termConceptsSchema } from '@/lib/core/domain/term'
import { route } from '@/lib/server/http'
import { searchTermConcepts } from '@/lib/server/terms/search-term-concepts'

export const GET = route({ input: searchTermConceptsSchema, output: termConceptsSchema }, searchTermConcepts)

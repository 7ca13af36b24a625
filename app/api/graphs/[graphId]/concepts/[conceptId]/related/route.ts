// What stands around a concept in one relation, a page at a time.
import { listRelatedSchema, relatedPageSchema } from '@/lib/core/domain/concept-list'
import { listRelated } from '@/lib/server/graphs/list-related'
import { route } from '@/lib/server/http'

export const GET = route({ input: listRelatedSchema, output: relatedPageSchema }, listRelated)

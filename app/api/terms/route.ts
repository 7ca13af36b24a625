// Terms that cases and trees use, a page at a time.
import { listTermsSchema, termPageSchema } from '@/lib/core/domain/term'
import { route } from '@/lib/server/http'
import { listTerms } from '@/lib/server/terms/list-terms'

export const GET = route({ input: listTermsSchema, output: termPageSchema }, listTerms)

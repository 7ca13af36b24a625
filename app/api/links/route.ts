// Choosing the concept a term means.
import { chooseLinkSchema, linkSchema } from '@/lib/core/domain/link'
import { route } from '@/lib/server/http'
import { chooseLink } from '@/lib/server/links/choose-link'

export const POST = route({ input: chooseLinkSchema, output: linkSchema }, chooseLink)

// Reading a text against the active graph.
import { linkTextAnswerSchema, linkTextRequestSchema } from '@/lib/core/domain/text-link'
import { route } from '@/lib/server/http'
import { linkText } from '@/lib/server/links/link-text'

export const POST = route({ input: linkTextRequestSchema, output: linkTextAnswerSchema }, linkText)

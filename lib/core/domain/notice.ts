// Something a person should know, shown to them on every page until they have read it.
import { z } from 'zod'
import { rowIdSchema, rowIdTextSchema } from './row-id'

export const noticeSchema = z.object({
  id: rowIdSchema,
  kind: z.enum(['certificate-withdrawn', 'release-failed']),
  subject: z.string(),
  subjectId: z.string(),
  text: z.string(),
  createdAt: z.iso.datetime(),
})
export type Notice = z.infer<typeof noticeSchema>

export const noticeListSchema = z.object({ items: z.array(noticeSchema) })
export const noticeIdSchema = z.object({ noticeId: rowIdTextSchema })

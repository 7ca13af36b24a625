// What a release changes against another, a page at a time.
import { z } from 'zod'
import { releaseDiffSchema, releaseIdSchema } from './release'
import { rowIdTextSchema } from './row-id'

/** `cursor`: the trajectory that the last page ended with. */
export const diffReleaseSchema = releaseIdSchema.extend({
  against: rowIdTextSchema.optional(),
  cursor: rowIdTextSchema.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export const releaseDiffPageSchema = releaseDiffSchema.extend({ nextCursor: z.number().int().nullable() })
export type ReleaseDiffPage = z.infer<typeof releaseDiffPageSchema>

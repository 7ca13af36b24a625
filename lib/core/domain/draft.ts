// A draft: a half-typed form of a review, kept on the server so that it can be gone on with elsewhere.
import { z } from 'zod'
import { rowIdSchema } from './row-id'

const DRAFT_BYTES_MAX = 300_000

const draftNameSchema = z.string().trim().min(1).max(200)
/** Whatever the form is; the form's own schema reads it back. */
const draftValueSchema = z
  .unknown()
  .refine((value) => JSON.stringify(value ?? null).length <= DRAFT_BYTES_MAX, 'a draft may hold 300,000 characters')

/** `name` says which form of which turn. */
export const draftSchema = z.object({ name: draftNameSchema, value: draftValueSchema, updatedAt: z.iso.datetime() })
export type Draft = z.infer<typeof draftSchema>

/** `value` null gives the draft up. Of two devices the change made last wins, by `updatedAt`. */
export const saveDraftSchema = draftSchema.extend({ reviewId: rowIdSchema })
export type SaveDraft = z.infer<typeof saveDraftSchema>

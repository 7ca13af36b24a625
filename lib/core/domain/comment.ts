// A comment: what a reviewer tells the researchers of a turn; never part of a verdict.
import { z } from 'zod'
import { rowIdSchema } from './row-id'
import { turnIdSchema } from './tree'

export const commentSchema = z.object({
  key: z.uuid(),
  turnId: turnIdSchema,
  text: z.string(),
  createdAt: z.iso.datetime(),
  /** Set where its author took it back. */
  withdrawnAt: z.iso.datetime().nullable(),
})
export type Comment = z.infer<typeof commentSchema>

/** Known by its key: sent twice it is stored once. `isWithdrawn` takes a comment back, or puts it back. */
export const saveCommentSchema = z.object({
  key: z.uuid(),
  reviewId: rowIdSchema,
  turnId: turnIdSchema,
  text: z.string().trim().min(1, 'say something').max(10_000),
  isWithdrawn: z.boolean().default(false),
})
export type SaveComment = z.infer<typeof saveCommentSchema>

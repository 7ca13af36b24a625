// Reviewers' comments as researchers read them: under pseudonyms, with the turn each is on.
import { z } from 'zod'
import { pageQuerySchema } from './page'
import { roundIdSchema } from './round'
import { treeIdSchema } from './tree-list'

export const listedCommentSchema = z.object({
  id: z.number().int(),
  roundId: z.number().int(),
  roundName: z.string(),
  treeId: z.number().int(),
  caseTitle: z.string(),
  turnId: z.string(),
  pseudonym: z.string(),
  text: z.string(),
  createdAt: z.iso.datetime(),
})
export type ListedComment = z.infer<typeof listedCommentSchema>

export const listRoundCommentsSchema = pageQuerySchema.extend(roundIdSchema.shape)
export const listTreeCommentsSchema = pageQuerySchema.extend(treeIdSchema.shape)

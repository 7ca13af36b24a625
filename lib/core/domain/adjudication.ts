// An adjudication: a third person's decision on a turn where reviews disagree.
import { z } from 'zod'
import { reviewCaseSchema, reviewTurnSchema } from './review'
import { verdictKindSchema } from './verdict'
import { rowIdTextSchema } from './row-id'

export const adjudicationSummarySchema = z.object({
  id: z.number().int(),
  roundName: z.string(),
  isSimulated: z.boolean(),
  caseTitle: z.string(),
  turnId: z.string(),
  state: z.enum(['open', 'decided']),
  createdAt: z.iso.datetime(),
})
export type AdjudicationSummary = z.infer<typeof adjudicationSummarySchema>

/** One side of the disagreement, under the reader's pseudonym. */
export const sideSchema = z.object({
  pseudonym: z.string(),
  kind: verdictKindSchema,
  reasons: z.array(z.string()),
  note: z.string(),
  edit: reviewTurnSchema.nullable(),
})

export const adjudicationViewSchema = adjudicationSummarySchema.extend({
  case: reviewCaseSchema,
  path: z.array(reviewTurnSchema),
  sides: z.array(sideSchema),
  decision: z.enum(['ACCEPT', 'REJECT']).nullable(),
  reason: z.string(),
})
export type AdjudicationView = z.infer<typeof adjudicationViewSchema>

export const adjudicationIdSchema = z.object({ adjudicationId: rowIdTextSchema })

export const decideAdjudicationSchema = adjudicationIdSchema.extend({
  decision: z.enum(['ACCEPT', 'REJECT']),
  reason: z.string().trim().min(1, 'say why').max(10_000),
})
export type DecideAdjudication = z.infer<typeof decideAdjudicationSchema>

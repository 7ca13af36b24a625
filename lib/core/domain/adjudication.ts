// An adjudication: a third person's decision on a turn where reviews disagree.
import { z } from 'zod'
import { pageQuerySchema } from './page'
import { reviewCaseSchema, reviewTurnSchema } from './review'
import { rowIdTextSchema } from './row-id'
import { verdictAspectSchema, verdictKindSchema } from './verdict'

export const adjudicationStateSchema = z.enum(['open', 'decided'])
export type AdjudicationState = z.infer<typeof adjudicationStateSchema>

const decisionSchema = z.enum(['ACCEPT', 'REJECT'])

export const adjudicationSummarySchema = z.object({
  id: z.number().int(),
  roundId: z.number().int(),
  roundName: z.string(),
  isSimulated: z.boolean(),
  caseTitle: z.string(),
  specialty: z.string(),
  turnId: z.string(),
  state: adjudicationStateSchema,
  decision: decisionSchema.nullable(),
  createdAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
})
export type AdjudicationSummary = z.infer<typeof adjudicationSummarySchema>

/** Open ones oldest first, as a queue; decided ones newest first. */
export const listAdjudicationsSchema = pageQuerySchema.extend({
  state: adjudicationStateSchema.default('open'),
  roundId: rowIdTextSchema.optional(),
})
export type ListAdjudications = z.infer<typeof listAdjudicationsSchema>

/** Rounds that have disputes, to choose from. */
export const disputedRoundSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  open: z.number().int(),
  decided: z.number().int(),
})
export type DisputedRound = z.infer<typeof disputedRoundSchema>

/** What a reader says of the turn, or of one half of it. */
export const sideWordSchema = z.object({
  aspect: verdictAspectSchema,
  kind: verdictKindSchema,
  reasons: z.array(z.string()),
  note: z.string(),
  edit: reviewTurnSchema.nullable(),
  /** Of an order: the same test's answer had been seen in another branch. */
  sawAnswer: z.boolean(),
})
export type SideWord = z.infer<typeof sideWordSchema>

/** One side of the disagreement, under the reader's pseudonym. Who could not judge is on neither side. */
export const sideSchema = z.object({
  pseudonym: z.string(),
  judgement: z.enum(['accepted', 'rejected', 'unable']),
  words: z.array(sideWordSchema),
})
export type Side = z.infer<typeof sideSchema>

export const adjudicationViewSchema = adjudicationSummarySchema.extend({
  isProspective: z.boolean(),
  guidelines: z.string(),
  case: reviewCaseSchema,
  /** The teacher's whole tree. */
  turns: z.array(reviewTurnSchema),
  /** All disputes of the tree in this round, with how adjudicators settled them. */
  disputes: z.array(
    adjudicationSummarySchema.pick({ id: true, turnId: true }).extend({ settledAs: decisionSchema.nullable() }),
  ),
  sides: z.array(sideSchema),
  reason: z.string(),
  /** The pseudonym of whoever decided. */
  decidedBy: z.string().nullable(),
  /** The next open dispute for the same person. */
  nextId: z.number().int().nullable(),
})
export type AdjudicationView = z.infer<typeof adjudicationViewSchema>

export const adjudicationIdSchema = z.object({ adjudicationId: rowIdTextSchema })

/** `roundId` keeps the next dispute to that round. */
export const getAdjudicationSchema = adjudicationIdSchema.extend({ roundId: rowIdTextSchema.optional() })
export type GetAdjudication = z.infer<typeof getAdjudicationSchema>

export const decideAdjudicationSchema = adjudicationIdSchema.extend({
  decision: decisionSchema,
  reason: z.string().trim().min(1, 'say why').max(10_000),
})
export type DecideAdjudication = z.infer<typeof decideAdjudicationSchema>

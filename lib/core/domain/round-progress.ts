// How a round goes: its counts, and how each of its reviewers works, under their pseudonyms.
import { z } from 'zod'
import { pageQuerySchema } from './page'
import { roundIdSchema, roundSchema } from './round'
import { rowIdTextSchema } from './row-id'

/** A share with Wilson's 95 % interval; no share where nothing was compared. */
export const agreementShareSchema = z.object({
  agreed: z.number().int(),
  n: z.number().int(),
  share: z.number().nullable(),
  lo: z.number().nullable(),
  hi: z.number().nullable(),
})
export type AgreementShare = z.infer<typeof agreementShareSchema>

/** Times are milliseconds of attention, as browsers measured them. */
export const reviewerProgressSchema = z.object({
  reviewerId: z.number().int(),
  pseudonym: z.string(),
  /** Waiting trees that only this person is given. */
  assigned: z.number().int(),
  leased: z.number().int(),
  submitted: z.number().int(),
  /** Skipped, handed back for now, or lost with their lease. */
  returned: z.number().int(),
  declined: z.number().int(),
  /** The median over turns of the time that all verdicts on the turn took; a path accepted at once is divided evenly. */
  turnMs: z.number().nullable(),
  timedTurns: z.number().int(),
  /** The median over submitted trees of all their verdicts' time. */
  treeMs: z.number().nullable(),
  timedTrees: z.number().int(),
  lastSeenAt: z.iso.datetime().nullable(),
  /** Turns of gold items judged as they were settled before. */
  gold: agreementShareSchema,
  /** Turns of hidden repeats judged as the same person judged them the first time. */
  repeats: agreementShareSchema,
  /** Verdicts given after the truth was shown; they count for nothing. */
  afterReveal: z.number().int(),
  unsafe: z.number().int(),
  cannotJudge: z.number().int(),
})
export type ReviewerProgress = z.infer<typeof reviewerProgressSchema>

export const roundProgressSchema = roundSchema
  .pick({ state: true, slots: true, labelledTrees: true, openAdjudications: true })
  .extend({
    /** Where the final labels of turns come from; `open` are turns in dispute. */
    labels: z.object({ unanimous: z.number().int(), adjudicated: z.number().int(), open: z.number().int() }),
    comments: z.number().int(),
    reviewers: z.array(reviewerProgressSchema),
    asOf: z.iso.datetime(),
  })
export type RoundProgress = z.infer<typeof roundProgressSchema>

export const turnFlagSchema = z.enum(['unsafe', 'cannot-judge'])
export type TurnFlag = z.infer<typeof turnFlagSchema>

/** One standing verdict that flags a turn. */
export const flaggedTurnSchema = z.object({
  id: z.number().int(),
  treeId: z.number().int(),
  caseTitle: z.string(),
  turnId: z.string(),
  pseudonym: z.string(),
  reasons: z.array(z.string()),
  note: z.string(),
  createdAt: z.iso.datetime(),
})
export type FlaggedTurn = z.infer<typeof flaggedTurnSchema>

export const listFlagsSchema = pageQuerySchema.extend({
  ...roundIdSchema.shape,
  flag: turnFlagSchema.default('unsafe'),
  reviewerId: rowIdTextSchema.optional(),
})
export type ListFlags = z.infer<typeof listFlagsSchema>

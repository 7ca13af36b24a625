// A review: one person's work on one tree in one round, and exactly what that person may see while blind.
import { z } from 'zod'
import { observationSchema, menuEntrySchema } from './case'
import { turnScoreSchema, scoreSchema } from './score'
import { turnSchema } from './tree'
import { verdictSchema } from './verdict'
import { rowIdTextSchema } from './row-id'

export const reviewStateSchema = z.enum(['in_progress', 'submitted', 'expired'])
export type ReviewState = z.infer<typeof reviewStateSchema>

/** A turn as a reviewer sees it: who edited it (only ever oneself) and nothing of scores or other people. */
export const reviewTurnSchema = turnSchema.extend({
  depth: z.number().int(),
  isOwnEdit: z.boolean(),
  editedFromId: z.string().nullable(),
})
export type ReviewTurn = z.infer<typeof reviewTurnSchema>

/** The menu shows names only: results are what the teacher had to order. */
export const reviewCaseSchema = z.object({
  title: z.string(),
  specialty: z.string(),
  observation: observationSchema,
  menu: z.array(menuEntrySchema.pick({ test: true, synonyms: true })),
})
export type ReviewCase = z.infer<typeof reviewCaseSchema>

/** What the browser of a reviewer gets. What is not named here cannot leave the server before the review is submitted. */
export const reviewViewSchema = z.object({
  id: z.number().int(),
  round: z.object({ id: z.number().int(), name: z.string(), guidelines: z.string(), isSimulated: z.boolean() }),
  treeId: z.number().int(),
  state: reviewStateSchema,
  leaseUntil: z.iso.datetime().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  case: reviewCaseSchema,
  turns: z.array(reviewTurnSchema),
  verdicts: z.array(verdictSchema),
})
export type ReviewView = z.infer<typeof reviewViewSchema>

/** What a submitted review reveals to its reviewer: the truth, the scores and the filter's decisions. */
export const reviewRevealSchema = z.object({
  reviewId: z.number().int(),
  diagnosis: z.string(),
  trajectories: z.array(
    scoreSchema.omit({ turns: true, treeId: true }).extend({ turns: z.array(turnScoreSchema), filter: z.string() }),
  ),
})
export type ReviewReveal = z.infer<typeof reviewRevealSchema>

export const reviewIdSchema = z.object({ reviewId: rowIdTextSchema })

/** One line of a person's own list of reviews. */
export const reviewSummarySchema = z.object({
  id: z.number().int(),
  roundName: z.string(),
  caseTitle: z.string(),
  specialty: z.string(),
  state: reviewStateSchema,
  decidedTurns: z.number().int(),
  openedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
})
export type ReviewSummary = z.infer<typeof reviewSummarySchema>

/** Why the queue gives nothing, in counts by cause. */
export const queueSchema = z.object({
  current: reviewSummarySchema.nullable(),
  claimable: z.number().int(),
  leasedByOthers: z.number().int(),
  nextLeaseEndsAt: z.iso.datetime().nullable(),
  doneByMe: z.number().int(),
  otherSpecialty: z.number().int(),
  openRounds: z.number().int(),
  recent: z.array(reviewSummarySchema),
})
export type Queue = z.infer<typeof queueSchema>

/** `saved` echoes every verdict the request stored (or had stored before, where the key is known). */
export const verdictsSavedSchema = z.object({
  saved: z.array(verdictSchema),
  newTurns: z.array(reviewTurnSchema),
  leaseUntil: z.iso.datetime().nullable(),
})
export type VerdictsSaved = z.infer<typeof verdictsSavedSchema>

// A review: one person's work on one tree in one round, and exactly what that person may see while blind.
import { z } from 'zod'
import { commentSchema } from './comment'
import { draftSchema } from './draft'
import { turnOriginSchema } from './judgement'
import { observationSchema, menuEntrySchema } from './case'
import { turnScoreSchema, scoreSchema } from './score'
import { turnSchema } from './tree'
import { verdictSchema } from './verdict'
import { rowIdSchema, rowIdTextSchema } from './row-id'

export const reviewStateSchema = z.enum(['in_progress', 'submitted', 'expired'])
export type ReviewState = z.infer<typeof reviewStateSchema>

/**
 * A turn as a reviewer sees it: where it came from (other people's never do) and nothing of scores. A covered turn shows its order
 * alone: its answers, findings, reasoning and differential are empty until the order was judged.
 */
export const reviewTurnSchema = turnSchema.extend({
  depth: z.number().int(),
  origin: turnOriginSchema,
  isCovered: z.boolean(),
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
  round: z.object({
    id: z.number().int(),
    name: z.string(),
    guidelines: z.string(),
    guidelineVersion: z.number().int(),
    isSimulated: z.boolean(),
    isProspective: z.boolean(),
  }),
  treeId: z.number().int(),
  state: reviewStateSchema,
  leaseUntil: z.iso.datetime().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  revealedAt: z.iso.datetime().nullable(),
  case: reviewCaseSchema,
  /** The true diagnosis; left out unless the round shows it. */
  truth: z.string().optional(),
  turns: z.array(reviewTurnSchema),
  /** Turns of the tree that are not shown yet, because the answers above them are covered. */
  turnsToCome: z.number().int(),
  verdicts: z.array(verdictSchema),
  comments: z.array(commentSchema),
  drafts: z.array(draftSchema),
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

/** `after`: the tree in hand, beside which the next one is made ready; without it the tree in hand itself is given. */
export const claimReviewSchema = z.object({ after: rowIdSchema.nullable().default(null) })
export type ClaimReview = z.infer<typeof claimReviewSchema>

/** A skipped tree may come back to the same person, last of all; a declined one never does, and says why. */
export const returnReviewSchema = reviewIdSchema
  .extend({ isDeclined: z.boolean().default(false), reason: z.string().trim().max(1000).default('') })
  .refine(({ isDeclined, reason }) => !isDeclined || reason !== '', {
    path: ['reason'],
    message: 'say why the tree is handed back',
  })
export type ReturnReview = z.infer<typeof returnReviewSchema>

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

/**
 * What a person can work on, and why there is no more: every slot that is not submitted counts once, by the first cause that keeps it
 * from them. `ready` is the tree made ready beside the one in hand.
 */
export const queueSchema = z.object({
  current: reviewSummarySchema.nullable(),
  ready: reviewSummarySchema.nullable(),
  claimable: z.number().int(),
  /** Of those this person could take; the next lease that ends is one of theirs. */
  leasedByOthers: z.number().int(),
  /** Free slots of trees this person has read or is reading: they wait for a second reader. */
  waitingForOthers: z.number().int(),
  /** Of cases whose truth this person was shown. */
  truthSeen: z.number().int(),
  declined: z.number().int(),
  reservedForOthers: z.number().int(),
  nextLeaseEndsAt: z.iso.datetime().nullable(),
  doneByMe: z.number().int(),
  otherSpecialty: z.number().int(),
  openRounds: z.number().int(),
})
export type Queue = z.infer<typeof queueSchema>

/**
 * `saved` echoes every verdict the request stored (or had stored before, where the key is known). `newTurns`: turns that were made,
 * came into sight, or were uncovered; a turn known already is replaced.
 */
export const verdictsSavedSchema = z.object({
  saved: z.array(verdictSchema),
  newTurns: z.array(reviewTurnSchema),
  turnsToCome: z.number().int(),
  guidelineVersion: z.number().int(),
  leaseUntil: z.iso.datetime().nullable(),
})
export type VerdictsSaved = z.infer<typeof verdictsSavedSchema>

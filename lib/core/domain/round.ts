// A review round: one seeded sampling of trees for review, with every candidate's inclusion probability.
import { z } from 'zod'
import { outcomeSchema } from './score'
import { rowIdTextSchema } from './row-id'

/** The weights of the three policies in the sampling score; they need not sum to 1. */
export const policyMixSchema = z.object({
  audit: z.number().min(0).default(1),
  boundary: z.number().min(0).default(0),
  disagreement: z.number().min(0).default(0),
})
export type PolicyMix = z.infer<typeof policyMixSchema>

/** Which trees may be drawn; an empty filter means all. */
export const candidateFilterSchema = z.object({
  specialties: z.array(z.string()).default([]),
  outcomes: z.array(outcomeSchema).default([]),
  excludeReviewed: z.boolean().default(true),
})

export const openRoundSchema = z.object({
  name: z.string().trim().min(1).max(200),
  budget: z.number().int().min(1).max(1_000_000),
  policy: policyMixSchema.prefault({}),
  filter: candidateFilterSchema.prefault({}),
  piMin: z.number().gt(0).lt(1).default(0.01),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  reviewsPerTree: z.number().int().min(1).max(9).default(1),
  leaseMinutes: z.number().int().min(5).max(1440).default(60),
  guidelines: z.string().max(100_000).default(''),
  isSimulated: z.boolean().default(false),
  /** Reviewers see the true diagnosis while they judge. */
  showsTruth: z.boolean().default(false),
  /** Answers stay covered until their order was judged. */
  isProspective: z.boolean().default(false),
  /** A tree on which reviews disagree gets one review more before its disputes are settled. */
  raisesReviews: z.boolean().default(false),
  /** Gold items and hidden repeats beside the drawn trees, as shares of them. */
  goldShare: z.number().min(0).max(0.5).default(0),
  repeatShare: z.number().min(0).max(0.5).default(0),
  repeatAfterDays: z.number().int().min(0).max(365).default(14),
})
export type OpenRound = z.infer<typeof openRoundSchema>
export type OpenRoundInput = z.input<typeof openRoundSchema>

export const roundSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  state: z.enum(['open', 'closed']),
  isSimulated: z.boolean(),
  options: openRoundSchema,
  graph: z.string(),
  createdAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  candidates: z.number().int(),
  drawn: z.number().int(),
  slots: z.object({ open: z.number().int(), leased: z.number().int(), submitted: z.number().int() }),
  labelledTrees: z.number().int(),
  openAdjudications: z.number().int(),
})
export type Round = z.infer<typeof roundSchema>

/** What would be drawn, before a round is opened. */
export const roundPreviewSchema = z.object({
  candidates: z.number().int(),
  /** Trees left out because they are not scored under the active graph. */
  unscored: z.number().int(),
  expectedTrees: z.number(),
  piMin: z.number(),
  piMax: z.number(),
  /** Reviews of drawn trees; gold items and repeats come on top. */
  reviews: z.number(),
  gold: z.number().int(),
  repeats: z.number().int(),
  /** Hours of all reviews together, at `secondsPerReview`: the measured median, or an assumption where nothing was measured. */
  physicianHours: z.number(),
  secondsPerReview: z.number(),
  measuredReviews: z.number().int(),
})
export type RoundPreview = z.infer<typeof roundPreviewSchema>

export const roundIdSchema = z.object({ roundId: rowIdTextSchema })

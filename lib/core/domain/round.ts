// A review round: one seeded sampling of trees for review, with every candidate's inclusion probability.
import { z } from 'zod'
import { outcomeSchema } from './score'
import { rowIdSchema, rowIdTextSchema } from './row-id'

/** The weights of the three policies in the sampling score; they need not sum to 1. */
export const policyMixSchema = z
  .object({
    audit: z.number().min(0).default(1),
    boundary: z.number().min(0).default(0),
    disagreement: z.number().min(0).default(0),
  })
  .refine(
    ({ audit, boundary, disagreement }) => audit + boundary + disagreement > 0,
    'give one policy a weight above 0',
  )
export type PolicyMix = z.infer<typeof policyMixSchema>

/** Which trees may be drawn; an empty list, or no text, lets all through. */
export const candidateFilterSchema = z.object({
  specialties: z.array(z.string()).default([]),
  outcomes: z.array(outcomeSchema).default([]),
  /** Names of teachers, and of the sources that cases came from. */
  teachers: z.array(z.string()).default([]),
  sources: z.array(z.string()).default([]),
  treeIds: z.array(rowIdSchema).max(10_000).default([]),
  /** Anywhere in the title or the key of the case, or the key of the tree; upper and lower case are alike. */
  text: z.string().trim().max(200).default(''),
  excludeReviewed: z.boolean().default(true),
})
export type CandidateFilter = z.infer<typeof candidateFilterSchema>

const reviewsSchema = z.number().int().min(1).max(9)

const roundOptionsSchema = z.object({
  name: z.string().trim().min(1, 'give the round a name').max(200),
  budget: z.number().int().min(1).max(1_000_000),
  policy: policyMixSchema.prefault({}),
  filter: candidateFilterSchema.prefault({}),
  piMin: z.number().gt(0).lt(1).default(0.01),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  reviewsPerTree: reviewsSchema.default(1),
  /** Where trees of a specialty get another number of reviews. */
  reviewsBySpecialty: z.record(z.string(), reviewsSchema).default({}),
  leaseMinutes: z.number().int().min(5).max(1440).default(60),
  guidelines: z.string().max(100_000).default(''),
  isSimulated: z.boolean().default(false),
  /** Reviewers see the true diagnosis while they judge. */
  showsTruth: z.boolean().default(false),
  /** Answers stay covered until their order was judged. */
  isProspective: z.boolean().default(false),
  /** A tree on which reviews disagree gets one review more before its disputes are settled. */
  raisesReviews: z.boolean().default(false),
  /** Trees with known labels beside the drawn ones, as a share of them; each gets as many reviews as a drawn one. */
  goldShare: z.number().min(0).max(0.5).default(0),
  /** Trees that a reader is given a second time unawares, as a share of the reviews of drawn trees. */
  repeatShare: z.number().min(0).max(0.5).default(0),
  repeatAfterDays: z.number().int().min(0).max(365).default(14),
})

export const openRoundSchema = roundOptionsSchema.refine(
  ({ raisesReviews, reviewsPerTree, reviewsBySpecialty }) =>
    !raisesReviews || [reviewsPerTree, ...Object.values(reviewsBySpecialty)].some((reviews) => reviews > 1),
  { path: ['raisesReviews'], message: 'one reader cannot disagree: ask for two or more reviews a tree' },
)
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

export const roundIdSchema = z.object({ roundId: rowIdTextSchema })

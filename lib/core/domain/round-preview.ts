// What a round would draw, before it is opened, and what there is to choose its candidates by.
import { z } from 'zod'

/** The draw itself: a round opened with the same options over the same trees draws the same. */
export const roundPreviewSchema = z.object({
  candidates: z.number().int(),
  /** Trees left out because they are not scored under the active graph. */
  unscored: z.number().int(),
  /** The sum of the probabilities; `drawn` is what the seed makes of them. */
  expectedTrees: z.number(),
  piMin: z.number(),
  piMax: z.number(),
  drawn: z.number().int(),
  /** Of the drawn trees; those of gold items and repeats come on top. */
  reviews: z.number().int(),
  /** Readers more that are asked where every drawn tree is disputed. */
  raisedAtMost: z.number().int(),
  gold: z.object({ trees: z.number().int(), reviews: z.number().int(), available: z.number().int() }),
  repeats: z.object({ reviews: z.number().int(), available: z.number().int() }),
  bySpecialty: z.array(
    z.object({
      specialty: z.string(),
      candidates: z.number().int(),
      drawn: z.number().int(),
      reviews: z.number().int(),
    }),
  ),
  /** Of all reviews but raised ones, at `secondsPerReview`. */
  physicianHours: z.number(),
  /** The median of the reviews whose attention was measured; where `measuredReviews` is 0 it is an assumption. */
  secondsPerReview: z.number(),
  measuredReviews: z.number().int(),
})
export type RoundPreview = z.infer<typeof roundPreviewSchema>

const choiceSchema = z.object({ value: z.string(), trees: z.number().int() })

/** What trees there are by specialty, teacher and source, most first. */
export const roundChoicesSchema = z.object({
  specialties: z.array(choiceSchema),
  teachers: z.array(choiceSchema),
  sources: z.array(choiceSchema),
})
export type RoundChoices = z.infer<typeof roundChoicesSchema>

// How well the readers behind a calibration run tell bad turns from good ones, under pseudonyms.
import { z } from 'zod'
import { estimateSchema } from '../calibration/estimate'

const count = z.number().int().nonnegative()

export const calibrationReadersSchema = z.object({
  /** `others`: too few readers or ratings for an estimated truth, so each stands against the majority of the others. */
  against: z.enum(['estimated-truth', 'others']),
  turns: count,
  /** Turns with ratings by at least three readers. */
  thrice: count,
  readers: z.array(
    z.object({
      reader: z.string(),
      ratings: count,
      shared: count,
      sensitivity: estimateSchema,
      specificity: estimateSchema,
    }),
  ),
})
export type CalibrationReaders = z.infer<typeof calibrationReadersSchema>

// What is known of the quality of a release: how often physicians would refuse a row, and how far readers agree.
import { z } from 'zod'
import { estimateSchema } from '../calibration/estimate'

export const releaseQualitySchema = z.object({
  /** The share of the rows that physicians would not accept, estimated from sampled reviews. */
  errorRate: estimateSchema,
  reviewed: z.number().int(),
  effectiveN: z.number().nullable(),
  /** The share of the rows that no round could have drawn: nothing can be said of them. */
  unreachable: z.number().nullable(),
  /** Krippendorff's alpha (nominal) and percent agreement on turns that several readers judged alone. */
  alpha: estimateSchema,
  percent: estimateSchema,
  turns: z.number().int(),
})
export type ReleaseQuality = z.infer<typeof releaseQualitySchema>

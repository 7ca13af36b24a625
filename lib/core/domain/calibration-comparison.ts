// Two calibration runs side by side: what they share, and which predicts better on what both tested.
import { z } from 'zod'
import { estimateSchema } from '../calibration/estimate'
import { changesPageSchema } from './decision-effect'
import { rowIdTextSchema } from './row-id'

const count = z.number().int().nonnegative()

export const compareCalibrationsSchema = z.object({ a: rowIdTextSchema, b: rowIdTextSchema })
export const compareDecisionsSchema = compareCalibrationsSchema.extend(changesPageSchema.shape)

export const calibrationComparisonSchema = z.object({
  labels: z.object({ a: count, b: count, common: count, disagreeing: count }),
  /** Trajectories in the test half of both, with one label and a prediction by both; and their cases. */
  tested: z.object({ labels: count, cases: count }),
  /** `b - a` on these; null with the reason where they say nothing. */
  differences: z
    .object({
      auroc: estimateSchema,
      averagePrecision: estimateSchema,
      brier: estimateSchema,
      ece: estimateSchema,
    })
    .nullable(),
  reason: z.string().nullable(),
})
export type CalibrationComparison = z.infer<typeof calibrationComparisonSchema>

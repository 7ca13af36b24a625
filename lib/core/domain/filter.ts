// The automatic filter: thresholds per metric and the decision on one trajectory.
import { z } from 'zod'

const threshold = z.number().min(0).max(1)
export const thresholdsSchema = z.object({
  dtc: threshold,
  rac: threshold,
  buc: threshold,
  og: threshold,
  mtc: threshold,
})
export type Thresholds = z.infer<typeof thresholdsSchema>

/** The thresholds in force before any calibration. */
export const defaultThresholds: Thresholds = { dtc: 0.5, rac: 0.5, buc: 0, og: 0.5, mtc: 0.5 }

export const decisionKindSchema = z.enum(['retain', 'truncate', 'reject'])
export type DecisionKind = z.infer<typeof decisionKindSchema>

/** A condition that did not hold for the whole trajectory; `acceptance` is the calibrated filter's, the others the metrics'. */
export const failedConditionSchema = z.object({
  condition: z.enum(['outcome', 'dtc', 'rac', 'buc', 'og', 'mtc', 'acceptance']),
  value: z.union([z.number(), z.string()]).nullable(),
  threshold: z.union([z.number(), z.string()]),
})
export type FailedCondition = z.infer<typeof failedConditionSchema>

/** `turns`: how many turns of the path enter the dataset (0 for reject). */
export const decisionSchema = z.object({
  kind: decisionKindSchema,
  turns: z.number().int().nonnegative(),
  failed: z.array(failedConditionSchema),
})
export type Decision = z.infer<typeof decisionSchema>

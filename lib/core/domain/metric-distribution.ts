// How each metric is spread among trajectories that physicians accepted, rejected, or never saw, and how well it parts them.
import { z } from 'zod'
import { estimateSchema } from '../calibration/estimate'
import {
  humanLabelSchema,
  metricKeySchema,
  roundChoiceSchema,
  roundScopeSchema,
  trajectoryScopeSchema,
} from './audit-scope'

export const listDistributionsSchema = roundScopeSchema.extend(trajectoryScopeSchema.shape)

/** Bins of [0, 1], each closed below; the last one closed above too. */
export const METRIC_BINS = 20

export const distributionSchema = z.object({
  label: humanLabelSchema,
  /** Trajectories with a value, and without one. */
  n: z.number().int(),
  missing: z.number().int(),
  /** Per bin: trajectories, and the sum of 1/π of them; of the unjudged, who were not drawn for their label, both are counts. */
  counts: z.array(z.number().int()),
  weights: z.array(z.number()),
  mean: z.number().nullable(),
  weightedMean: z.number().nullable(),
})
export type Distribution = z.infer<typeof distributionSchema>

export const metricDistributionSchema = z.object({
  metric: metricKeySchema,
  distributions: z.array(distributionSchema),
  /** Of accepted in full against the others that were judged, weighted by 1/π and with every trajectory alike. */
  auroc: estimateSchema,
  aurocUnweighted: estimateSchema,
})
export type MetricDistribution = z.infer<typeof metricDistributionSchema>

export const metricDistributionsSchema = z.object({
  metrics: z.array(metricDistributionSchema),
  rounds: z.array(roundChoiceSchema),
  judged: z.number().int(),
  cases: z.number().int(),
  trajectories: z.number().int(),
  /** Bootstrap resamples behind each interval. */
  resamples: z.number().int(),
  specialties: z.array(z.string()),
  teachers: z.array(z.string()),
})
export type MetricDistributions = z.infer<typeof metricDistributionsSchema>

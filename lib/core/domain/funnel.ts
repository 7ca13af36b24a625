// The way from cases to a release, step by step: how many are left, and why the others are not.
import { z } from 'zod'

const count = z.number().int().nonnegative()

export const funnelStepKeySchema = z.enum([
  'cases',
  'trees',
  'trajectories',
  'scored',
  'kept',
  'drawn',
  'reviewed',
  'decided',
  'accepted',
  'certified',
  'approved',
  'released',
])
export type FunnelStepKey = z.infer<typeof funnelStepKeySchema>

export const funnelStepSchema = z.object({
  key: funnelStepKeySchema,
  count,
  /** The step that the share is of, and its count in the unit of this one; null for what nothing stands before. */
  of: funnelStepKeySchema.nullable(),
  ofCount: count.nullable(),
  /** Null where there is nothing to be a share of. */
  share: z.number().nullable(),
  /** What was left behind on the way here, by its reason. */
  left: z.array(z.object({ reason: z.string(), count })),
  /** What the step is made of, where that says more: accepted in full or as a prefix, retained or truncated. */
  parts: z.array(z.object({ part: z.string(), count })),
})
export type FunnelStep = z.infer<typeof funnelStepSchema>

export const funnelSchema = z.object({
  steps: z.array(funnelStepSchema),
  graph: z.string().nullable(),
  activeCalibrationId: z.number().int().nullable(),
  release: z.object({ id: z.number().int(), version: z.string(), source: z.record(z.string(), count) }).nullable(),
  /** Of other units than trajectories: trees drawn and read, verdicts, so that work done is seen too. */
  drawnTrees: count,
  reviewedTrees: count,
  simulatedReviewedTrees: count,
  includesSimulated: z.boolean(),
})
export type Funnel = z.infer<typeof funnelSchema>

export const funnelQuerySchema = z.object({ simulated: z.enum(['yes']).optional() })

// The trajectories a calibration run rests on: where each stands, what reviewers said, and what the run predicts.
import { z } from 'zod'
import { estimateSchema } from '../calibration/estimate'
import { thresholdsSchema } from './filter'
import { pageOf } from './page'
import { rowIdTextSchema } from './row-id'
import { outcomeSchema } from './score'

const count = z.number().int().nonnegative()
const share = z.number().min(0).max(1)
const halfSchema = z.enum(['fit', 'test'])

const labelledTrajectorySchema = z.object({
  trajectoryId: z.number().int(),
  treeId: z.number().int(),
  leafId: z.string(),
  caseTitle: z.string(),
  roundId: z.number().int(),
  isAccepted: z.boolean(),
  half: halfSchema,
  /** The probability with which its tree was drawn. */
  pi: z.number(),
  dtc: share.nullable(),
  rac: share.nullable(),
  outcome: outcomeSchema,
  /** Predicted acceptance; null where the run could fit no model. */
  p: share.nullable(),
  isCertified: z.boolean(),
})
export type LabelledTrajectory = z.infer<typeof labelledTrajectorySchema>

export const labelledPageSchema = pageOf(labelledTrajectorySchema)

export const listLabelledSchema = z.object({
  calibrationId: rowIdTextSchema,
  cursor: rowIdTextSchema.optional(),
  half: halfSchema.optional(),
  label: z.enum(['accepted', 'rejected']).optional(),
  certified: z.enum(['yes', 'no']).optional(),
})
export type ListLabelled = z.infer<typeof listLabelledSchema>

/** Points of the (DTC, RAC) plane; at most so many are drawn, every n-th in the order of their ids. */
export const PLANE_POINTS = 1500

export const calibrationPlaneSchema = z.object({
  /** Labels with both metrics, of which `points` shows some or all; `unplaced` lack one of the two. */
  placed: count,
  unplaced: count,
  accepted: count,
  rejected: count,
  certified: count,
  thresholds: thresholdsSchema,
  points: z.array(labelledTrajectorySchema),
})
export type CalibrationPlane = z.infer<typeof calibrationPlaneSchema>

const bandSchema = z.array(z.object({ at: share, lo: share, hi: share }))

/** Curves hold at most so many points each. */
export const CURVE_POINTS = 1000

/** On the test half, weighted by `1 / pi`; bands are pointwise 95 % intervals by bootstrap over cases. */
export const calibrationCurvesSchema = z.object({
  labels: count,
  cases: count,
  accepted: count,
  /** Distinct predictions: the curve's points before some were left out of the drawing. */
  thresholds: count,
  roc: z.object({
    points: z.array(z.object({ threshold: share.nullable(), falsePositiveRate: share, truePositiveRate: share })),
    band: bandSchema,
    auroc: estimateSchema,
  }),
  precisionRecall: z.object({
    points: z.array(z.object({ threshold: share, precision: share, recall: share })),
    band: bandSchema,
    averagePrecision: estimateSchema,
  }),
  /** Where the certified threshold lies; null without one. */
  chosen: z
    .object({
      threshold: share,
      falsePositiveRate: share.nullable(),
      truePositiveRate: share.nullable(),
      precision: share.nullable(),
      recall: share.nullable(),
    })
    .nullable(),
  /** Why there is no curve, where there is none. */
  reason: z.string().nullable(),
})
export type CalibrationCurves = z.infer<typeof calibrationCurvesSchema>

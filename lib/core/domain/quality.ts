// What share of a filter's set physicians would accept, estimated from the reviewed part of it.
import { z } from 'zod'
import { estimateSchema } from '../calibration/estimate'
import { filterSetSchema, roundChoiceSchema, roundScopeSchema, thresholdQuerySchema } from './audit-scope'

const count = z.number().int().nonnegative()

export const estimateQualitySchema = roundScopeSchema.extend({
  set: filterSetSchema.default('default'),
  threshold: thresholdQuerySchema,
})
export type EstimateQuality = z.output<typeof estimateQualitySchema>

export const qualityDimensionSchema = z.enum(['specialty', 'teacher', 'turns', 'outcome', 'source'])
export type QualityDimension = z.infer<typeof qualityDimensionSchema>

export const qualityFigureSchema = z.object({
  size: count,
  share: estimateSchema,
  reviewed: count,
  cases: count,
  effectiveSize: z.number(),
  /** Drawn and looked at, but without a word on the whole trajectory yet. */
  undecided: count,
  /** Could not be drawn in any of the rounds used: nothing can be said of them. */
  unreachable: count,
  unreachableShare: z.number().nullable(),
})
export type QualityFigure = z.infer<typeof qualityFigureSchema>

export const qualityStratumSchema = qualityFigureSchema.extend({ dimension: qualityDimensionSchema, value: z.string() })
export type QualityStratum = z.infer<typeof qualityStratumSchema>

export const qualityReportSchema = z.object({
  sets: z.array(qualityFigureSchema.extend({ set: filterSetSchema })),
  set: filterSetSchema,
  threshold: z.number().nullable(),
  strata: z.array(qualityStratumSchema),
  rounds: z.array(roundChoiceSchema),
  activeCalibrationId: z.number().int().nullable(),
  /** Of the approved set: trajectories physicians accepted themselves, which need no estimate. */
  acceptedByPhysicians: count,
})
export type QualityReport = z.infer<typeof qualityReportSchema>

// medaction-calibration/1: one calibration run, the output of calibrate and the input of decide.
import { z } from 'zod'
import { estimateSchema } from '@/lib/core/calibration/estimate'
import { thresholdsSchema } from '@/lib/core/domain/filter'
import type { Result } from '@/lib/core/result'
import { parseFormatLine, writeFormatLine } from './format-line'

export const CALIBRATION_FORMAT = 'medaction-calibration/1'

const count = z.number().int().nonnegative()
const probability = z.number().min(0).max(1)
const undefinedPart = z.object({ value: z.null(), reason: z.string() })

/** Standardised logistic regression: `intercept + sum coefficients * (x - mean) / scale`, one entry per feature. */
const acceptanceModelSchema = z.object({
  features: z.array(z.string()),
  mean: z.array(z.number()),
  scale: z.array(z.number().positive()),
  coefficients: z.array(z.number()),
  intercept: z.number(),
})

/** Knots of the isotonic curve from the model's probability to the predicted acceptance. */
const isotonicSchema = z.object({ x: z.array(probability).min(1), y: z.array(probability).min(1) })

/** `brier = reliability - resolution + uncertainty + withinBins`, over 15 equal-mass bins. */
const brierPartsSchema = z.object({
  reliability: z.number(),
  resolution: z.number(),
  uncertainty: z.number(),
  withinBins: z.number(),
})

/** How well one score parts accepted from rejected and how true it is as a probability, on the test half. */
const scoreReportSchema = z.object({
  n: count,
  auroc: estimateSchema,
  averagePrecision: estimateSchema,
  brier: estimateSchema,
  brierParts: z
    .union([brierPartsSchema, undefinedPart])
    .default({ value: null, reason: 'the parts were not kept when this run was made' }),
  ece: estimateSchema,
  reliability: z.array(
    z.object({ n: count, predicted: probability, observed: probability, lo: probability, hi: probability }),
  ),
})
export type ScoreReport = z.infer<typeof scoreReportSchema>

/** What a walk found. `value` is null, with a reason, where nothing qualified; `moreVerdicts` then says how many might do. */
const walked = {
  value: z.number().nullable(),
  reason: z.string().nullable(),
  precision: probability.nullable(),
  yield: probability.nullable(),
  moreVerdicts: count.nullable(),
}
/** `lower`: the lower confidence bound of the precision at the run's level; null where nothing is accepted, or in runs from before it was kept. */
const stepFigures = {
  accepted: count,
  precision: probability.nullable(),
  pValue: probability,
  lower: probability.nullable().default(null),
}

/**
 * The certified set within one stratum. `shown`: precision above the target there too; `below`: at the precision seen no number of
 * verdicts would show it; `not-enough`: about `moreVerdicts` more would. All strata of one kind hold together at the run's level.
 */
const stratumSchema = z.object({
  by: z.string(),
  value: z.string(),
  labels: count,
  cases: count,
  accepted: count,
  precision: estimateSchema,
  lower: probability.nullable(),
  pValue: probability,
  /** What the p-value is held against: the run's level, shared among the strata of the kind. */
  level: probability,
  state: z.enum(['shown', 'not-enough', 'below']),
  moreVerdicts: count.nullable(),
})
export type CertifiedStratum = z.infer<typeof stratumSchema>

/** Precision, recall and yield of one filter on the test half. */
const performanceSchema = z.object({ precision: estimateSchema, recall: estimateSchema, yield: estimateSchema })
export type Performance = z.infer<typeof performanceSchema>

export const calibrationFileSchema = z.object({
  format: z.literal(CALIBRATION_FORMAT),
  alpha: probability,
  /** The error probability declared for all looks together. */
  delta: probability,
  /** Which look at growing verdicts this is, from 1; null where it is the only one. */
  look: z.number().int().positive().nullable().default(null),
  /** At what level this look tests: `delta` where it is the only one; else its share of it. Null in runs from before looks were counted. */
  level: probability.nullable().default(null),
  seed: z.number(),
  n: z.object({ labels: count, cases: count }),
  /** The cases of each half in the seeded order in which the tests go through them. */
  split: z.object({ fit: z.array(z.string()), test: z.array(z.string()) }),
  model: z.union([acceptanceModelSchema, undefinedPart]),
  isotonic: z.union([isotonicSchema, undefinedPart]),
  predictions: z.array(
    z.object({ trajectoryId: z.string(), half: z.enum(['fit', 'test']), p: probability.nullable() }),
  ),
  report: scoreReportSchema.extend({
    raw: z.object({
      dtc: scoreReportSchema,
      rac: scoreReportSchema,
      buc: scoreReportSchema,
      og: scoreReportSchema,
      mtc: scoreReportSchema,
    }),
  }),
  /** The walk over predicted acceptance: `value` is the threshold that certifies. */
  threshold: z.object({
    ...walked,
    /** The loosest whose point estimate on the test half reached the target, shown or not; null too in runs from before it was kept. */
    prospective: probability.nullable().default(null),
    walk: z.array(z.object({ tau: z.number(), ...stepFigures })),
  }),
  /** The walk over one multiplier of the metric thresholds `tau`: `value` is the multiplier. */
  rule: z.object({
    ...walked,
    tau: thresholdsSchema,
    walk: z.array(z.object({ multiplier: z.number(), ...stepFigures })),
  }),
  before: performanceSchema,
  after: performanceSchema,
  strata: z.array(stratumSchema).default([]),
})
export type CalibrationFile = z.infer<typeof calibrationFileSchema>

/** Reads one line; another format or version is refused by name. */
export const parseCalibration = (line: string): Result<CalibrationFile> =>
  parseFormatLine(line, CALIBRATION_FORMAT, calibrationFileSchema)

export const writeCalibration = (calibration: CalibrationFile): string =>
  writeFormatLine(CALIBRATION_FORMAT, calibration)

// medaction-agreement/1: how far raters agree, the output of agreement.
import { z } from 'zod'
import { estimateSchema } from '@/lib/core/calibration/estimate'
import type { Result } from '@/lib/core/result'
import { parseFormatLine, writeFormatLine } from './format-line'

export const AGREEMENT_FORMAT = 'medaction-agreement/1'

const count = z.number().int().nonnegative()
const probability = z.number().min(0).max(1)

/** Two raters, in sorted order, over the `n` items both rated. */
const pairSchema = z.intersection(z.object({ a: z.string(), b: z.string(), n: count }), estimateSchema)

/** Against the estimated truth, per value: P(says it | it is so) and P(does not say it | it is not so). */
const raterQualitySchema = z.object({
  rater: z.string(),
  n: count,
  perValue: z.array(z.object({ value: z.string(), sensitivity: estimateSchema, specificity: estimateSchema })),
})

export const dawidSkeneSchema = z.object({
  values: z.array(z.string()),
  /** Estimated share of each value, in the order of `values`. */
  prevalence: z.array(probability),
  raters: z.array(raterQualitySchema),
  /** The likeliest value of each item and its posterior probability. */
  items: z.array(z.object({ item: z.string(), value: z.string(), p: probability })),
  iterations: count,
})

export const agreementFileSchema = z.object({
  format: z.literal(AGREEMENT_FORMAT),
  n: z.object({ items: count, raters: count, ratings: count }),
  percent: estimateSchema,
  kappa: z.array(pairSchema),
  alpha: estimateSchema,
  ac1: estimateSchema,
  dawidSkene: dawidSkeneSchema.nullable(),
})
export type AgreementFile = z.infer<typeof agreementFileSchema>

/** Reads one line; another format or version is refused by name. */
export const parseAgreement = (line: string): Result<AgreementFile> =>
  parseFormatLine(line, AGREEMENT_FORMAT, agreementFileSchema)

export const writeAgreement = (agreement: AgreementFile): string => writeFormatLine(AGREEMENT_FORMAT, agreement)

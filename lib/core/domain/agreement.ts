// How far readers agree on the turns that several of them judged: overall, by reason, by stratum, pair by pair.
import { z } from 'zod'
import { estimateSchema } from '../calibration/estimate'
import { roundChoiceSchema, roundScopeSchema } from './audit-scope'

const count = z.number().int().nonnegative()

export const getAgreementSchema = roundScopeSchema

/** Turns with at least two ratings are `paired`; only they say anything of agreement. */
export const agreementFiguresSchema = z.object({
  items: count,
  paired: count,
  cases: count,
  percent: estimateSchema,
  alpha: estimateSchema,
  ac1: estimateSchema,
})
export type AgreementFigures = z.infer<typeof agreementFiguresSchema>

export const agreementStratumSchema = agreementFiguresSchema.extend({
  dimension: z.enum(['specialty', 'teacher', 'turn']),
  value: z.string(),
  /** Of its turns, by all readers. */
  ratings: count,
})
export const agreementReasonSchema = agreementFiguresSchema.extend({
  reason: z.string(),
  /** Ratings that give the reason. */
  given: count,
})
export const agreementPairSchema = z.object({
  a: z.string(),
  b: z.string(),
  items: count,
  percent: estimateSchema,
  kappa: estimateSchema,
})
export const readerQualitySchema = z.object({
  reader: z.string(),
  ratings: count,
  rejected: count,
  /** P(rejects | the turn is likely bad) and P(accepts | it is likely good), against the estimated truth. */
  sensitivity: estimateSchema,
  specificity: estimateSchema,
})

export const agreementReportSchema = z.object({
  overall: agreementFiguresSchema,
  reasons: z.array(agreementReasonSchema),
  strata: z.array(agreementStratumSchema),
  pairs: z.array(agreementPairSchema),
  readers: z.array(readerQualitySchema),
  ratings: count,
  excluded: z.object({ afterReveal: count, gold: count, repeats: count, simulated: count }),
  rounds: z.array(roundChoiceSchema),
  resamples: count,
})
export type AgreementReport = z.infer<typeof agreementReportSchema>

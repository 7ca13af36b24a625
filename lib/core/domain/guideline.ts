// Guidelines of a round: markdown in versions; every verdict keeps the version that was in force.
import { z } from 'zod'
import { roundIdSchema } from './round'
import { rowIdTextSchema } from './row-id'

const guidelineTextSchema = z.string().max(100_000)

export const guidelineSchema = z.object({
  version: z.number().int().positive(),
  text: guidelineTextSchema,
  author: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** Verdicts given while it was in force. */
  verdicts: z.number().int(),
})
export type Guideline = z.infer<typeof guidelineSchema>

/** `basedOn`: the version the writer started from; where a newer one stands, nothing is stored. */
export const writeGuidelineSchema = z.object({
  roundId: rowIdTextSchema,
  text: guidelineTextSchema,
  basedOn: z.number().int().positive(),
})
export type WriteGuideline = z.infer<typeof writeGuidelineSchema>

/** A version as it is listed: without its text. */
export const guidelineVersionSchema = guidelineSchema.omit({ text: true })
export type GuidelineVersion = z.infer<typeof guidelineVersionSchema>

export const guidelineIdSchema = roundIdSchema.extend({ version: rowIdTextSchema })

/** The newest version, as a reviewer reads it. */
export const guidelinesInForceSchema = guidelineSchema.pick({ version: true, text: true })
export type GuidelinesInForce = z.infer<typeof guidelinesInForceSchema>

// Rounds as they are listed: their counts, without the options they were opened with.
import type { z } from 'zod'
import { pageQuerySchema } from './page'
import { roundSchema } from './round'

/** Candidates are counted for one round at a time: each is a whole collection of trees. */
export const roundSummarySchema = roundSchema.omit({ options: true, candidates: true })
export type RoundSummary = z.infer<typeof roundSummarySchema>

export const listRoundsSchema = pageQuerySchema.extend({ state: roundSchema.shape.state.optional() })
export type ListRounds = z.infer<typeof listRoundsSchema>

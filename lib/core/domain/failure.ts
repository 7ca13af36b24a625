// Where trajectories fail: flags that the metrics raise at turns, outcomes, and why physicians reject, by teacher, specialty and turn.
import { z } from 'zod'
import { roundChoiceSchema, roundScopeSchema } from './audit-scope'

const count = z.number().int().nonnegative()
export const failureDimensionSchema = z.enum(['teacher', 'specialty', 'turn'])
export type FailureDimension = z.infer<typeof failureDimensionSchema>

/** `turn` counts from 1, the opening. */
export const failureCellSchema = z.object({
  dimension: failureDimensionSchema,
  value: z.string(),
  mode: z.string(),
  count,
  /** What it is a share of: scored turns for flags, trajectories for outcomes, judged turns for reasons. */
  of: count,
})
export type FailureCell = z.infer<typeof failureCellSchema>

export const failuresSchema = z.object({
  flags: z.array(failureCellSchema),
  outcomes: z.array(failureCellSchema),
  reasons: z.array(failureCellSchema),
  totals: z.object({ scoredTurns: count, trajectories: count, judgements: count, rejections: count }),
  /** Verdicts that are not counted here, by why. */
  rounds: z.array(roundChoiceSchema),
  excluded: z.object({ afterReveal: count, gold: count, repeats: count, simulated: count }),
})
export type Failures = z.infer<typeof failuresSchema>

export const listFailuresSchema = roundScopeSchema

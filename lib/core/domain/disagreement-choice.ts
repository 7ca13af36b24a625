// What a researcher found behind a trajectory on which the metrics and the physicians disagree.
import { z } from 'zod'
import { rowIdSchema } from './row-id'

export const disagreementCauseSchema = z.enum([
  'unlinked-term',
  'missing-edge',
  'wrong-direction',
  'reviewer-error',
  'other',
])
export type DisagreementCause = z.infer<typeof disagreementCauseSchema>

export const chooseCauseSchema = z.object({
  trajectoryId: rowIdSchema,
  /** Null takes the choice back. */
  cause: disagreementCauseSchema.nullable(),
  note: z.string().trim().max(2000).default(''),
})
export type ChooseCause = z.infer<typeof chooseCauseSchema>

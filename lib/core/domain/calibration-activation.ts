// The activations of calibrations and of the defaults, as a history: nothing of it is ever deleted.
import { z } from 'zod'
import { pageOf, pageQuerySchema } from './page'

export const listActivationsSchema = pageQuerySchema

export const calibrationActivationSchema = z.object({
  id: z.number().int(),
  /** Null: the uncalibrated defaults. */
  calibrationId: z.number().int().nullable(),
  /** The threshold the run certifies with; null where it has none, or for the defaults. */
  threshold: z.number().nullable(),
  /** `withdrawn`: an audit of what the certificate let in went against it. */
  cause: z.enum(['chosen', 'withdrawn']),
  note: z.string(),
  activatedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  isInForce: z.boolean(),
})
export type CalibrationActivation = z.infer<typeof calibrationActivationSchema>

export const activationsPageSchema = pageOf(calibrationActivationSchema)

// What was reviewed and left out of a calibration run, row by row: where it stands in which tree.
import { z } from 'zod'
import { exclusionCauseSchema } from './calibration-run'
import { pageOf } from './page'
import { rowIdTextSchema } from './row-id'

export const listExcludedSchema = z.object({
  calibrationId: rowIdTextSchema,
  cause: exclusionCauseSchema,
  cursor: rowIdTextSchema.optional(),
})
export type ListExcluded = z.infer<typeof listExcludedSchema>

/** `id`: of a review, a verdict or a trajectory, as the cause says. `turnId`: null where the whole tree is meant. */
const excludedRowSchema = z.object({
  id: z.number().int(),
  treeId: z.number().int(),
  turnId: z.string().nullable(),
  caseTitle: z.string(),
})
export type ExcludedRow = z.infer<typeof excludedRowSchema>

export const excludedPageSchema = pageOf(excludedRowSchema)

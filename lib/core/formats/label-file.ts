// medaction-label/1: one judged (or still unjudged) trajectory a line, the input of a file-based calibration.
import { z } from 'zod'
import { metricsSchema, outcomeSchema } from '@/lib/core/domain/score'
import type { Result } from '@/lib/core/result'
import { parseFormatLine, writeFormatLine } from './format-line'

export const LABEL_FORMAT = 'medaction-label/1'

/**
 * `y`: the consensus, 1 = accepted, 0 = rejected, null = not judged. `pi`: the probability with which the trajectory was
 * drawn for review, 1 where everything was; 0 only without `y`. `turns`: length of the path.
 */
export const labelSchema = metricsSchema
  .extend({
    caseId: z.string().min(1),
    trajectoryId: z.string().min(1),
    y: z
      .union([z.literal(0), z.literal(1)])
      .nullable()
      .default(null),
    pi: z.number().min(0).max(1).default(1),
    outcome: outcomeSchema,
    turns: z.number().int().min(1),
    strata: z.record(z.string(), z.string()).default({}),
  })
  .refine(({ y, pi }) => y === null || pi > 0, { path: ['pi'], error: 'a judged trajectory was drawn with pi above 0' })
export type Label = z.infer<typeof labelSchema>

/** Reads one line; another format or version is refused by name. */
export const parseLabel = (line: string): Result<Label> => parseFormatLine(line, LABEL_FORMAT, labelSchema)

export const writeLabel = (label: Label): string => writeFormatLine(LABEL_FORMAT, label)

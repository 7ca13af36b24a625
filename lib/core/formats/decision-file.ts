// medaction-decision/1: what a calibration says of one trajectory a line, the output of decide.
import { z } from 'zod'
import type { Result } from '../result'
import { parseFormatLine, writeFormatLine } from './format-line'

export const DECISION_FORMAT = 'medaction-decision/1'

/** `p`: predicted acceptance, null where the run has no model; `certified`: at or above the run's guaranteed threshold. */
export const decisionLineSchema = z.object({
  trajectoryId: z.string().min(1),
  p: z.number().min(0).max(1).nullable(),
  certified: z.boolean(),
})
export type DecisionLine = z.infer<typeof decisionLineSchema>

export const parseDecision = (line: string): Result<DecisionLine> =>
  parseFormatLine(line, DECISION_FORMAT, decisionLineSchema)

export const writeDecision = ({ trajectoryId, p, certified }: DecisionLine): string =>
  writeFormatLine(DECISION_FORMAT, { trajectoryId, p, certified })

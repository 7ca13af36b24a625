// What an evaluation keeps of the wish it was made by.
import { z } from 'zod'
import { evaluationCasesSchema, evaluationModeSchema } from '@/lib/core/domain/evaluation'
import { personaSchema } from '@/lib/core/domain/tree'

export const evaluationOptionsSchema = z.object({
  modes: z.array(evaluationModeSchema),
  persona: personaSchema,
  turns: z.number().int(),
  temperature: z.number(),
  seed: z.number().int(),
  cases: evaluationCasesSchema,
  metricVersion: z.number().int(),
  /** Cases of the train split among those chosen. */
  trainCases: z.number().int(),
})
export type EvaluationOptions = z.infer<typeof evaluationOptionsSchema>

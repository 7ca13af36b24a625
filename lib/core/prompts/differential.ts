// The shape in which a model states a differential, and what becomes of it in a turn.
import { z } from 'zod'
import type { Hypothesis } from '../domain/tree'

const LABEL_MAX = 500

/** A wording that may stand in a turn. Said by refinement: not every server takes bounds on texts in a JSON schema. */
export const isWording = (text: string): boolean => text.trim() !== '' && text.trim().length <= LABEL_MAX

export const differentialSchema = z
  .array(
    z.object({
      diagnosis: z.string().refine(isWording, `a diagnosis has from 1 to ${LABEL_MAX} characters`),
      probability: z.number().min(0).max(1),
    }),
  )
  .refine((list) => list.length >= 1 && list.length <= 50, 'a differential names from 1 to 50 diagnoses')

/** As a turn holds it: as stated, nothing added up or scaled. */
export function toHypotheses(differential: z.infer<typeof differentialSchema>): Hypothesis[] {
  return differential.map(({ diagnosis, probability }) => ({ label: diagnosis.trim(), concept: null, p: probability }))
}

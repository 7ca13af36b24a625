// A clinical finding as stated in a case or a turn: a label, its concept where known, present or absent.
import { z } from 'zod'
import { linkHowSchema, textSpanSchema } from './text-span'

export const polaritySchema = z.enum(['present', 'absent'])
export type Polarity = z.infer<typeof polaritySchema>

export const termLabelSchema = z.string().trim().min(1).max(500)
export const conceptIdSchema = z.string().trim().min(1).max(120)

export const findingSchema = z.object({
  label: termLabelSchema,
  concept: conceptIdSchema.nullable().default(null),
  polarity: polaritySchema,
  /** Of a finding that was read from the text of its observation or result: where it stands there. */
  textLink: textSpanSchema.extend({ how: linkHowSchema }).optional(),
})
export type Finding = z.infer<typeof findingSchema>

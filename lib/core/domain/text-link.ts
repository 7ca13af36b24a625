// Where a free text speaks of concepts of the graph: each mention with its span, its polarity and how it was read.
import { z } from 'zod'
import { conceptIdSchema, polaritySchema } from './finding'
import { conceptKindSchema } from './graph'
import { linkHowSchema, textSpanSchema } from './text-span'

const mentionSchema = textSpanSchema.extend({ text: z.string(), kind: conceptKindSchema })

/** `cue`: the words that make it absent, null where it is present. */
export const textLinkSchema = mentionSchema.extend({
  concept: conceptIdSchema,
  label: z.string(),
  polarity: polaritySchema,
  how: linkHowSchema,
  cue: textSpanSchema.nullable(),
})
export type TextLink = z.infer<typeof textLinkSchema>

/** A wording that several concepts carry. */
export const ambiguousMentionSchema = mentionSchema.extend({
  polarity: polaritySchema,
  candidates: z.array(z.object({ id: z.string(), label: z.string() })),
})
export type AmbiguousMention = z.infer<typeof ambiguousMentionSchema>

/** What the text says of somebody else, or does not state. */
export const passedReasonSchema = z.enum(['family-history', 'hypothetical'])
export type PassedReason = z.infer<typeof passedReasonSchema>
export const passedMentionSchema = mentionSchema.extend({
  concept: conceptIdSchema,
  label: z.string(),
  reason: passedReasonSchema,
  cue: textSpanSchema,
})
export type PassedMention = z.infer<typeof passedMentionSchema>

/** Each list in the order of the text; no two mentions of the three lists overlap. */
export const textReadingSchema = z.object({
  links: z.array(textLinkSchema),
  ambiguous: z.array(ambiguousMentionSchema),
  passedOver: z.array(passedMentionSchema),
})
export type TextReading = z.infer<typeof textReadingSchema>

const TEXT_MAX = 100_000
export const linkTextRequestSchema = z.object({
  text: z.string().min(1).max(TEXT_MAX),
  kinds: z.array(conceptKindSchema).min(1).max(3).default(['finding', 'disease', 'test']),
})
export type LinkTextRequest = z.output<typeof linkTextRequestSchema>
export const linkTextAnswerSchema = textReadingSchema.extend({ graph: z.string() })
export type LinkTextAnswer = z.infer<typeof linkTextAnswerSchema>

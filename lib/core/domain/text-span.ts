// A place in a text, and how the words there were recognised as a concept of the graph.
import { z } from 'zod'

/** Half-open range of UTF-16 offsets into a text. */
export const textSpanSchema = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() })
export type TextSpan = z.infer<typeof textSpanSchema>

/**
 * choice: a person chose what the wording means; label, synonym: as written in the graph; plural, spelling: but for an ending, a hyphen, an apostrophe or British spelling; direction:
 * another word for raised or lowered, or without where a value was measured; word-order: the same words in another order; abbreviation:
 * one that the text explains; lab-value: a result read against its stated range, or by a word such as "elevated".
 */
export const linkHowSchema = z.enum([
  'choice',
  'label',
  'synonym',
  'plural',
  'spelling',
  'direction',
  'word-order',
  'abbreviation',
  'lab-value',
])
export type LinkHow = z.infer<typeof linkHowSchema>

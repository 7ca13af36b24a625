// medaction-text-link/1: one mention of a concept in a text a line.
import { z } from 'zod'
import { polaritySchema } from '../domain/finding'
import { passedReasonSchema, type TextReading } from '../domain/text-link'
import { linkHowSchema, textSpanSchema } from '../domain/text-span'
import { conceptKindSchema } from '../domain/graph'
import { writeFormatLine } from './format-line'

export const TEXT_LINK_FORMAT = 'medaction-text-link/1'

const candidateSchema = z.object({ id: z.string(), label: z.string() })

/** `status` linked has concept, polarity and how; ambiguous has candidates; passed-over has concept and reason. */
export const textLinkLineSchema = textSpanSchema.extend({
  file: z.string(),
  /** Of a case: its id, and the part the offsets refer to: `observation`, or the test whose result it is. */
  case: z.string().optional(),
  part: z.string().optional(),
  text: z.string(),
  kind: conceptKindSchema,
  status: z.enum(['linked', 'ambiguous', 'passed-over']),
  concept: z.string().nullable(),
  label: z.string().nullable(),
  polarity: polaritySchema.nullable(),
  how: linkHowSchema.nullable(),
  cue: textSpanSchema.nullable(),
  candidates: z.array(candidateSchema).optional(),
  reason: passedReasonSchema.optional(),
})
export type TextLinkLine = z.infer<typeof textLinkLineSchema>
export type TextPlace = Pick<TextLinkLine, 'file' | 'case' | 'part'>

/** The lines of one text, in its order. */
export function writeTextLinks(place: TextPlace, { links, ambiguous, passedOver }: TextReading): string[] {
  const open = { concept: null, label: null, polarity: null, how: null, cue: null }
  const lines: TextLinkLine[] = [
    ...links.map((link) => ({ ...place, ...link, status: 'linked' as const })),
    ...ambiguous.map((mention) => ({ ...place, ...open, ...mention, status: 'ambiguous' as const })),
    ...passedOver.map((mention) => ({ ...place, ...open, ...mention, status: 'passed-over' as const })),
  ]
  return lines.sort((a, b) => a.start - b.start).map((line) => writeFormatLine(TEXT_LINK_FORMAT, line))
}

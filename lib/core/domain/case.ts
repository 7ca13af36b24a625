// A clinical case made playable: initial observation, test menu, ground-truth diagnosis, source and split.
import { z } from 'zod'
import { conceptIdSchema, findingSchema, termLabelSchema } from './finding'

/** Half-open range of UTF-16 offsets into the case's report. */
export const quoteSchema = z
  .object({ start: z.number().int().nonnegative(), end: z.number().int().positive() })
  .refine((quote) => quote.end > quote.start, 'a quote must end after it starts')

export const menuEntrySchema = z.object({
  test: termLabelSchema,
  synonyms: z.array(termLabelSchema).default([]),
  result: z.string().trim().min(1).max(20_000),
  findings: z.array(findingSchema).default([]),
  quote: quoteSchema.nullable().default(null),
})
export type MenuEntry = z.infer<typeof menuEntrySchema>

export const splitSchema = z.enum(['train', 'held-out'])

export const diagnosisSchema = z.object({ label: termLabelSchema, concept: conceptIdSchema.nullable().default(null) })
export type Diagnosis = z.infer<typeof diagnosisSchema>

export const observationSchema = z.object({
  text: z.string().trim().min(1).max(100_000),
  findings: z.array(findingSchema).default([]),
})

export const caseSourceSchema = z.object({
  name: z.string().trim().min(1),
  reference: z.string().nullable().default(null),
  licence: z.string().nullable().default(null),
})

export const caseSchema = z.object({
  id: z.string().trim().min(1).max(200),
  title: z.string().trim().min(1).max(500),
  specialty: z.string().trim().min(1).max(100),
  split: splitSchema.default('train'),
  source: caseSourceSchema,
  observation: observationSchema,
  menu: z.array(menuEntrySchema).default([]),
  diagnosis: diagnosisSchema,
  report: z.string().max(1_000_000).nullable().default(null),
  /** Whether the diagnosis is a rare disease; left out where the source does not say. */
  rare: z.boolean().optional(),
})
export type ClinicalCase = z.infer<typeof caseSchema>

/** Why a person should look at an imported case before it is used. */
export const caseFlagSchema = z.enum(['leaks-diagnosis', 'needs-mapping', 'no-menu'])
export type CaseFlag = z.infer<typeof caseFlagSchema>

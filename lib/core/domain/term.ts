// Terms: the wordings that cases and trees use, how each links to the graph, and the list a researcher works through.
import { z } from 'zod'
import { conceptKindSchema } from './graph'

/** A wording as it is recorded: `term` is its normalised form, `concept` the id given with it or '', `label` one spelling of it. */
export type UsedTerm = { kind: z.infer<typeof conceptKindSchema>; term: string; concept: string; label: string }

/** same: the graph has it under this very wording; the others as proposals give them; search: a person looked it up. */
export const candidateReasonSchema = z.enum(['same', 'spelling', 'part', 'words', 'letters', 'search'])

/** A concept that a term may mean, with what a person needs to tell it from the others. */
export const termCandidateSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Labels of its direct is_a parents. */
  parents: z.array(z.string()),
  why: candidateReasonSchema,
  /** The label or synonym it was found by. */
  matched: z.string(),
  /** The part of a composite wording that it stands for; null where it stands for the whole. */
  part: z.string().nullable(),
})
export type TermCandidate = z.infer<typeof termCandidateSchema>

/** A part of a composite wording and the concept it links to, if any. */
export const termPartSchema = z.object({
  label: z.string(),
  conceptId: z.string().nullable(),
  conceptLabel: z.string().nullable(),
})
export type TermPart = z.infer<typeof termPartSchema>

/** unmapped, ambiguous: waits for a person; chosen: a person said what it means; linked: its wording or an id given with it says so. */
export const termStatusSchema = z.enum(['unmapped', 'ambiguous', 'chosen', 'linked'])
export type TermStatus = z.infer<typeof termStatusSchema>
/** `open` joins unmapped and ambiguous. */
export const termStatusFilterSchema = z.enum(['open', ...termStatusSchema.options])
export type TermStatusFilter = z.infer<typeof termStatusFilterSchema>

export const termRowSchema = z.object({
  /** The id of one of its recorded wordings: stable, for keys and paging. */
  id: z.number().int(),
  kind: conceptKindSchema,
  term: z.string(),
  label: z.string(),
  status: termStatusSchema,
  /** The id that cases or trees give with it and that decides; null where wording or choice decide. */
  givenConcept: z.string().nullable(),
  conceptId: z.string().nullable(),
  conceptLabel: z.string().nullable(),
  /** In how many cases it stands; a disease is the diagnosis of each. */
  cases: z.number().int(),
  /** How many trees' scores depend on it: exactly these are scored anew when somebody chooses. */
  trees: z.number().int(),
  /** Whether a person may choose for it: not where an id decides, nor where nothing of it is left once normalised. */
  isChoosable: z.boolean(),
  candidates: z.array(termCandidateSchema),
  parts: z.array(termPartSchema),
})
export type TermRow = z.infer<typeof termRowSchema>

export const termPageSchema = z.object({
  items: z.array(termRowSchema),
  /** Of the whole list, whatever status is asked for; kind, search and diagnoses narrow it. */
  totals: z.record(termStatusSchema, z.number().int()),
  nextCursor: z.string().nullable(),
  graph: z.string(),
})
export type TermPage = z.infer<typeof termPageSchema>

const flagSchema = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true')

/** Trees, cases and id of the last row of the page before. */
export const termCursorSchema = z
  .string()
  .regex(/^\d{1,10}\.\d{1,10}\.\d{1,10}$/, 'a cursor is what the page before gave as nextCursor')

export const listTermsSchema = z.object({
  kind: conceptKindSchema.optional(),
  status: termStatusFilterSchema.default('open'),
  search: z.string().trim().max(200).optional(),
  diagnosesOnly: flagSchema,
  cursor: termCursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})
export type ListTerms = z.output<typeof listTermsSchema>

export const searchTermConceptsSchema = z.object({
  kind: conceptKindSchema,
  text: z.string().trim().min(1).max(500),
  limit: z.coerce.number().int().min(1).max(50).default(12),
})
export const termConceptsSchema = z.object({ items: z.array(termCandidateSchema) })

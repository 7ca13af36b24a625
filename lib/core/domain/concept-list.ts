// Concepts of a graph version as people search, browse and open them.
import { z } from 'zod'
import { conceptIdSchema } from './finding'
import { conceptKindSchema, outcomesSchema } from './graph'
import { rowIdTextSchema } from './row-id'
import { pageQuerySchema } from './page'

/** A cursor is the id of the last concept of the page before: a version never changes, so it always leads on. */
const conceptPageQuerySchema = z.object({
  cursor: conceptIdSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const searchConceptsSchema = conceptPageQuerySchema.extend({
  graphId: rowIdTextSchema,
  kind: conceptKindSchema.optional(),
  /** Empty browses: the tops of hierarchies first, then everything by label. */
  text: z.string().trim().max(500).default(''),
})
export type SearchConcepts = z.output<typeof searchConceptsSchema>

/** From the surest to the loosest, which is the order of hits. */
export const matchKindSchema = z.enum(['id', 'label', 'synonym', 'prefix', 'words', 'fuzzy'])
export type MatchKind = z.infer<typeof matchKindSchema>

/** How a concept was found: by which of its wordings (or ids); `similarity` in (0, 1] belongs to fuzzy. */
export const conceptMatchSchema = z.object({
  how: matchKindSchema,
  wording: z.string(),
  similarity: z.number().nullable(),
})
export type ConceptMatch = z.infer<typeof conceptMatchSchema>

export const conceptHitSchema = z.object({
  id: z.string(),
  kind: conceptKindSchema,
  label: z.string(),
  parents: z.number().int(),
  children: z.number().int(),
  /** Null while browsing. */
  match: conceptMatchSchema.nullable(),
})
export type ConceptHit = z.infer<typeof conceptHitSchema>

export const conceptPageSchema = z.object({
  items: z.array(conceptHitSchema),
  nextCursor: z.string().nullable(),
  /** All hits, on this page or not. */
  total: z.number().int(),
})
export type ConceptPage = z.infer<typeof conceptPageSchema>

export const conceptRefSchema = z.object({ id: z.string(), label: z.string() })
export type ConceptRef = z.infer<typeof conceptRefSchema>

/** What stands around a concept, each named from where the reader stands. */
export const relationSchema = z.enum([
  'parents',
  'children',
  'findings',
  'inherited-findings',
  'diseases',
  'revealing-tests',
  'revealed-findings',
  'indicated-diseases',
  'indicating-tests',
])
export type Relation = z.infer<typeof relationSchema>

export const getConceptSchema = z.object({ graphId: rowIdTextSchema, conceptId: conceptIdSchema })
export type GetConcept = z.infer<typeof getConceptSchema>

export const conceptDetailSchema = z.object({
  graph: z.object({ id: z.number().int(), version: z.string(), isActive: z.boolean() }),
  id: z.string(),
  kind: conceptKindSchema,
  label: z.string(),
  synonyms: z.array(z.string()),
  xrefs: z.array(z.string()),
  /** In [0, 1]: 1 for a concept with nothing below it, 0 for one above all others. */
  informationContent: z.number(),
  /** Of a finding: how often it is seen whatever the disease, in [0.01, 0.99]. */
  backgroundRate: z.number().nullable(),
  /** Ways down to the concept, each from a top to a parent, the shortest first; `pathCount` counts those not listed too. */
  paths: z.array(z.array(conceptRefSchema)),
  pathCount: z.number(),
  /** How many there are of each relation; a relation that is not named has none. */
  counts: z.partialRecord(relationSchema, z.number().int()),
  /** Of a disease's own findings, and of a finding's diseases: by what the source says of the frequency. */
  frequencies: z.object({ stated: z.number().int(), unstated: z.number().int(), excluded: z.number().int() }),
  /** Of a disease without findings of its own: the nearest ancestors that have some. */
  inheritsFrom: z.array(conceptRefSchema),
})
export type ConceptDetail = z.infer<typeof conceptDetailSchema>

export const listRelatedSchema = conceptPageQuerySchema.extend({
  ...getConceptSchema.shape,
  relation: relationSchema,
})
export type ListRelated = z.output<typeof listRelatedSchema>

/** `frequency`: 0 = excluded, null = none stated. `from`: the ancestors that an inherited finding comes from. */
export const relatedConceptSchema = conceptRefSchema.extend({
  children: z.number().int(),
  frequency: z.number().nullable(),
  source: z.string().nullable(),
  outcomes: outcomesSchema.nullable(),
  from: z.array(conceptRefSchema),
})
export type RelatedConcept = z.infer<typeof relatedConceptSchema>

export const relatedPageSchema = z.object({
  items: z.array(relatedConceptSchema),
  nextCursor: z.string().nullable(),
  total: z.number().int(),
})
export type RelatedPage = z.infer<typeof relatedPageSchema>

export const listConceptCasesSchema = pageQuerySchema.extend(getConceptSchema.shape)
export type ListConceptCases = z.output<typeof listConceptCasesSchema>

/** A case that means the concept, and in which words. */
export const conceptCaseSchema = z.object({
  id: z.number().int(),
  title: z.string(),
  specialty: z.string(),
  diagnosis: z.string(),
  wordings: z.array(z.string()),
})
export type ConceptCase = z.infer<typeof conceptCaseSchema>

export const conceptCasePageSchema = z.object({
  items: z.array(conceptCaseSchema),
  nextCursor: z.number().int().nullable(),
  total: z.number().int(),
})
export type ConceptCasePage = z.infer<typeof conceptCasePageSchema>

// The medical knowledge graph as exchanged and stored: concepts with synonyms, and typed edges.
import { z } from 'zod'
import { conceptIdSchema, polaritySchema, termLabelSchema } from './finding'

export const conceptKindSchema = z.enum(['disease', 'finding', 'test'])
export type ConceptKind = z.infer<typeof conceptKindSchema>

export const conceptSchema = z.object({
  id: conceptIdSchema,
  kind: conceptKindSchema,
  label: termLabelSchema,
  synonyms: z.array(termLabelSchema).default([]),
  /** Ids of the same thing in other vocabularies, as CURIEs (`OMIM:100050`). */
  xrefs: z.array(conceptIdSchema).optional(),
})
export type Concept = z.infer<typeof conceptSchema>

/** is_a: child → parent of one kind; has_finding: disease → finding; reveals: test → finding; indicates: test → disease. */
export const edgeRelSchema = z.enum(['is_a', 'has_finding', 'reveals', 'indicates'])
export type EdgeRel = z.infer<typeof edgeRelSchema>

/** How a test can come out: high, low, normal, positive, negative. */
export const testOutcomeSchema = z.enum(['H', 'L', 'N', 'POS', 'NEG'])
export type TestOutcome = z.infer<typeof testOutcomeSchema>

/** Of a reveals edge: what an outcome of the test says of the finding; an outcome that is not named says nothing. */
export const outcomesSchema = z.partialRecord(testOutcomeSchema, polaritySchema)
export type Outcomes = z.infer<typeof outcomesSchema>

/** The source of an edge that was added because physicians accepted turns that rest on it. */
export const VERDICTS_SOURCE = 'verdicts'

/** `frequency` in [0, 1] belongs to has_finding: 0 = excluded, null = the source gives none (read as 0.5). */
export const edgeSchema = z.object({
  rel: edgeRelSchema,
  from: conceptIdSchema,
  to: conceptIdSchema,
  frequency: z.number().min(0).max(1).nullable().default(null),
  /** Who says so: the name of a source of the graph, or `verdicts`. */
  source: z.string().trim().min(1).max(200).optional(),
  outcomes: outcomesSchema.optional(),
})
export type Edge = z.infer<typeof edgeSchema>

/** A source that a graph was made from, as its licence wants it named. */
export const graphSourceSchema = z.object({
  name: z.string().trim().min(1).max(200),
  release: z.string().trim().min(1).max(200).nullable().default(null),
  licence: z.string().trim().min(1).max(500).nullable().default(null),
  reference: z.string().trim().min(1).max(1000).nullable().default(null),
})
export type GraphSource = z.infer<typeof graphSourceSchema>

export const graphHeaderSchema = z.object({
  name: z.string().trim().min(1).max(120),
  release: z.string().trim().min(1).max(120),
  /** What it was made from. */
  sources: z.array(graphSourceSchema).optional(),
})

export const graphSchema = graphHeaderSchema.extend({ concepts: z.array(conceptSchema), edges: z.array(edgeSchema) })
export type Graph = z.infer<typeof graphSchema>

/** How a score names the graph it was computed with. */
export const graphVersion = (graph: { name: string; release: string }) => `${graph.name}@${graph.release}`

// The medical knowledge graph as exchanged and stored: concepts with synonyms, and typed edges.
import { z } from 'zod'
import { conceptIdSchema, termLabelSchema } from './finding'

export const conceptKindSchema = z.enum(['disease', 'finding', 'test'])
export type ConceptKind = z.infer<typeof conceptKindSchema>

export const conceptSchema = z.object({
  id: conceptIdSchema,
  kind: conceptKindSchema,
  label: termLabelSchema,
  synonyms: z.array(termLabelSchema).default([]),
})
export type Concept = z.infer<typeof conceptSchema>

/** is_a: child → parent of one kind; has_finding: disease → finding; reveals: test → finding; indicates: test → disease. */
export const edgeRelSchema = z.enum(['is_a', 'has_finding', 'reveals', 'indicates'])
export type EdgeRel = z.infer<typeof edgeRelSchema>

/** `frequency` in [0, 1] belongs to has_finding: 0 = excluded, null = the source gives none (read as 0.5). */
export const edgeSchema = z.object({
  rel: edgeRelSchema,
  from: conceptIdSchema,
  to: conceptIdSchema,
  frequency: z.number().min(0).max(1).nullable().default(null),
})
export type Edge = z.infer<typeof edgeSchema>

export const graphHeaderSchema = z.object({
  name: z.string().trim().min(1).max(120),
  release: z.string().trim().min(1).max(120),
})

export const graphSchema = graphHeaderSchema.extend({ concepts: z.array(conceptSchema), edges: z.array(edgeSchema) })
export type Graph = z.infer<typeof graphSchema>

/** How a score names the graph it was computed with. */
export const graphVersion = (graph: { name: string; release: string }) => `${graph.name}@${graph.release}`

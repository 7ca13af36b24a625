// What is thin or doubtful in a sound graph: counts, each with a few examples.
import { z } from 'zod'
import { conceptIdSchema } from './finding'
import { conceptKindSchema, edgeRelSchema } from './graph'

const count = z.number().int().nonnegative()
const perKind = z.record(conceptKindSchema, count)
const namedSchema = z.object({ id: conceptIdSchema, label: z.string() })

/** How many there are, and the first of them in the order of the graph. */
const sampleSchema = z.object({ count, examples: z.array(namedSchema) })

/** Names that mean several concepts of a kind: `count` names, and for the first of them the concepts. */
const sharedNamesSchema = z.object({
  count,
  examples: z.array(z.object({ name: z.string(), concepts: z.array(namedSchema) })),
})

export const graphIntegritySchema = z.object({
  graph: z.object({ name: z.string(), release: z.string() }),
  concepts: perKind,
  edges: z.record(edgeRelSchema, count),
  synonyms: perKind,
  xrefs: perKind,
  /** Edges per source; '' for those that name none. */
  sources: z.array(z.object({ source: z.string(), edges: count })),
  /** Of has_finding edges. */
  frequencies: z.object({ stated: count, unstated: count, excluded: count }),
  /** The longest way up, in edges. */
  depth: perKind,
  perKind: z.record(
    conceptKindSchema,
    z.object({
      /** No parent. */
      roots: sampleSchema,
      /** No parent, no child and no other edge. */
      orphans: sampleSchema,
      /** Known by an id only. */
      unnamed: sampleSchema,
      /** Labels that several concepts carry, normalised: such a term links to none. */
      sharedLabels: sharedNamesSchema,
      /** Synonyms that several concepts carry and none has as its label: such a term links to none. */
      sharedSynonyms: sharedNamesSchema,
      /** Labels that others have as a synonym: the term links to the label. */
      labelsAsSynonyms: sharedNamesSchema,
    }),
  ),
  diseasesWithoutFindings: z.object({
    /** No has_finding edge of its own. */
    own: sampleSchema,
    /** Nor any ancestor with one. */
    inherited: sampleSchema,
  }),
  testsWithoutFindings: sampleSchema,
})
export type GraphIntegrity = z.infer<typeof graphIntegritySchema>
export type IntegritySample = z.infer<typeof sampleSchema>
export type SharedNames = z.infer<typeof sharedNamesSchema>

// What composing several graphs into one did, and what it left for a person to look at.
import { z } from 'zod'
import { conceptIdSchema } from './finding'
import { conceptKindSchema, edgeRelSchema } from './graph'

const count = z.number().int().nonnegative()
const namedSchema = z.object({ id: conceptIdSchema, label: z.string() })

/** Why two ids are one concept. Concepts that stand under one id in several parts are counted, not listed. */
export const mergeReasonSchema = z.enum(['earlier-id', 'label', 'words', 'synonym', 'xref'])
export type MergeReason = z.infer<typeof mergeReasonSchema>

const mergeSchema = z.object({ by: mergeReasonSchema, into: namedSchema, from: namedSchema })

/** `term` is the label, normalised, or the id that several concepts claim. */
const ambiguitySchema = z.object({
  by: mergeReasonSchema,
  kind: conceptKindSchema,
  term: z.string(),
  concepts: z.array(conceptIdSchema),
})

/** A match that was not followed, because `part` holds the two as two concepts. */
const keptApartSchema = z.object({ by: mergeReasonSchema, a: namedSchema, b: namedSchema, part: z.string() })

const leftOutEdgeSchema = z.object({
  rel: edgeRelSchema,
  from: conceptIdSchema,
  to: conceptIdSchema,
  part: z.string(),
})

export const composeReportSchema = z.object({
  graph: z.object({ name: z.string(), release: z.string() }),
  /** In order of precedence. `concepts` are those of the part; `added` those that no part before it held. */
  parts: z.array(
    z.object({
      name: z.string(),
      release: z.string(),
      isSupplement: z.boolean(),
      concepts: count,
      edges: count,
      added: count,
    }),
  ),
  counts: z.object({
    concepts: z.record(conceptKindSchema, count),
    edges: z.record(edgeRelSchema, count),
    merges: z.record(mergeReasonSchema, count),
    sameId: count,
    groupings: count,
    unnamed: count,
    /** Concepts that only supplements hold; they are not in the graph. */
    supplementOnly: count,
  }),
  /** `part` names `id` otherwise than the parts before it do (`label`): by the name that `into` has, which is taken to be meant. */
  namesFollowed: z.array(namedSchema.extend({ name: z.string(), into: conceptIdSchema, part: z.string() })),
  merges: z.array(mergeSchema),
  /** is_a edges made because `parent` names several entries of one vocabulary, or has the label of `child` as a synonym. */
  groupings: z.array(z.object({ parent: namedSchema, child: namedSchema })),
  ambiguous: z.array(ambiguitySchema),
  keptApart: z.array(keptApartSchema),
  /** `part` holds the id as `kind`, but a part before it, or the other end of the cross-reference, is of `otherKind`. */
  kindConflicts: z.array(
    z.object({
      id: conceptIdSchema,
      kind: conceptKindSchema,
      part: z.string(),
      otherId: conceptIdSchema,
      otherKind: conceptKindSchema,
    }),
  ),
  /** is_a edges left out because they close a cycle; `members` in order, the first is the edge's child. */
  cycles: z.array(leftOutEdgeSchema.extend({ members: z.array(conceptIdSchema) })),
  /** One source affirms and another excludes the finding; `kept` came from `part`. */
  contradictions: z.array(
    z.object({
      rel: z.enum(['has_finding', 'reveals']),
      from: conceptIdSchema,
      to: conceptIdSchema,
      kept: z.string(),
      part: z.string(),
      against: z.string(),
    }),
  ),
  /** Synonyms not taken over: a part of higher precedence gives that name to `holder`. */
  droppedSynonyms: z.array(z.object({ id: conceptIdSchema, synonym: z.string(), holder: conceptIdSchema })),
  /** Cross-references not taken over: the id went into `holder`, or stands below the concept now. */
  droppedXrefs: z.array(z.object({ id: conceptIdSchema, xref: conceptIdSchema, holder: conceptIdSchema })),
  /** Edges whose ends are not in the graph, or are of the wrong kind there. */
  droppedEdges: z.array(leftOutEdgeSchema),
  /** Concepts that no part gives a name. */
  unnamed: z.array(conceptIdSchema),
})
export type ComposeReport = z.infer<typeof composeReportSchema>

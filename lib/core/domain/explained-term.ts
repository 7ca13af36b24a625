// How an explanation names terms, concepts and annotations.
import { z } from 'zod'
import { conceptKindSchema } from './graph'

/** The id of a concept; its kind and label stand once in the explanation's `concepts`. */
const conceptRefSchema = z.string()

/** A term as it is written, and what it links to. `candidates` are those of an ambiguous term, at most five. */
export const explainedTermSchema = z.object({
  label: z.string(),
  status: z.enum(['linked', 'ambiguous', 'unmapped']),
  concept: conceptRefSchema.nullable(),
  candidates: z.array(conceptRefSchema),
})
export type ExplainedTerm = z.infer<typeof explainedTermSchema>

export const explainedConceptsSchema = z.record(z.string(), z.object({ kind: conceptKindSchema, label: z.string() }))
export type ExplainedConcepts = z.infer<typeof explainedConceptsSchema>

/**
 * Lin similarity with its terms: `2 * shared / (first + second)`, the information contents of the common ancestor and of the two. `ancestor` is null
 * where there is none in common.
 */
export const explainedSimilaritySchema = z.object({
  value: z.number(),
  first: z.number(),
  second: z.number(),
  shared: z.number(),
  ancestor: conceptRefSchema.nullable(),
})
export type ExplainedSimilarity = z.infer<typeof explainedSimilaritySchema>

/** How often a finding is seen whatever the disease: `raw = (sum + 0.5) / (diseases + 1)`, `rate` the same clamped to [0.01, 0.99]. */
export const explainedBackgroundSchema = z.object({
  raw: z.number(),
  rate: z.number(),
  sum: z.number(),
  diseases: z.number().int(),
})
export type ExplainedBackground = z.infer<typeof explainedBackgroundSchema>

/**
 * The has_finding edge that a probability came from: `disease` carries it, the hypothesis itself (`isOwn`) or an ancestor standing in for it. `weight` is
 * what the metrics read, `isStated` whether the source gave it (null: not known, 0.5 stands where it gave none), `source` who says so.
 */
export const explainedAnnotationSchema = z.object({
  disease: conceptRefSchema,
  isOwn: z.boolean(),
  finding: conceptRefSchema,
  weight: z.number(),
  isStated: z.boolean().nullable(),
  source: z.string().nullable(),
})
export type ExplainedAnnotation = z.infer<typeof explainedAnnotationSchema>

/**
 * Which rule of metrics.md section 4 gave P(f|h): `implied` (1: annotated with the finding or one below it), `excluded` (2), `inherited` (3: from an annotated
 * ancestor of the finding by its similarity, or the background where that is larger), `background` (4).
 */
export const likelihoodRuleSchema = z.enum(['implied', 'excluded', 'inherited', 'background'])
export type LikelihoodRule = z.infer<typeof likelihoodRuleSchema>

/** P(f|h): `value` is clamped to [0.01, 0.99]; `similarity` of the annotated finding and this one under `inherited`. */
export const explainedLikelihoodSchema = z.object({
  value: z.number(),
  rule: likelihoodRuleSchema,
  annotation: explainedAnnotationSchema.nullable(),
  similarity: explainedSimilaritySchema.nullable(),
})
export type ExplainedLikelihood = z.infer<typeof explainedLikelihoodSchema>

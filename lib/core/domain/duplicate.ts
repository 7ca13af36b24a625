// Near-copies among the rows a model is trained on, and cases among them that are like held-out ones.
import { z } from 'zod'
import { normalise } from '../graph/normalise'
import { rowIdSchema, rowIdTextSchema } from './row-id'
import { comparedTextSchema, SIMILARITY_MIN } from './split'

/** From here on two trajectories of different trees are near-copies: four fifths of all runs of five words are shared. */
export const TRAJECTORY_SIMILARITY_MIN = 0.8
/** From here on two cases with the same diagnosis are near-duplicates across the splits; of others from `SIMILARITY_MIN` on. */
export const SAME_DIAGNOSIS_SIMILARITY_MIN = 0.3
/** Pairs that are kept of a scan, the most alike first; all are counted. */
export const KEPT_PAIRS = 1000

type Diagnosis = { label: string; concept: string | null }

/** By concept where both have one, else by their wording. */
export const isSameDiagnosis = (a: Diagnosis, b: Diagnosis): boolean =>
  a.concept !== null && b.concept !== null ? a.concept === b.concept : normalise(a.label) === normalise(b.label)

/** Whether a case that is trained on gives away a held-out one, by how much of their text is shared. */
export const isContaminating = (similarity: number, hasSameDiagnosis: boolean): boolean =>
  similarity >= (hasSameDiagnosis ? SAME_DIAGNOSIS_SIMILARITY_MIN : SIMILARITY_MIN)

const rowSchema = z.object({
  trajectoryId: rowIdSchema,
  treeId: rowIdSchema,
  turnId: z.string(),
  caseId: rowIdSchema,
  caseTitle: z.string(),
})
export const copiedPairSchema = z.object({
  left: rowSchema,
  right: rowSchema,
  isSameCase: z.boolean(),
  similarity: z.number(),
})
export type CopiedPair = z.infer<typeof copiedPairSchema>

const sidedCaseSchema = z.object({ id: rowIdSchema, key: z.string(), title: z.string(), diagnosis: z.string() })
export const contaminatedPairSchema = z.object({
  trained: sidedCaseSchema,
  heldOut: sidedCaseSchema,
  /** Rows of the set on the trained case. */
  rows: z.number().int(),
  similarity: z.number(),
  by: comparedTextSchema,
  isSameDiagnosis: z.boolean(),
})
export type ContaminatedPair = z.infer<typeof contaminatedPairSchema>

const count = z.number().int()

/** `copied…`: of rows, how many are near-copies of another one; a row counts once however many it is like. */
export const duplicateResultSchema = z.object({
  rows: count,
  cases: count,
  heldOutCases: count,
  copies: z.object({ pairs: count, sameCase: count, rows: count, kept: z.array(copiedPairSchema) }),
  contamination: z.object({ pairs: count, rows: count, heldOut: count, kept: z.array(contaminatedPairSchema) }),
  /** Rows whose case is held out by now. */
  heldOutRows: count,
})
export type DuplicateResult = z.infer<typeof duplicateResultSchema>

/** Of a release, or of what would be approved now. */
export const duplicateSetSchema = z.object({
  releaseId: rowIdTextSchema.optional(),
  includeSimulated: z.stringbool().or(z.boolean()).default(false),
})
export type DuplicateSet = z.output<typeof duplicateSetSchema>
export type DuplicateSetInput = z.input<typeof duplicateSetSchema>

export const duplicateScanSchema = z.object({
  id: rowIdSchema,
  state: z.enum(['running', 'done', 'failed']),
  error: z.string().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  result: duplicateResultSchema.nullable(),
})
export type DuplicateScan = z.infer<typeof duplicateScanSchema>

/** `scan` is the newest of the set; `last` the newest that is done, where that is another one. */
export const duplicatesSchema = z.object({
  scan: duplicateScanSchema.nullable(),
  last: duplicateScanSchema.nullable(),
  releases: z.array(z.object({ id: rowIdSchema, version: z.string() })),
})
export type Duplicates = z.infer<typeof duplicatesSchema>

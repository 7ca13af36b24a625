// Which cases are for training and which are held out, and cases that are nearly the same.
import { z } from 'zod'
import { splitSchema } from './case'
import { rowIdSchema, rowIdTextSchema } from './row-id'

/** From here on two cases are near-duplicates: half of all runs of five words are shared. */
export const SIMILARITY_MIN = 0.5

/** Compared are the environments (observation, tests, results) and, where both cases hold one, the reports. */
export const comparedTextSchema = z.enum(['environment', 'report'])

export const splitCaseSchema = z.object({
  id: rowIdSchema,
  key: z.string(),
  title: z.string(),
  source: z.string(),
  diagnosis: z.string(),
  split: splitSchema,
})
export type SplitCase = z.infer<typeof splitCaseSchema>

/** What hangs on the side where a case was: trees of it that are in releases, and evaluations that measured it. */
export const splitTiesSchema = z.object({ releases: z.array(z.string()), evaluations: z.array(z.string()) })
export type SplitTies = z.infer<typeof splitTiesSchema>

const tiedCaseSchema = splitCaseSchema.extend({ ties: splitTiesSchema })
export type TiedCase = z.infer<typeof tiedCaseSchema>

export const nearDuplicateSchema = z.object({
  left: tiedCaseSchema,
  right: tiedCaseSchema,
  /** Jaccard, in (0, 1]: that of the texts that are more alike. */
  similarity: z.number(),
  by: comparedTextSchema,
})
export type NearDuplicate = z.infer<typeof nearDuplicateSchema>

const similaritySchema = z.coerce.number().min(0.1).max(1).default(SIMILARITY_MIN)

export const getSplitsSchema = z.object({
  similarity: similaritySchema,
  /** `across`: only pairs whose cases are on different sides. */
  pairs: z.enum(['across', 'all']).default('across'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})
export type GetSplits = z.input<typeof getSplitsSchema>

export const splitCountSchema = z.object({ source: z.string(), train: z.number().int(), heldOut: z.number().int() })
export type SplitCount = z.infer<typeof splitCountSchema>

/** `duplicates`: the most alike first, up to the limit; the counts are of all. */
export const splitsSchema = z.object({
  counts: z.array(splitCountSchema),
  similarity: z.number(),
  pairs: z.number().int(),
  pairsAcross: z.number().int(),
  duplicates: z.array(nearDuplicateSchema),
})
export type Splits = z.infer<typeof splitsSchema>

export const compareCasesSchema = z.object({ leftId: rowIdTextSchema, rightId: rowIdTextSchema })
export const caseComparisonSchema = z.object({
  left: splitCaseSchema,
  right: splitCaseSchema,
  similarity: z.number(),
  reportSimilarity: z.number().nullable(),
  /** Parts of the environments in their order; null where the other case alone has the part. */
  rows: z.array(z.object({ left: z.string().nullable(), right: z.string().nullable(), isShared: z.boolean() })),
})
export type CaseComparison = z.infer<typeof caseComparisonSchema>

export const movedCaseSchema = tiedCaseSchema.extend({ to: splitSchema })
export type MovedCase = z.infer<typeof movedCaseSchema>

export const setCaseSplitSchema = z.object({ caseId: rowIdTextSchema, split: splitSchema })
export type SetCaseSplit = z.input<typeof setCaseSplitSchema>
/** `case` as it is now. */
export const caseSplitSetSchema = z.object({ case: splitCaseSchema, isChanged: z.boolean(), ties: splitTiesSchema })

export const assignSplitsSchema = z.object({
  /** Of the cases of every source, in [0, 1]. */
  share: z.number().min(0).max(1),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  similarity: z.number().min(0.1).max(1).default(SIMILARITY_MIN),
  /** Without: every source. */
  sources: z.array(z.string()).optional(),
  dryRun: z.boolean().default(false),
})
export type AssignSplits = z.input<typeof assignSplitsSchema>

/** `moved`: the first of those that change sides, with ties first; `movedCount` counts all. */
export const splitAssignmentSchema = z.object({
  isDryRun: z.boolean(),
  before: z.array(splitCountSchema),
  after: z.array(splitCountSchema),
  /** Groups of near-duplicates, which stay on one side, and the cases in them. */
  clusters: z.number().int(),
  clusteredCases: z.number().int(),
  movedCount: z.number().int(),
  tiedCount: z.number().int(),
  moved: z.array(movedCaseSchema),
})
export type SplitAssignment = z.infer<typeof splitAssignmentSchema>

// An evaluation: a teacher played through cases in up to three modes, and what was measured, with intervals by case.
import { z } from 'zod'
import { estimateSchema } from '../calibration/estimate'
import { splitSchema } from './case'
import { pageQuerySchema } from './page'
import { rowIdSchema, rowIdTextSchema } from './row-id'
import { budgetSchema, runStateSchema } from './run'
import { outcomeSchema } from './score'
import { personaSchema, turnSchema } from './tree'

/** As MedR-Bench tells them apart: orders until it diagnoses; one chance to order; everything known from the start. */
export const evaluationModeSchema = z.enum(['free-turn', 'one-turn', 'all-at-once'])
export type EvaluationMode = z.infer<typeof evaluationModeSchema>

/** Which cases; `sample` draws that many of them by the seed. */
export const evaluationCasesSchema = z.object({
  split: splitSchema.nullable().default('held-out'),
  source: z.string().trim().max(200).optional(),
  specialty: z.string().trim().max(100).optional(),
  caseIds: z.array(rowIdSchema).max(100_000).default([]),
  sample: z.number().int().min(1).max(100_000).nullable().default(null),
})

export const createEvaluationSchema = z
  .object({
    name: z.string().trim().min(1).max(200),
    teacher: z.enum(['kg-policy', 'model']).default('kg-policy'),
    persona: personaSchema.default('plain'),
    modelId: rowIdSchema.nullable().default(null),
    judgeModelId: rowIdSchema.nullable().default(null),
    modes: z.array(evaluationModeSchema).min(1).max(3).default(['free-turn']),
    cases: evaluationCasesSchema.prefault({}),
    /** Turn limit of the free-turn mode, the first and the diagnosis included. */
    turns: z.number().int().min(2).max(20).default(8),
    temperature: z.number().min(0).max(10).default(0),
    seed: z.number().int().min(0).max(2_147_483_647).default(1),
    budget: budgetSchema.prefault({}),
  })
  .refine(({ teacher, modelId }) => teacher !== 'model' || modelId !== null, {
    path: ['modelId'],
    message: 'choose the model that is measured',
  })
export type CreateEvaluation = z.input<typeof createEvaluationSchema>
export const startedEvaluationSchema = z.object({ evaluationId: rowIdSchema, runId: rowIdSchema })

const shareSchema = z.number().min(0).max(1).nullable()

/**
 * What the graph holds of a case's true diagnosis: with findings of its own, without, or nothing at all. A teacher that reasons on the graph
 * cannot name the latter two.
 */
export const truthInGraphSchema = z.enum(['with findings', 'without findings', 'not in the graph'])
export type TruthInGraph = z.infer<typeof truthInGraphSchema>

/** What a model judge said of the diagnosis; `callKey` names the stored answer. */
export const judgmentSchema = z.object({
  isSame: z.boolean(),
  reason: z.string(),
  prompt: z.string(),
  callKey: z.string(),
})
export type Judgment = z.infer<typeof judgmentSchema>

/** One case in one mode. Shares are null where there is nothing to share by. */
export const caseResultSchema = z.object({
  outcome: outcomeSchema,
  diagnosis: z.string().nullable(),
  /** Closeness of the diagnosis to the truth in the graph; null where either is unmapped. */
  closeness: shareSchema,
  judgment: judgmentSchema.nullable(),
  /** Why there is no judgment where a judge was asked. */
  judgeDefect: z.string().nullable(),
  truthInGraph: truthInGraphSchema,
  turns: z.number().int(),
  /** Tests ordered, each once a turn. */
  orders: z.number().int(),
  /** Ordered tests, each once, that the menu holds; all ordered tests, each once; the menu's entries. */
  ordersOnMenu: z.number().int(),
  distinctOrders: z.number().int(),
  menu: z.number().int(),
  precision: shareSchema,
  recall: shareSchema,
  /** Orders that the menu does not hold, and orders of a test that an earlier turn had ordered. */
  unavailable: z.number().int(),
  repeats: z.number().int(),
  /** Orders that are no repeat and that nothing in the belief before them speaks for. */
  ungrounded: z.number().int(),
  /** Turns on which an update could be judged, and those whose update went against the evidence (RAC_t below one half). */
  updates: z.number().int(),
  unreliableUpdates: z.number().int(),
  /** Turns with a flag of incoherence. */
  incoherentTurns: z.number().int(),
  dtc: shareSchema,
  rac: shareSchema,
  buc: shareSchema,
  og: shareSchema,
  mtc: shareSchema,
  coverage: shareSchema,
  /** Why it ended without a diagnosis, where it did. */
  defect: z.string().nullable(),
})
export type CaseResult = z.infer<typeof caseResultSchema>

/**
 * Every figure is an estimate over cases with its 95 % interval (bootstrap over cases). A case whose item failed counts as a miss in `hit`,
 * `hitOrNear` and `judged`, and not at all in `hitPlayed` and the others.
 */
export const figureNameSchema = z.enum([
  'hit',
  'hitPlayed',
  'hitOrNear',
  'judged',
  'precision',
  'recall',
  'turns',
  'orders',
  'unavailableRate',
  'repeatRate',
  'dtc',
  'rac',
  'buc',
  'og',
  'mtc',
  'coverage',
  'ungroundedOrdering',
  'unreliableUpdate',
  'degradedCoherence',
])
export type FigureName = z.infer<typeof figureNameSchema>
export const figuresSchema = z.record(figureNameSchema, estimateSchema)
export type Figures = z.infer<typeof figuresSchema>

/** `by` is what the stratum is of: all cases, a specialty, rare or not, a source, what the graph holds of the truth. */
export const stratumSchema = z.object({
  by: z.enum(['all', 'specialty', 'rare', 'source', 'truth']),
  value: z.string(),
  /** Cases asked for, the failed ones included. */
  cases: z.number().int(),
  failed: z.number().int(),
  figures: figuresSchema,
  /** How many cases each figure is over: those in which it exists. */
  over: z.record(figureNameSchema, z.number().int()),
})
export type Stratum = z.infer<typeof stratumSchema>

export const modeSummarySchema = z.object({ mode: evaluationModeSchema, strata: z.array(stratumSchema) })
export type ModeSummary = z.infer<typeof modeSummarySchema>

export const evaluationSchema = z.object({
  id: rowIdSchema,
  name: z.string(),
  runId: rowIdSchema,
  state: runStateSchema,
  teacher: z.string(),
  model: z.string().nullable(),
  judge: z.string().nullable(),
  graph: z.string(),
  metricVersion: z.number().int(),
  options: z.record(z.string(), z.unknown()),
  items: z.number().int(),
  itemsDone: z.number().int(),
  itemsFailed: z.number().int(),
  costUsd: z.number(),
  /** Cases of the train split among those measured: figures over them say nothing of new cases. */
  trainCases: z.number().int(),
  createdAt: z.iso.datetime(),
  /** Null until its run is done. */
  summary: z.array(modeSummarySchema).nullable(),
})
export type Evaluation = z.infer<typeof evaluationSchema>

/** A row of the leaderboard: one evaluation in one mode, over all its cases. */
export const leaderboardRowSchema = z.object({
  evaluationId: rowIdSchema,
  name: z.string(),
  teacher: z.string(),
  model: z.string().nullable(),
  graph: z.string(),
  mode: evaluationModeSchema,
  cases: z.number().int(),
  failed: z.number().int(),
  figures: figuresSchema,
  costUsd: z.number(),
  createdAt: z.iso.datetime(),
})
export type LeaderboardRow = z.infer<typeof leaderboardRowSchema>
export const leaderboardSchema = z.object({ items: z.array(leaderboardRowSchema) })

export const listEvaluationsSchema = pageQuerySchema
export const evaluationIdSchema = z.object({ evaluationId: rowIdTextSchema })

export const evaluationCaseRowSchema = z.object({
  caseId: rowIdSchema,
  title: z.string(),
  specialty: z.string(),
  truth: z.string(),
  mode: evaluationModeSchema,
  result: caseResultSchema,
})
export type EvaluationCaseRow = z.infer<typeof evaluationCaseRowSchema>
/** One case with the path that was played, root first. */
export const evaluationCaseIdSchema = z.object({
  evaluationId: rowIdTextSchema,
  caseId: rowIdTextSchema,
  mode: evaluationModeSchema,
})
export const evaluationCaseDetailSchema = evaluationCaseRowSchema.extend({ path: z.array(turnSchema) })
export type EvaluationCaseDetail = z.infer<typeof evaluationCaseDetailSchema>

export const listEvaluationCasesSchema = z.object({
  evaluationId: rowIdTextSchema,
  mode: evaluationModeSchema.optional(),
  outcome: outcomeSchema.optional(),
  cursor: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/**
 * Two evaluations on the cases both were to play in a mode: `difference` is b − a, paired by case. A failed item counts as a miss; a mean is
 * over the cases in which the figure exists on both sides.
 */
export const compareEvaluationsSchema = z.object({
  a: rowIdTextSchema,
  b: rowIdTextSchema,
  mode: evaluationModeSchema.default('free-turn'),
})
export const comparisonSchema = z.object({
  a: evaluationSchema.pick({ id: true, name: true, teacher: true, model: true }),
  b: evaluationSchema.pick({ id: true, name: true, teacher: true, model: true }),
  mode: evaluationModeSchema,
  cases: z.number().int(),
  /** Cases that only one of them was to play. */
  onlyInA: z.number().int(),
  onlyInB: z.number().int(),
  strata: z.array(
    z.object({
      by: stratumSchema.shape.by,
      value: z.string(),
      cases: z.number().int(),
      figures: z.record(
        figureNameSchema,
        z.object({ a: estimateSchema, b: estimateSchema, difference: estimateSchema }),
      ),
    }),
  ),
})
export type Comparison = z.infer<typeof comparisonSchema>

// Why a trajectory has its score: the terms of every turn, and the sums that the metrics came from.
import { z } from 'zod'
import { decisionSchema } from './filter'
import { conceptKindSchema } from './graph'
import { rowIdTextSchema } from './row-id'
import { metricValueSchema, outcomeSchema } from './score'
import { turnIdSchema } from './tree'
import { explainedConceptsSchema, explainedSimilaritySchema, explainedTermSchema } from './explained-term'
import { explainedTurnSchema } from './explained-turn'

/** `value = sum / turns` for the means, `closeness * (1 - min(1, backsliding))` for DTC. Null where there is nothing to divide by. */
export const explainedMetricsSchema = z.object({
  dtc: z.object({ value: metricValueSchema, closeness: z.number().nullable(), backsliding: z.number() }),
  rac: z.object({ value: metricValueSchema, sum: z.number(), turns: z.number().int() }),
  buc: z.object({ value: metricValueSchema, sum: z.number(), turns: z.number().int() }),
  og: z.object({ value: metricValueSchema, grounded: z.number().int(), orders: z.number().int() }),
  mtc: z.object({ value: metricValueSchema, coherent: z.number().int(), turns: z.number().int() }),
})
export type ExplainedMetrics = z.infer<typeof explainedMetricsSchema>

export const explainedOutcomeSchema = z.object({
  value: outcomeSchema,
  reason: z.enum([
    ...(['no-diagnosis', 'same-label', 'same-concept', 'close', 'far'] as const),
    ...(['truth-unmapped', 'diagnosis-unmapped'] as const),
  ]),
  truth: explainedTermSchema,
  diagnosis: explainedTermSchema.nullable(),
  similarity: explainedSimilaritySchema.nullable(),
})
export type ExplainedOutcome = z.infer<typeof explainedOutcomeSchema>

/** `unmapped` lists each wording once with how often it occurs; `hidden` counts wordings left out. */
export const explainedCoverageSchema = z.object({
  value: metricValueSchema,
  mapped: z.number().int(),
  all: z.number().int(),
  unmapped: z.array(
    z.object({ kind: conceptKindSchema, term: explainedTermSchema, occurrences: z.number().int().positive() }),
  ),
  hidden: z.number().int(),
})
export type ExplainedCoverage = z.infer<typeof explainedCoverageSchema>

export const explanationSchema = z.object({
  leafId: turnIdSchema,
  turnIds: z.array(turnIdSchema),
  graph: z.string(),
  metricVersion: z.number().int(),
  concepts: explainedConceptsSchema,
  turns: z.array(explainedTurnSchema),
  metrics: explainedMetricsSchema,
  outcome: explainedOutcomeSchema,
  coverage: explainedCoverageSchema,
  decision: decisionSchema,
})
export type Explanation = z.infer<typeof explanationSchema>

/**
 * The explanation of a trajectory's current score. `isCurrent` is false where the active graph, or a link that the path uses, has changed since: the
 * numbers are then still those of the score. `filter` names what decided, `acceptance` is its predicted acceptance.
 */
export const trajectoryExplanationSchema = explanationSchema.extend({
  graphId: z.number().int(),
  scoredAt: z.iso.datetime(),
  isCurrent: z.boolean(),
  filter: z.string(),
  acceptance: z.number().nullable(),
})
export type TrajectoryExplanation = z.infer<typeof trajectoryExplanationSchema>

export const trajectoryIdSchema = z.object({ trajectoryId: rowIdTextSchema })
export const reviewExplanationInputSchema = z.object({ reviewId: rowIdTextSchema, leafId: turnIdSchema })
export type ReviewExplanationInput = z.infer<typeof reviewExplanationInputSchema>

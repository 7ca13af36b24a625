// The metrics of one trajectory under one graph version and one metric version.
import { z } from 'zod'
import { decisionSchema } from './filter'
import { turnIdSchema } from './tree'

/** Raised whenever a definition in docs/metrics.md changes. */
export const METRIC_VERSION = 1

export const metricNames = ['dtc', 'rac', 'buc', 'og', 'mtc'] as const
export type MetricName = (typeof metricNames)[number]

export const outcomeSchema = z.enum(['HIT', 'NEAR', 'MISS', 'UNRESOLVED'])
export type Outcome = z.infer<typeof outcomeSchema>

export const turnFlagSchema = z.enum(['repeat', 'drop', 'resurrect', 'nonsequitur', 'contradiction', 'mass'])
export type TurnFlag = z.infer<typeof turnFlagSchema>

/** A metric value in [0, 1]; null where its definition gives none. */
export const metricValueSchema = z.number().min(0).max(1).nullable()

export const turnScoreSchema = z.object({
  id: turnIdSchema,
  closeness: metricValueSchema,
  rac: metricValueSchema,
  buc: metricValueSchema,
  og: metricValueSchema,
  flags: z.array(turnFlagSchema),
})
export type TurnScore = z.infer<typeof turnScoreSchema>

export const metricsSchema = z.object({
  dtc: metricValueSchema,
  rac: metricValueSchema,
  buc: metricValueSchema,
  og: metricValueSchema,
  mtc: metricValueSchema,
})
export type Metrics = z.infer<typeof metricsSchema>

export const scoreSchema = metricsSchema.extend({
  treeId: z.string(),
  leafId: turnIdSchema,
  turnIds: z.array(turnIdSchema),
  graph: z.string(),
  metricVersion: z.number().int(),
  outcome: outcomeSchema,
  coverage: metricValueSchema,
  turns: z.array(turnScoreSchema),
  decision: decisionSchema,
})
export type Score = z.infer<typeof scoreSchema>

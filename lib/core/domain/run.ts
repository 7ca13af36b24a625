// A run: many cases or reports worked one by one, with or without a model, under a budget; its progress and its costs.
import { z } from 'zod'
import { pageQuerySchema } from './page'
import { rowIdSchema, rowIdTextSchema } from './row-id'

export const runKindSchema = z.enum(['synthesis', 'extraction', 'evaluation', 'continuation'])
export type RunKind = z.infer<typeof runKindSchema>

/** `paused` by a person, `stopped` by itself (budget, a model that refuses everything): both may go on. `cancelled` and `done` have ended. */
export const runStateSchema = z.enum(['running', 'paused', 'stopped', 'cancelled', 'done'])
export type RunState = z.infer<typeof runStateSchema>

/** Null: no limit. Calls under way when it is reached are finished and paid for. */
export const budgetSchema = z.object({
  usd: z.number().min(0).max(10_000_000).nullable().default(null),
  tokens: z.number().int().min(0).max(1_000_000_000_000).nullable().default(null),
})
export type Budget = z.infer<typeof budgetSchema>

const countsByKindSchema = z.record(z.string(), z.number().int())

export const runSchema = z.object({
  id: z.number().int(),
  kind: runKindSchema,
  state: runStateSchema,
  reason: z.string().nullable(),
  /** `kg-policy`, or the name of a configured model. */
  teacher: z.string(),
  model: z.string().nullable(),
  judge: z.string().nullable(),
  graph: z.string().nullable(),
  options: z.record(z.string(), z.unknown()),
  budget: budgetSchema,
  items: z.number().int(),
  itemsDone: z.number().int(),
  itemsFailed: z.number().int(),
  /** Trees stored and their trajectories, of a synthesis. */
  trees: z.number().int(),
  trajectories: z.number().int(),
  calls: z.number().int(),
  promptTokens: z.number().int(),
  completionTokens: z.number().int(),
  costUsd: z.number(),
  /** Requests that failed, by kind; most were tried again. */
  callFailures: countsByKindSchema,
  /** Items that failed, by kind. */
  itemFailures: countsByKindSchema,
  /** Branches that ended early, by kind; of an extraction, what was taken out of answers or held. */
  defects: countsByKindSchema,
  /** Of an evaluation. */
  evaluationId: z.number().int().nullable(),
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** Items that ended lately, and in how many seconds: since it last began to run, the last minute of that, or ten where one saw few. */
  recent: z.object({
    items: z.number().int(),
    seconds: z.number(),
    /** Answers of models in the last minute to items that have not ended: while some come, somebody works. */
    calls: z.number().int(),
  }),
})
export type Run = z.infer<typeof runSchema>

/** Why items failed, the most frequent reasons first. */
export const runDetailSchema = runSchema.extend({
  reasons: z.array(z.object({ kind: z.string(), reason: z.string(), items: z.number().int() })),
})
export type RunDetail = z.infer<typeof runDetailSchema>

export const runItemStateSchema = z.enum(['open', 'done', 'failed'])
export const runItemSchema = z.object({
  id: z.number().int(),
  ordinal: z.number().int(),
  key: z.string(),
  title: z.string(),
  caseId: z.number().int().nullable(),
  reportId: z.number().int().nullable(),
  treeId: z.number().int().nullable(),
  state: runItemStateSchema,
  attempts: z.number().int(),
  errorKind: z.string().nullable(),
  error: z.string().nullable(),
  calls: z.number().int(),
  promptTokens: z.number().int(),
  completionTokens: z.number().int(),
  costUsd: z.number(),
  callFailures: countsByKindSchema,
  defects: countsByKindSchema,
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
})
export type RunItem = z.infer<typeof runItemSchema>

export const listRunsSchema = pageQuerySchema.extend({
  kind: runKindSchema.optional(),
  state: runStateSchema.optional(),
})
export type ListRuns = z.input<typeof listRunsSchema>
export const runIdSchema = z.object({ runId: rowIdTextSchema })
export const listRunItemsSchema = pageQuerySchema.extend({
  runId: rowIdTextSchema,
  state: runItemStateSchema.optional(),
})
export type ListRunItems = z.input<typeof listRunItemsSchema>

/** `resume` takes paused, stopped and running-again work up; `retry` opens failed items too. A budget given replaces the old one. */
export const changeRunSchema = z.object({
  runId: rowIdTextSchema,
  action: z.enum(['pause', 'resume', 'cancel', 'retry']),
  budget: budgetSchema.optional(),
})
export type ChangeRun = z.input<typeof changeRunSchema>

/** Items a second of late, and seconds left at that pace; null while nothing is done and once nothing runs. A pause does not count. */
export function runPace(run: Run): { itemsPerSecond: number; secondsLeft: number } | null {
  const { items, seconds } = run.recent
  if (run.state !== 'running' || items === 0 || seconds <= 0) return null
  const itemsPerSecond = items / seconds
  return { itemsPerSecond, secondsLeft: (run.items - run.itemsDone - run.itemsFailed) / itemsPerSecond }
}

/** What asking for a run is answered with. */
export const startedRunSchema = z.object({ runId: rowIdSchema })
export type StartedRun = z.infer<typeof startedRunSchema>

/** What the queue carries. */
export const runItemJobSchema = z.object({ runId: rowIdSchema, itemId: rowIdSchema })

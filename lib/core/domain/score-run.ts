// A wish to score stored trees: which, under which graph, and how far it has come.
import { z } from 'zod'
import { decisionKindSchema } from './filter'
import { pageQuerySchema } from './page'
import { rowIdSchema, rowIdTextSchema } from './row-id'
import { outcomeSchema } from './score'
import { treeReviewStateSchema } from './tree-list'

/** Which trees; nothing named means all. `onlyUnscored`: trees with a trajectory that no score under the graph and metric version exists of. */
export const scoreFilterSchema = z.object({
  specialty: z.string().trim().min(1).max(100).optional(),
  caseId: rowIdSchema.optional(),
  reviewState: treeReviewStateSchema.optional(),
  outcome: outcomeSchema.optional(),
  decision: decisionKindSchema.optional(),
  onlyUnscored: z.boolean().default(false),
  /** The wording that a person's choice was made for, where a choice asked for the run; it selects nothing by itself. */
  term: z.string().optional(),
})
export type ScoreFilter = z.infer<typeof scoreFilterSchema>

/** Without a graph the active one. */
export const createScoreRunSchema = z.object({
  filter: scoreFilterSchema.default({ onlyUnscored: false }),
  graphId: rowIdSchema.optional(),
})
export type CreateScoreRun = z.input<typeof createScoreRunSchema>

export const scoreRunStateSchema = z.enum(['running', 'done', 'failed', 'cancelled'])
export type ScoreRunState = z.infer<typeof scoreRunStateSchema>

/** `scored`: trajectories that got a new score; `kept`: those that had it already. Counts grow as parts of the run are committed. */
export const scoreRunSchema = z.object({
  id: z.number().int(),
  graphId: z.number().int(),
  graph: z.string(),
  metricVersion: z.number().int(),
  filter: scoreFilterSchema,
  state: scoreRunStateSchema,
  trees: z.number().int(),
  treesDone: z.number().int(),
  scored: z.number().int(),
  kept: z.number().int(),
  /** Why the run as a whole could not go on. */
  error: z.string().nullable(),
  failures: z.array(z.object({ part: z.number().int(), trees: z.number().int(), error: z.string() })),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
})
export type ScoreRun = z.infer<typeof scoreRunSchema>

export const listScoreRunsSchema = pageQuerySchema
export const scoreRunIdSchema = z.object({ runId: rowIdTextSchema })

/** Trees a second since the run began and seconds left at that pace; null before anything is done and after the end. */
export function scoreRunPace(run: ScoreRun, now: Date): { treesPerSecond: number; secondsLeft: number } | null {
  const seconds = (now.getTime() - new Date(run.createdAt).getTime()) / 1000
  if (run.state !== 'running' || run.treesDone === 0 || seconds <= 0) return null
  const treesPerSecond = run.treesDone / seconds
  return { treesPerSecond, secondsLeft: (run.trees - run.treesDone) / treesPerSecond }
}

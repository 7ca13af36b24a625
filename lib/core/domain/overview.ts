// What stands in the database, in counts: the start page of researchers and the `stats` command.
import { z } from 'zod'

export const overviewSchema = z.object({
  graph: z.object({ version: z.string(), diseases: z.number(), findings: z.number(), tests: z.number() }).nullable(),
  cases: z.object({ total: z.number(), flagged: z.number(), training: z.number() }),
  trees: z.object({ total: z.number(), byReviewState: z.record(z.string(), z.number()) }),
  trajectories: z.object({
    total: z.number(),
    byOutcome: z.record(z.string(), z.number()),
    byDecision: z.record(z.string(), z.number()),
  }),
  verdicts: z.object({ total: z.number(), simulated: z.number() }),
  openRounds: z.number(),
  openAdjudications: z.number(),
  activeCalibrationId: z.number().nullable(),
  /** Whether it was fitted under the active graph; null where none is active. */
  isCalibrationApplicable: z.boolean().nullable(),
  releases: z.number(),
})
export type Overview = z.infer<typeof overviewSchema>

// What adding edges for gaps would change: every score and decision, before anything is stored.
import { z } from 'zod'
import { decisionKindSchema } from './filter'
import { metricsSchema, outcomeSchema } from './score'

export const scoredSchema = metricsSchema.extend({
  outcome: outcomeSchema,
  decision: decisionKindSchema,
  turns: z.number().int(),
})
export type PreviewedScore = z.infer<typeof scoredSchema>

/** `turns` of a score: how many turns the decision keeps. */
export const changedTrajectorySchema = z.object({
  treeId: z.number().int(),
  leafId: z.string(),
  caseTitle: z.string(),
  before: scoredSchema,
  after: scoredSchema,
  /** The decision is another kind, or keeps another number of turns. */
  isFlipped: z.boolean(),
})
export type ChangedTrajectory = z.infer<typeof changedTrajectorySchema>

const changeSchema = z.object({ before: z.number(), after: z.number() })

export const gapPreviewSchema = z.object({
  active: z.string(),
  basedOn: z.string(),
  /** Of each chosen pair: P(f|h) and the background rate. */
  pairs: z.array(
    z.object({
      diseaseId: z.string(),
      findingId: z.string(),
      probability: changeSchema,
      background: changeSchema,
      /** Findings whose probability under some disease can change; null for all, because the disease had no edges of its own. */
      affectedFindings: z.number().int().nullable(),
    }),
  ),
  trees: z.object({ all: z.number().int(), scored: z.number().int() }),
  trajectories: z.object({ scored: z.number().int(), changed: z.number().int(), flipped: z.number().int() }),
  /** Trajectories by decision before and after, among those whose decision flips. */
  flips: z.array(z.object({ from: decisionKindSchema, to: decisionKindSchema, trajectories: z.number().int() })),
  /** Flips first, then by the largest change of a metric; `hidden` of them are left out. */
  changed: z.array(changedTrajectorySchema),
  hidden: z.number().int(),
})
export type GapPreview = z.infer<typeof gapPreviewSchema>

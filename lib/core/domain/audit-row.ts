// The rows behind the audit's numbers: trajectories, verdicts, turns that the metrics flag.
import { z } from 'zod'
import {
  decisionChoiceSchema,
  filterSetSchema,
  humanLabelSchema,
  labelChoiceSchema,
  metricKeySchema,
  roundScopeSchema,
  thresholdQuerySchema,
  trajectoryScopeSchema,
} from './audit-scope'
import { decisionKindSchema, failedConditionSchema } from './filter'
import { pageQuerySchema } from './page'
import { outcomeSchema, turnFlagSchema } from './score'
import { verdictKindSchema } from './verdict'

const words = z.string().trim().min(1).max(200).optional()
const unit = z.coerce.number().min(0).max(1).optional()
const turn = z.coerce.number().int().min(1).max(1000).optional()

/**
 * How far a trajectory has come in the rounds used: `unreachable` could not be drawn, `drawn` was, `reviewed` has physicians' word,
 * `undecided` was drawn and has none. `read` and `approved` follow the releases' rule instead: the newest round that was read.
 */
export const reviewStageSchema = z.enum(['unreachable', 'drawn', 'reviewed', 'undecided', 'read', 'approved'])

export const listTrajectoryRowsSchema = pageQuerySchema
  .extend(roundScopeSchema.shape)
  .extend(trajectoryScopeSchema.shape)
  .extend({
    set: filterSetSchema.default('all'),
    threshold: thresholdQuerySchema,
    decision: decisionChoiceSchema.optional(),
    stage: reviewStageSchema.optional(),
    label: labelChoiceSchema.optional(),
    /** A condition of the filter that did not hold. */
    failed: failedConditionSchema.shape.condition.optional(),
    /** Values of `metric` from `from` up to `to`, which is in only where it is 1. */
    metric: metricKeySchema.optional(),
    from: unit,
    to: unit,
  })
export type ListTrajectoryRows = z.output<typeof listTrajectoryRowsSchema>

const value = z.number().nullable()
export const trajectoryRowSchema = z.object({
  id: z.number().int(),
  treeId: z.number().int(),
  leafId: z.string(),
  caseTitle: z.string(),
  specialty: z.string(),
  teacher: z.string(),
  turns: z.number().int(),
  outcome: outcomeSchema.nullable(),
  decision: decisionKindSchema.nullable(),
  isCertified: z.boolean(),
  dtc: value,
  rac: value,
  buc: value,
  og: value,
  mtc: value,
  acceptance: value,
  label: humanLabelSchema,
})
export type TrajectoryRow = z.infer<typeof trajectoryRowSchema>

export const listVerdictRowsSchema = pageQuerySchema.extend(roundScopeSchema.shape).extend({
  /** A reason of a rejection; `any` for every rejection, `edited` for edits. */
  reason: words,
  teacher: words,
  specialty: words,
  turn,
  /** Pseudonyms: whose verdicts, and who else judged the turn. */
  reader: words,
  with: words,
  /** Turns on which somebody else said otherwise. */
  disputed: z.enum(['yes']).optional(),
})
export type ListVerdictRows = z.output<typeof listVerdictRowsSchema>

/** A turn and the tree that it is of. */
const place = {
  treeId: z.number().int(),
  turnId: z.string(),
  turn: z.number().int(),
  caseTitle: z.string(),
  specialty: z.string(),
  teacher: z.string(),
}

export const verdictRowSchema = z.object({
  id: z.number().int(),
  ...place,
  reader: z.string(),
  round: z.string(),
  isSimulated: z.boolean(),
  kind: verdictKindSchema,
  reasons: z.array(z.string()),
  note: z.string(),
})
export type VerdictRow = z.infer<typeof verdictRowSchema>

export const listFlaggedTurnsSchema = pageQuerySchema.extend({
  cursor: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  flag: turnFlagSchema,
  teacher: words,
  specialty: words,
  turn,
})
export type ListFlaggedTurns = z.output<typeof listFlaggedTurnsSchema>

export const flaggedTurnSchema = z.object({
  /** Orders turns by tree and place, so that a page can go on behind one. */
  id: z.number().int(),
  ...place,
  flags: z.array(turnFlagSchema),
  reasoning: z.string(),
})
export type FlaggedTurn = z.infer<typeof flaggedTurnSchema>

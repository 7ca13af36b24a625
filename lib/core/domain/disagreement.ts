// A disagreement: a trajectory on which physicians' consensus and the filter or the metrics part, as researchers work through them.
import { z } from 'zod'
import { sideSchema } from './adjudication'
import { causeEvidenceSchema } from './disagreement-evidence'
import { disagreementCauseSchema } from './disagreement-choice'
import { decisionKindSchema } from './filter'
import { pageQuerySchema } from './page'
import { reviewTurnSchema } from './review'
import { rowIdTextSchema } from './row-id'
import { outcomeSchema, turnScoreSchema } from './score'

export const disagreementDirectionSchema = z.enum(['too-strict', 'too-lenient'])

/**
 * `open`: nobody has said why yet. `chosen`: somebody has, and the two still part. `fixed`: somebody has, and on the score of today they
 * agree.
 */
export const disagreementStatusSchema = z.enum(['open', 'chosen', 'fixed'])
export type DisagreementStatus = z.infer<typeof disagreementStatusSchema>

/** The consensus on the trajectory. `turns`: how many of its first turns were accepted, of an accepted prefix. */
const judgedSchema = z.object({
  kind: z.enum(['accepted', 'accepted-prefix', 'rejected', 'open']),
  turns: z.number().int().nullable(),
})

export const causeChoiceSchema = z.object({
  cause: disagreementCauseSchema.nullable(),
  note: z.string(),
  by: z.string(),
  createdAt: z.iso.datetime(),
})
export type CauseChoice = z.infer<typeof causeChoiceSchema>

/** `weight` in [0, 1] is that of its weightiest evidence. */
export const suggestionSchema = z.object({
  cause: disagreementCauseSchema,
  weight: z.number(),
  evidence: z.array(causeEvidenceSchema),
})
export type Suggestion = z.infer<typeof suggestionSchema>

/** `direction`, `strength` and `turn` are null where the two agree by now; `turn` counts from 1. */
export const disagreementSchema = z.object({
  id: z.number().int(),
  treeId: z.number().int(),
  roundId: z.number().int(),
  roundName: z.string(),
  isSimulated: z.boolean(),
  caseTitle: z.string(),
  specialty: z.string(),
  teacher: z.string(),
  leafId: z.string(),
  turns: z.number().int(),
  outcome: outcomeSchema,
  judged: judgedSchema,
  decision: z.object({ kind: decisionKindSchema, turns: z.number().int() }),
  acceptance: z.number().nullable(),
  direction: disagreementDirectionSchema.nullable(),
  strength: z.number().nullable(),
  turn: z.number().int().nullable(),
  /** Paths of the tree that part over the same turn; this one stands for them. */
  paths: z.number().int(),
  suggestion: suggestionSchema,
  choice: causeChoiceSchema.nullable(),
})
export type Disagreement = z.infer<typeof disagreementSchema>

const switchSchema = z.stringbool().or(z.boolean()).default(false)
const word = z.string().trim().max(200).optional()

export const listDisagreementsSchema = pageQuerySchema.extend({
  /** The place of the row behind which the page begins. */
  cursor: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  status: disagreementStatusSchema.default('open'),
  direction: disagreementDirectionSchema.optional(),
  /** As suggested. */
  suggested: disagreementCauseSchema.optional(),
  /** As chosen. */
  cause: disagreementCauseSchema.optional(),
  specialty: word,
  teacher: word,
  /** Labels of this round alone; without, those of the newest round of each tree. */
  roundId: rowIdTextSchema.optional(),
  includeSimulated: switchSchema,
})
export type ListDisagreements = z.output<typeof listDisagreementsSchema>
export type ListDisagreementsInput = z.input<typeof listDisagreementsSchema>

const countSchema = z.number().int()

/** Counts are of all statuses under the round and the switch, whatever the other filters say. */
export const disagreementPageSchema = z.object({
  items: z.array(disagreementSchema),
  nextCursor: z.number().int().nullable(),
  counts: z.record(disagreementStatusSchema, countSchema),
  causes: z.array(z.object({ cause: disagreementCauseSchema, chosen: countSchema, fixed: countSchema })),
  /** Trees and trajectories that physicians labelled and that have a score. */
  judged: z.object({ trees: countSchema, trajectories: countSchema }),
  specialties: z.array(z.string()),
  teachers: z.array(z.string()),
  rounds: z.array(z.object({ id: z.number().int(), name: z.string(), isSimulated: z.boolean() })),
})
export type DisagreementPage = z.infer<typeof disagreementPageSchema>

export const getDisagreementSchema = z.object({
  trajectoryId: rowIdTextSchema,
  roundId: rowIdTextSchema.optional(),
})
export type GetDisagreement = z.infer<typeof getDisagreementSchema>

/** One turn with what was measured of it, the consensus, and what each reader said. */
export const disagreementTurnSchema = z.object({
  turn: reviewTurnSchema,
  score: turnScoreSchema.nullable(),
  label: z.enum(['ACCEPT', 'REJECT']).nullable(),
  isAdjudicated: z.boolean(),
  adjudicationId: z.number().int().nullable(),
  sides: z.array(sideSchema),
})
export type DisagreementTurn = z.infer<typeof disagreementTurnSchema>

export const disagreementDetailSchema = z.object({
  disagreement: disagreementSchema,
  graphId: z.number().int(),
  caseId: z.number().int(),
  observation: z.string(),
  diagnosis: z.string(),
  path: z.array(disagreementTurnSchema),
  /** Newest first; the first one stands. */
  choices: z.array(causeChoiceSchema),
})
export type DisagreementDetail = z.infer<typeof disagreementDetailSchema>

// Trees as researchers list, open and order them.
import { z } from 'zod'
import { pageQuerySchema } from './page'
import { decisionKindSchema, decisionSchema } from './filter'
import { budgetSchema } from './run'
import { outcomeSchema, scoreSchema } from './score'
import { personaSchema, teacherSchema, treeDefectSchema, turnSchema } from './tree'
import { rowIdSchema, rowIdTextSchema } from './row-id'

export const treeReviewStateSchema = z.enum(['unqueued', 'queued', 'in_review', 'adjudication', 'decided'])
export type TreeReviewState = z.infer<typeof treeReviewStateSchema>

export const treeSummarySchema = z.object({
  id: z.number().int(),
  key: z.string(),
  caseId: z.number().int(),
  caseTitle: z.string(),
  specialty: z.string(),
  teacher: teacherSchema,
  turns: z.number().int(),
  trajectories: z.number().int(),
  outcomes: z.record(outcomeSchema, z.number().int()),
  decisions: z.record(decisionKindSchema, z.number().int()),
  reviewState: treeReviewStateSchema,
  createdAt: z.iso.datetime(),
})
export type TreeSummary = z.infer<typeof treeSummarySchema>

export const listTreesSchema = pageQuerySchema.extend({
  caseId: rowIdTextSchema.optional(),
  /** The tree of this key alone, as files name it. */
  key: z.string().optional(),
  specialty: z.string().optional(),
  outcome: outcomeSchema.optional(),
  decision: decisionKindSchema.optional(),
  reviewState: treeReviewStateSchema.optional(),
})
export type ListTrees = z.input<typeof listTreesSchema>

/** One trajectory with its current score, the filter's word on it and the physicians' label. */
export const treeTrajectorySchema = z.object({
  id: z.number().int(),
  leafId: z.string(),
  turnIds: z.array(z.string()),
  isEdited: z.boolean(),
  score: scoreSchema.omit({ decision: true }).nullable(),
  decision: decisionSchema.nullable(),
  acceptance: z.number().nullable(),
  isCertified: z.boolean(),
  label: z.enum(['accepted', 'accepted-prefix', 'rejected', 'open', 'unreviewed']),
})

export const treeDetailSchema = treeSummarySchema.extend({
  diagnosis: z.string(),
  observation: z.string(),
  /** Branches that ended early. */
  defects: z.array(treeDefectSchema),
  /** Whether answers of a model are kept with it. */
  hasModelCalls: z.boolean(),
  turnList: z.array(
    turnSchema.extend({ depth: z.number().int(), author: z.string().nullable(), editedFromId: z.string().nullable() }),
  ),
  trajectoryList: z.array(treeTrajectorySchema),
  /** Real rounds before simulated ones, newer before older. */
  labels: z.array(
    z.object({ round: z.string(), turnId: z.string(), label: z.enum(['ACCEPT', 'REJECT']), source: z.string() }),
  ),
  /** Turns whose readers disagree and nobody has settled it. */
  disputes: z.array(z.object({ round: z.string(), turnId: z.string() })),
})
export type TreeDetail = z.infer<typeof treeDetailSchema>
export const treeIdSchema = z.object({ treeId: rowIdTextSchema })

/** How trees are grown; without case ids for every training case. */
export const synthesizeTreesSchema = z.object({
  caseIds: z.array(rowIdSchema).max(100_000).default([]),
  teacher: z.enum(['kg-policy', 'model']).default('kg-policy'),
  /** Of the teacher `model`: which. */
  modelId: rowIdSchema.nullable().default(null),
  /** Trees of one case differ by their seed. */
  treesPerCase: z.number().int().min(1).max(100).default(1),
  persona: personaSchema.default('plain'),
  turns: z.number().int().min(2).max(20).default(5),
  branch: z.number().int().min(1).max(6).default(3),
  trajectories: z.number().int().min(1).max(200).default(12),
  temperature: z.number().min(0).max(10).default(1),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  budget: budgetSchema.prefault({}),
})
export type SynthesizeTrees = z.infer<typeof synthesizeTreesSchema>
export type SynthesizeTreesInput = z.input<typeof synthesizeTreesSchema>

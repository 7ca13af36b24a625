// A calibration run as stored, listed and activated.
import { z } from 'zod'
import { calibrationFileSchema } from '../formats/calibration-file'
import { rowIdSchema, rowIdTextSchema } from './row-id'

export const runCalibrationSchema = z.object({
  roundIds: z.array(rowIdSchema).default([]),
  alpha: z.number().gt(0).lt(1).default(0.05),
  /** The confidence budget to spend from; null for the newest, or a first one that the run opens. */
  budgetId: rowIdSchema.nullable().default(null),
  /** Null for the budget's. Another one is refused, except that it names the delta of a budget opened by the run. */
  delta: z.number().gt(0).lt(1).nullable().default(null),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  includeSimulated: z.boolean().default(false),
})
export type RunCalibration = z.infer<typeof runCalibrationSchema>
export type RunCalibrationInput = z.input<typeof runCalibrationSchema>

/** The options a run was made with: its delta is the budget's, or its own where it is from before budgets were kept. */
export const calibrationOptionsSchema = runCalibrationSchema.extend({ delta: z.number() })

/** The budget a run has spent from, and as which look. */
export const takenLookSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  delta: z.number(),
  look: z.number().int(),
  level: z.number(),
})

export const calibrationSummarySchema = z.object({
  id: z.number().int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string().nullable(),
  options: calibrationOptionsSchema,
  /** Null in runs from before budgets were kept. */
  budget: takenLookSchema.nullable(),
  labels: z.number().int(),
  cases: z.number().int(),
  threshold: z.number().nullable(),
  /** Without a threshold: about how many more verdicts might bring one; null where no number would. */
  moreVerdicts: z.number().int().nonnegative().nullable(),
  includesSimulated: z.boolean(),
  graph: z.string(),
  sha256: z.string(),
  isActive: z.boolean(),
  /** Fitted on scores of the active graph and the metric version in use; otherwise it certifies nothing. */
  isApplicable: z.boolean(),
  /** Its audit took the certificate back; it cannot be put in force again. */
  isWithdrawn: z.boolean(),
})
export type CalibrationSummary = z.infer<typeof calibrationSummarySchema>

/** What a reviewed thing was left out for. */
export const exclusionCauseSchema = z.enum([
  'open',
  'cannotJudge',
  'edited',
  'unscored',
  'simulated',
  'audit',
  'repeated',
  'handPicked',
  'otherBudget',
  'gold',
  'repeatReviews',
  'afterReveal',
])
export type ExclusionCause = z.infer<typeof exclusionCauseSchema>

const count = z.number().int().default(0)

/** What was reviewed and is not used, counted by cause. Every trajectory stands under one cause at most. */
export const calibrationExclusionsSchema = z.object({
  /** Trajectories without a word on every turn, those of `cannotJudge` apart. */
  open: z.number().int(),
  /** Trajectories left open because a reader could not judge a turn. */
  cannotJudge: count,
  edited: z.number().int(),
  unscored: z.number().int(),
  simulated: z.number().int(),
  /** Trajectories of rounds that audit what a calibration certifies. */
  audit: count,
  /** Trajectories judged in a newer round too; that label counts. */
  repeated: z.number().int(),
  /** Trajectories of rounds over trees that somebody chose. */
  handPicked: count,
  /** Trajectories of rounds whose verdicts another budget has used. */
  otherBudget: count,
  /** Reviews of gold items. */
  gold: count,
  /** Reviews that repeat an earlier one unawares. */
  repeatReviews: count,
  /** Verdicts given after truth and scores were shown. */
  afterReveal: count,
  /**
   * The first ids behind the counts: of reviews for `gold` and `repeatReviews`, of verdicts for `afterReveal`, else of
   * trajectories. Missing in runs from before they were kept.
   */
  ids: z.partialRecord(exclusionCauseSchema, z.array(z.number().int())).default({}),
})
export type CalibrationExclusions = z.infer<typeof calibrationExclusionsSchema>

export const calibrationDetailSchema = calibrationSummarySchema.extend({
  rounds: z.array(z.object({ id: z.number().int(), name: z.string(), isSimulated: z.boolean() })),
  exclusions: calibrationExclusionsSchema,
  result: calibrationFileSchema,
})
export type CalibrationDetail = z.infer<typeof calibrationDetailSchema>
export const calibrationIdSchema = z.object({ calibrationId: rowIdTextSchema })

/** Null puts the uncalibrated defaults back in force. */
export const activateCalibrationSchema = z.object({
  calibrationId: rowIdSchema.nullable(),
  /** The probability with which a tree that holds something newly certified still goes to review. */
  auditShare: z.number().min(0.01).max(1).default(0.05),
  /** Why, in the words of whoever activates it. */
  note: z.string().trim().max(2000).default(''),
})
export type ActivateCalibrationInput = z.input<typeof activateCalibrationSchema>

export const activationSchema = z.object({
  calibrationId: z.number().int().nullable(),
  changedDecisions: z.number().int(),
})

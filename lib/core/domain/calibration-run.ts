// A calibration run as stored, listed and activated.
import { z } from 'zod'
import { calibrationFileSchema } from '../formats/calibration-file'
import { rowIdSchema, rowIdTextSchema } from './row-id'

export const runCalibrationSchema = z.object({
  roundIds: z.array(rowIdSchema).default([]),
  alpha: z.number().gt(0).lt(1).default(0.05),
  delta: z.number().gt(0).lt(1).default(0.05),
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  includeSimulated: z.boolean().default(false),
})
export type RunCalibration = z.infer<typeof runCalibrationSchema>
export type RunCalibrationInput = z.input<typeof runCalibrationSchema>

export const calibrationSummarySchema = z.object({
  id: z.number().int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string().nullable(),
  options: runCalibrationSchema,
  labels: z.number().int(),
  cases: z.number().int(),
  threshold: z.number().nullable(),
  includesSimulated: z.boolean(),
  graph: z.string(),
  sha256: z.string(),
  isActive: z.boolean(),
  /** Fitted on scores of the active graph and the metric version in use; otherwise it certifies nothing. */
  isApplicable: z.boolean(),
})
export type CalibrationSummary = z.infer<typeof calibrationSummarySchema>

/** Trajectories that gave no label, by cause: counted, never used. */
export const calibrationExclusionsSchema = z.object({
  open: z.number().int(),
  edited: z.number().int(),
  unscored: z.number().int(),
  simulated: z.number().int(),
  repeated: z.number().int(),
})

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

// The audit of what a certificate lets in: a share still goes to review, and a sequential test watches what comes back.
import { z } from 'zod'
import { rowIdSchema, rowIdTextSchema } from './row-id'

/** The evidence against the certificate so far, on trees of the stream that have been decided. */
export const auditFiguresSchema = z.object({
  /** Trees that hold something certified, of these drawn, and of these decided. */
  considered: z.number().int().nonnegative(),
  drawn: z.number().int().nonnegative(),
  decided: z.number().int().nonnegative(),
  cases: z.number().int().nonnegative(),
  trajectories: z.number().int().nonnegative(),
  rejected: z.number().int().nonnegative(),
  /** The largest wealth of the bettor against "at most alpha are bad"; the certificate falls at `1 / delta`. */
  evidence: z.number().min(1),
})
export type AuditFigures = z.infer<typeof auditFiguresSchema>

export const auditStreamSchema = z.object({
  id: rowIdSchema,
  calibrationId: rowIdSchema,
  roundId: rowIdSchema,
  roundName: z.string(),
  share: z.number(),
  alpha: z.number(),
  delta: z.number(),
  state: z.enum(['watching', 'withdrawn', 'ended']),
  figures: auditFiguresSchema,
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  acknowledgedAt: z.iso.datetime().nullable(),
  acknowledgedBy: z.string().nullable(),
})
export type AuditStream = z.infer<typeof auditStreamSchema>

/** Of one calibration, or the newest of all. */
export const listAuditStreamsSchema = z.object({ calibrationId: rowIdTextSchema.optional() })
export type ListAuditStreams = z.infer<typeof listAuditStreamsSchema>

export const auditStreamListSchema = z.object({ items: z.array(auditStreamSchema) })
export const auditStreamIdSchema = z.object({ streamId: rowIdTextSchema })

// A verdict: what one person says of one turn. Append-only; the newest one on a turn counts.
import { z } from 'zod'
import { actionSchema, hypothesisSchema, turnIdSchema } from './tree'
import { rowIdSchema } from './row-id'

export const verdictKindSchema = z.enum(['ACCEPT', 'REJECT', 'EDIT', 'CANNOT_JUDGE', 'WITHDRAW'])
export type VerdictKind = z.infer<typeof verdictKindSchema>

/** What a verdict is on: the whole turn, or, where orders are judged before their answers are seen, one half of it. */
export const verdictAspectSchema = z.enum(['TURN', 'ORDER', 'UPDATE'])
export type VerdictAspect = z.infer<typeof verdictAspectSchema>

/** Why a turn is rejected. `edited` is derived from an EDIT and never chosen. */
export const rejectReasonSchema = z.enum([
  'ungrounded-order',
  'unreliable-update',
  'incoherent',
  'factual-error',
  'unsafe',
  'wrong-diagnosis',
  'other',
])
export type RejectReason = z.infer<typeof rejectReasonSchema>

export const cannotJudgeReasonSchema = z.enum(['information-missing', 'outside-expertise', 'other'])
export type CannotJudgeReason = z.infer<typeof cannotJudgeReasonSchema>

export const verdictSchema = z.object({
  key: z.uuid(),
  turnId: turnIdSchema,
  kind: verdictKindSchema,
  aspect: verdictAspectSchema,
  reasons: z.array(z.string()),
  note: z.string(),
  /** The turn this verdict made: of an edit the new version, of a continuation the turn itself. */
  editTurnId: turnIdSchema.nullable(),
  /** The key whose effect this verdict takes back. */
  undoes: z.uuid().nullable(),
  guidelineVersion: z.number().int(),
  isAfterReveal: z.boolean(),
  createdAt: z.iso.datetime(),
})
export type Verdict = z.infer<typeof verdictSchema>

/** The new version of a turn. Its answers are the oracle's; the keyboard never makes a test result. */
export const editSchema = z.object({
  action: actionSchema.nullable(),
  reasoning: z.string().trim().min(1).max(100_000),
  differential: z.array(hypothesisSchema).max(50),
})
export type Edit = z.infer<typeof editSchema>

const noteSchema = z.string().trim().max(10_000).default('')
const HOUR_MS = 3_600_000
const judgeBase = {
  key: z.uuid(),
  reviewId: rowIdSchema,
  turnId: turnIdSchema,
  note: noteSchema,
  aspect: verdictAspectSchema.default('TURN'),
  /** Attention since the reviewer's last event on this review. */
  activeMs: z.number().int().min(0).max(HOUR_MS).nullable().default(null),
}

/**
 * `scope: path` accepts every undecided turn from the root to this one. EDIT writes a new version beside the turn, CONTINUE a turn
 * behind one of one's own. UNDO restores what counted before the request with that key; undoing an undo is a redo.
 */
export const submitVerdictSchema = z.discriminatedUnion('kind', [
  z.object({ ...judgeBase, kind: z.literal('ACCEPT'), scope: z.enum(['turn', 'path']).default('turn') }),
  z
    .object({ ...judgeBase, kind: z.literal('REJECT'), reasons: z.array(rejectReasonSchema).min(1) })
    .refine((verdict) => !verdict.reasons.includes('other') || verdict.note !== '', {
      path: ['note'],
      message: 'say in the note what the other reason is',
    }),
  z.object({ ...judgeBase, kind: z.literal('CANNOT_JUDGE'), reasons: z.array(cannotJudgeReasonSchema).min(1) }),
  z.object({
    ...judgeBase,
    kind: z.literal('EDIT'),
    note: z.string().trim().min(1, 'say in the note why you edit').max(10_000),
    edit: editSchema,
  }),
  z.object({ ...judgeBase, kind: z.literal('CONTINUE'), edit: editSchema }),
  z.object({ ...judgeBase, kind: z.literal('WITHDRAW') }),
  z.object({ ...judgeBase, kind: z.literal('UNDO'), undoes: z.uuid() }),
])
export type SubmitVerdict = z.infer<typeof submitVerdictSchema>
export type SubmitVerdictInput = z.input<typeof submitVerdictSchema>

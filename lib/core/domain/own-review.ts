// What a person sees of their own work: every review of theirs, and how much they did in what time.
import { z } from 'zod'
import { pageQuerySchema } from './page'
import type { ReviewState } from './review'

/**
 * `ready`: taken for them beside the tree in hand, and not begun. `declined`: handed back for good. `returned`: skipped, or gone back
 * to the queue when its lease or its round ended.
 */
export const reviewStandingSchema = z.enum(['in-hand', 'ready', 'submitted', 'declined', 'returned'])
export type ReviewStandingName = z.infer<typeof reviewStandingSchema>

type StandingParts = { state: ReviewState; isCurrent: boolean; isDeclined: boolean; hasVerdicts: boolean }

export function standingOf({ state, isCurrent, isDeclined, hasVerdicts }: StandingParts): ReviewStandingName {
  if (state === 'submitted') return 'submitted'
  if (state === 'in_progress') return isCurrent || hasVerdicts ? 'in-hand' : 'ready'
  return isDeclined ? 'declined' : 'returned'
}

export const ownReviewSchema = z.object({
  id: z.number().int(),
  roundName: z.string(),
  caseTitle: z.string(),
  specialty: z.string(),
  standing: reviewStandingSchema,
  /** Turns with a verdict. */
  judgedTurns: z.number().int(),
  /** Null where no attention was measured. */
  activeMs: z.number().int().nullable(),
  returnReason: z.string().nullable(),
  openedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
})
export type OwnReview = z.infer<typeof ownReviewSchema>

export const listOwnReviewsSchema = pageQuerySchema.extend({
  state: z.enum(['in_progress', 'submitted', 'expired']).optional(),
})

/** Names of places only: an offset means one thing to browsers and its opposite to PostgreSQL. */
const timeZoneSchema = z
  .string()
  .regex(/^[A-Za-z]\w*(\/[\w+-]+)*$/)
  .refine(isTimeZone, 'not a time zone')

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Days and weeks begin where the person is; weeks on Monday. */
export const getOwnPaceSchema = z.object({ timeZone: timeZoneSchema.default('UTC') })

const paceSchema = z.object({
  submittedTrees: z.number().int(),
  judgedTurns: z.number().int(),
  activeMs: z.number().int(),
  /** Of the submitted trees, and of the turns judged, whose attention was measured. */
  medianTreeMs: z.number().nullable(),
  medianTurnMs: z.number().nullable(),
})
export type Pace = z.infer<typeof paceSchema>

export const ownPaceSchema = z.object({
  today: paceSchema,
  week: paceSchema,
  all: paceSchema,
  /** The last four weeks, oldest first, today last; days without work too. */
  days: z.array(z.object({ day: z.iso.date(), submittedTrees: z.number().int(), activeMs: z.number().int() })),
})
export type OwnPace = z.infer<typeof ownPaceSchema>

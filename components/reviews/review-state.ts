// What the workspace shows of a review, derived from the stored verdicts and those still on their way.
import { countVerdicts, type CountedAspects, judgeTurns, type TurnJudgement } from '@/lib/core/domain/judgement'
import { type PlannedVerdict, planVerdicts } from '@/lib/core/domain/plan-verdicts'
import type { ReviewView } from '@/lib/core/domain/review'
import type { SubmitVerdict, Verdict } from '@/lib/core/domain/verdict'
import { DomainError } from '@/lib/core/errors'

/** A verdict as it was given; `stored` is what the server says of it, null while it is on its way. */
export type GivenVerdict = PlannedVerdict & {
  key: string
  stored: Pick<Verdict, 'createdAt' | 'guidelineVersion' | 'isAfterReveal'> | null
}

/** A verdict on its way to the server, or one it refused. */
export type SentVerdict = { verdict: SubmitVerdict; refusal: unknown }

export type Progress = { decided: number; closed: number; open: string[]; total: number }

export type ReviewState = {
  /** Every verdict on this review, oldest first, also those that no longer count. */
  given: readonly GivenVerdict[]
  judgements: ReadonlyMap<string, TurnJudgement>
  counted: ReadonlyMap<string, CountedAspects<GivenVerdict>>
  progress: Progress
}

type Reviewed = Pick<ReviewView, 'turns' | 'verdicts'> & { round: Pick<ReviewView['round'], 'isProspective'> }

export function reviewState(view: Reviewed, sent: readonly SentVerdict[]): ReviewState {
  const given = givenVerdicts(view, sent)
  const judgements = judgeTurns(view.turns, given)
  return { given, judgements, counted: countVerdicts(given), progress: progressOf(judgements) }
}

function progressOf(judgements: ReadonlyMap<string, TurnJudgement>): Progress {
  const open: string[] = []
  let closed = 0
  let total = 0
  for (const [turnId, judgement] of judgements) {
    if (judgement === 'discarded') continue
    total += 1
    if (judgement === 'open') open.push(turnId)
    if (judgement === 'closed') closed += 1
  }
  return { decided: total - open.length - closed, closed, open, total }
}

/** Stored verdicts first, then what the outbox will add; what the server refused, or would refuse, does not count. */
function givenVerdicts({ turns, verdicts, round }: Reviewed, sent: readonly SentVerdict[]): GivenVerdict[] {
  const given = verdicts.map((verdict): GivenVerdict => ({ ...verdict, stored: verdict }))
  const storedKeys = new Set(given.map((verdict) => verdict.key))
  for (const { verdict, refusal } of sent) {
    if (refusal || storedKeys.has(verdict.key)) continue
    const planned = planOrNothing(turns, given, verdict, round.isProspective)
    given.push(...planned.map((each): GivenVerdict => ({ ...each, key: verdict.key, stored: null })))
  }
  return given
}

function planOrNothing(...parameters: Parameters<typeof planVerdicts>): PlannedVerdict[] {
  try {
    return planVerdicts(...parameters)
  } catch (error) {
    if (error instanceof DomainError) return []
    throw error
  }
}

/** The word that stands on a turn as a whole, or the newest of its halves. */
export function standingVerdict({ counted }: ReviewState, turnId: string): GivenVerdict | undefined {
  const aspects = counted.get(turnId)
  return aspects?.get('TURN') ?? aspects?.get('UPDATE') ?? aspects?.get('ORDER')
}

/** The first open turn behind `turnId` in the given order, or before it, wrapping round; null where none is open. */
export function nextOpenTurn(
  order: readonly string[],
  open: readonly string[],
  turnId: string,
  direction: 'next' | 'previous' = 'next',
): string | null {
  const isOpen = new Set(open)
  const list = direction === 'next' ? order : [...order].reverse()
  const start = list.indexOf(turnId) + 1
  return [...list.slice(start), ...list.slice(0, start)].find((id) => isOpen.has(id)) ?? null
}

/** "12 of 31 turns decided, 5 closed by a rejection, 4 to come". */
export function progressText({ decided, closed, total }: Progress, turnsToCome = 0): string {
  const closing = closed > 0 ? `, ${closed} closed by a rejection` : ''
  const coming = turnsToCome > 0 ? `, ${turnsToCome} to come` : ''
  return `${decided} of ${total} turns decided${closing}${coming}`
}

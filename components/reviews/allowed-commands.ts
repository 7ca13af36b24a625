// Which verdicts the turn in hand can take.
import type { TurnJudgement } from '@/lib/core/domain/judgement'
import type { ReviewTurn, ReviewView } from '@/lib/core/domain/review'
import { pathTo } from '@/lib/core/domain/tree-path'
import type { VerdictAspect } from '@/lib/core/domain/verdict'
import type { ReviewCommand } from './key-map'
import type { ReviewState } from './review-state'

const guarded = [
  'accept',
  'accept-and-go',
  'accept-path',
  'reject',
  'flag-unsafe',
  'edit',
  'cannot-judge',
  'withdraw',
  'continue-branch',
  'ask-teacher',
  'judge-other-half',
] as const satisfies readonly ReviewCommand[]

export type TurnCommand = (typeof guarded)[number]

export const isTurnCommand = (command: ReviewCommand): command is TurnCommand =>
  guarded.some((each) => each === command)

type Standing = {
  turn: ReviewTurn
  view: Pick<ReviewView, 'state' | 'turns'>
  state: ReviewState
  aspect: VerdictAspect
}

/**
 * Nothing in a review that went back to the queue; nothing below a rejected turn; nothing that stands already, so that a double click
 * gives one verdict. The root is given by the case and cannot be edited; only a branch of one's own goes on. A submitted review still
 * takes verdicts: whether its round is open is for the server to say.
 */
export function allowedCommands({ turn, view, state, aspect }: Standing): ReadonlySet<TurnCommand> {
  const judgement = state.judgements.get(turn.id)
  if (view.state === 'expired' || isOutOfHand(judgement)) return new Set()
  const allowed = new Set<TurnCommand>(['accept-and-go', 'reject', 'flag-unsafe', 'cannot-judge'])
  const counted = state.counted.get(turn.id)
  const isAccepted = counted?.get(aspect)?.kind === 'ACCEPT'
  if (!isAccepted) allowed.add('accept')
  if (isPathAcceptable(turn, view, state, isAccepted)) allowed.add('accept-path')
  if (turn.parentId !== null) allowed.add('edit')
  if (counted?.has(aspect) || counted?.has('TURN')) allowed.add('withdraw')
  if (aspect !== 'TURN') allowed.add('judge-other-half')
  if (isContinuable(turn, view, judgement)) allowed.add('continue-branch').add('ask-teacher')
  return allowed
}

const isOutOfHand = (judgement: TurnJudgement | undefined) => judgement === 'closed' || judgement === 'discarded'

/** A path is not accepted across answers that are still covered. */
function isPathAcceptable(
  turn: ReviewTurn,
  { turns }: Standing['view'],
  { judgements }: ReviewState,
  isAccepted: boolean,
): boolean {
  const undecided = pathTo(turns, turn.id).filter(({ id }) => id !== turn.id && judgements.get(id) === 'open')
  return (!isAccepted || undecided.length > 0) && undecided.every(({ isCovered }) => !isCovered)
}

function isContinuable(turn: ReviewTurn, { state }: Standing['view'], judgement: TurnJudgement | undefined): boolean {
  const isOwn = turn.origin !== 'teacher'
  return isOwn && state === 'in_progress' && judgement !== 'rejected' && turn.action?.kind !== 'diagnose'
}

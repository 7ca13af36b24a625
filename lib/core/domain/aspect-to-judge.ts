// Which part of a turn a reviewer's next word is on: the whole turn, or in a prospective round its order and then its update.
import type { CountedAspects, TurnOrigin } from './judgement'
import type { Action } from './tree'
import type { VerdictAspect } from './verdict'

type JudgedTurn = { action: Pick<Action, 'kind'> | null; origin?: TurnOrigin }

/** In a prospective round the teacher's orders are judged before their answers are seen, and what was made of the answers after. */
export function isJudgedInHalves({ action, origin = 'teacher' }: JudgedTurn, isProspective: boolean): boolean {
  return isProspective && origin === 'teacher' && action?.kind === 'order'
}

/**
 * The aspect that the next word on the turn is on; where all is judged, the one that a change of mind is on. Of a turn in halves: the
 * order while its answer is covered, until it counts, and while it is rejected or edited; then the update.
 *
 * @example aspectToJudge({ action: { kind: 'order' }, origin: 'teacher', isCovered: true }, true) // 'ORDER'
 */
export function aspectToJudge(
  turn: JudgedTurn & { isCovered: boolean },
  isProspective: boolean,
  counted?: CountedAspects,
): VerdictAspect {
  if (!isJudgedInHalves(turn, isProspective)) return 'TURN'
  const order = counted?.get('ORDER')
  return turn.isCovered || !order || order.kind === 'REJECT' ? 'ORDER' : 'UPDATE'
}

/** The aspects that a reviewer still has to decide on a turn that stands open, in the order in which they can be judged. */
export function openAspects(turn: JudgedTurn, isProspective: boolean, counted?: CountedAspects): VerdictAspect[] {
  if (counted?.has('TURN')) return []
  if (!isJudgedInHalves(turn, isProspective)) return ['TURN']
  if ([...(counted?.values() ?? [])].some(({ kind }) => kind === 'REJECT')) return []
  return (['ORDER', 'UPDATE'] as const).filter((aspect) => !counted?.has(aspect))
}

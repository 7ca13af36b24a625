// Which turns a reviewer's tree shows, and which of them is in hand.
import type { TurnJudgement } from '@/lib/core/domain/judgement'
import type { ReviewTurn } from '@/lib/core/domain/review'

/** Without the branches that were taken back. */
export function shownTurns(
  turns: readonly ReviewTurn[],
  judgements: ReadonlyMap<string, TurnJudgement>,
): readonly ReviewTurn[] {
  const shown = turns.filter((turn) => judgements.get(turn.id) !== 'discarded')
  // The same list again where nothing is left out, so that what is made of it is not made anew.
  return shown.length === turns.length ? turns : shown
}

/** The turn of this id; where its branch was taken back, what it was an edit of, or the nearest turn above. */
export function turnInHand(
  turns: readonly ReviewTurn[],
  shown: readonly ReviewTurn[],
  turnId: string,
): ReviewTurn | undefined {
  const inSight = shown.find((turn) => turn.id === turnId)
  if (inSight) return inSight
  const isShown = new Map(shown.map((turn) => [turn.id, turn]))
  const byId = new Map(turns.map((turn) => [turn.id, turn]))
  for (let turn = byId.get(turnId); turn; turn = byId.get(turn.editedFromId ?? turn.parentId ?? '')) {
    const here = isShown.get(turn.id)
    if (here) return here
  }
  return shown[0]
}

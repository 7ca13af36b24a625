// What each reader of a tree says of the turn in dispute, under pseudonyms; what they told the researchers stays out.
import type { Side } from '@/lib/core/domain/adjudication'
import type { CountedAspects } from '@/lib/core/domain/judgement'
import type { Context } from '../context'
import { toReviewTurn } from '../reviews/load-review-tree'
import { type GivenWord, loadJudgements } from '../rounds/load-judgements'
import type { StoredTurn } from '../trees/tree-row'
import type { Dispute } from './find-dispute'

const aspects = ['TURN', 'ORDER', 'UPDATE'] as const

/** In the order of their pseudonyms, which says nothing of who read first. Who never came to the turn is left out. */
export async function loadSides(
  ctx: Context,
  { roundId, treeId, turnOrdinal }: Pick<Dispute, 'roundId' | 'treeId' | 'turnOrdinal'>,
  turns: readonly StoredTurn[],
): Promise<Side[]> {
  const reviews = await ctx.db.review.findMany({
    where: { roundId, treeId, state: 'submitted', slot: { kind: 'sample' } },
    select: { id: true, treeId: true, reviewerId: true, reviewer: { select: { pseudonym: true } } },
  })
  const judged = await loadJudgements(ctx.db, reviews)
  const turnId = turns[turnOrdinal]?.id ?? ''
  const sides = reviews.flatMap(({ id, reviewer }) => {
    const own = judged.get(id)
    const judgement = own?.judgements.get(turnId)
    if (judgement !== 'accepted' && judgement !== 'rejected' && judgement !== 'unable') return []
    return [{ pseudonym: reviewer.pseudonym, judgement, words: toWords(own?.counted.get(turnId), turns) }]
  })
  return sides.toSorted((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1))
}

function toWords(counted: CountedAspects<GivenWord> | undefined, turns: readonly StoredTurn[]): Side['words'] {
  return aspects.flatMap((aspect) => {
    const word = counted?.get(aspect)
    if (!word) return []
    const { kind, reasons, note, sawAnswer, editTurnId } = word
    const edit = kind === 'EDIT' ? turns.find(({ id }) => id === editTurnId) : undefined
    return [{ aspect, kind, reasons, note, sawAnswer, edit: edit ? toReviewTurn(edit) : null }]
  })
}

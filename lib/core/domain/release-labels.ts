// What a release says of each turn that has a final label: the label, what every reader said, and the verdicts it rests on.
import type { FinalLabelValue } from './consensus'
import { type CountedAspects, countVerdicts, judgeTurns, type TreeNode, type TurnJudgement } from './judgement'
import type { ReleaseRating, ReleaseTurnLabel } from './release-tree'
import type { VerdictAspect, VerdictKind } from './verdict'

/** A submitted review of the labels' round; its verdicts oldest first, none given after the truth was shown. */
export type LabelledReview = { reader: string; reviewerId: number; verdicts: readonly ReviewVerdict[] }
export type ReviewVerdict = {
  id: number
  turnId: string
  kind: VerdictKind
  aspect: VerdictAspect
  reasons: string[]
  editTurnId: string | null
}
export type FinalTurnLabel = { label: FinalLabelValue; source: 'unanimous' | 'adjudicated'; round: string }

/** By turn id, in the order of the turns. `nodes`: the whole tree, parents first; a reader judges the teacher's turns and their own. */
export function labelReleaseTurns(
  nodes: readonly (TreeNode & { authorId: number | null })[],
  finals: ReadonlyMap<string, FinalTurnLabel>,
  reviews: readonly LabelledReview[],
): Map<string, ReleaseTurnLabel> {
  const words = reviews.map(({ reader, reviewerId, verdicts }) => {
    const visible = nodes.filter(({ authorId }) => authorId === null || authorId === reviewerId)
    return { reader, counted: countVerdicts(verdicts), judgements: judgeTurns(visible, verdicts) }
  })
  const labels = new Map<string, ReleaseTurnLabel>()
  for (const { id } of nodes) {
    const final = finals.get(id)
    if (!final) continue
    const label: ReleaseTurnLabel = { ...final, verdictIds: [], ratings: [] }
    for (const { reader, counted, judgements } of words) {
      const aspects = counted.get(id)
      const rating = rate(reader, judgements.get(id), aspects)
      if (!rating || !aspects) continue
      label.ratings.push(rating)
      for (const verdict of aspects.values()) label.verdictIds.push(verdict.id)
    }
    label.verdictIds.sort((a, b) => a - b)
    labels.set(id, label)
  }
  return labels
}

/** Null where the reader did not judge the turn. Of two halves the reasons are put together. */
function rate(
  reader: string,
  judgement: TurnJudgement | undefined,
  aspects: CountedAspects<ReviewVerdict> | undefined,
): ReleaseRating | null {
  if (!aspects || aspects.size === 0) return null
  const reasons = [...new Set([...aspects.values()].flatMap((verdict) => verdict.reasons))]
  if (judgement === 'accepted') return { reader, kind: 'ACCEPT', reasons }
  if (judgement === 'unable') return { reader, kind: 'CANNOT_JUDGE', reasons }
  if (judgement !== 'rejected') return null
  return { reader, kind: aspects.get('TURN')?.kind === 'EDIT' ? 'EDIT' : 'REJECT', reasons }
}

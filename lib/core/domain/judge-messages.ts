// Which messages of the teacher the final labels of a tree speak of: each once, as good or as bad.
import { type RejectedPart, rejectedPart } from './rejected-part'
import { releasePaths } from './release-paths'
import type { ReleaseTree, ReleaseTurn, ReleaseTurnLabel } from './release-tree'

/** The message is the last one of the assistant that the path to `before` leaves open, with what `path` goes on to do. */
export type JudgedMessage = {
  turn: ReleaseTurn
  label: ReleaseTurnLabel
  part: RejectedPart
  /** The turns above the message. */
  before: ReleaseTurn[]
  path: ReleaseTurn[]
  verdictIds: number[]
}

/**
 * A message is what one turn concludes with what the next one orders or diagnoses. It is good where both turns are finally accepted;
 * bad where the order is rejected, or, with the order that followed it, where what was concluded is. A turn without a final label
 * makes no message good or bad, and no accepted conclusion is given without its order.
 */
export function* judgeMessages(tree: ReleaseTree): Generator<JudgedMessage> {
  const { pathTo, childrenOf } = releasePaths(tree)
  for (const turn of tree.turns) {
    const label = tree.labels.get(turn.id)
    if (!label) continue
    const path = pathTo(turn)
    const before = path.slice(0, -1)
    const isWholeAbove = before.every(({ id }) => tree.labels.get(id)?.label === 'ACCEPT')
    const above = tree.labels.get(before.at(-1)?.id ?? '')
    if (label.label === 'ACCEPT') {
      if (!above || !isWholeAbove) continue
      yield { turn, label, part: 'turn', before, path, verdictIds: [...above.verdictIds, ...label.verdictIds] }
      continue
    }
    const { verdictIds } = label
    const part = rejectedPart(tree, turn)
    const isOfOrder = turn.action?.kind === 'diagnose' || part === 'order'
    if (isOfOrder && before.length > 0) yield { turn, label, part, before, path, verdictIds }
    else yield { turn, label, part, before: path, path: [...path, ...childrenOf(turn).slice(0, 1)], verdictIds }
  }
}

// Which half of a turn its rejection is on: the order, or what was concluded of its answers.
import type { ReleaseTree, ReleaseTurn } from './release-tree'

/** `turn` where the verdicts do not say which half. */
export type RejectedPart = 'order' | 'update' | 'turn'

/**
 * By what the rejecting verdicts were given on; where that was the whole turn, by their reasons; where a turn was only replaced by an
 * edit, by what the edit changed.
 */
export function rejectedPart(tree: ReleaseTree, turn: ReleaseTurn): RejectedPart {
  const label = tree.labels.get(turn.id)
  if (label?.label !== 'REJECT') return 'turn'
  const ids = new Set(label.verdictIds)
  const rejections = tree.verdicts.filter(({ id, kind }) => ids.has(id) && (kind === 'REJECT' || kind === 'EDIT'))
  if (rejections.length === 0) return 'turn'
  const all = (test: (rejection: (typeof rejections)[number]) => boolean) => rejections.every(test)
  const onlyFor = (reason: string) =>
    all(({ reasons }) => reasons.length > 0 && reasons.every((each) => each === reason))
  if (all(({ aspect }) => aspect === 'ORDER') || onlyFor('ungrounded-order')) return 'order'
  if (all(({ aspect }) => aspect === 'UPDATE') || onlyFor('unreliable-update')) return 'update'
  if (all(({ kind }) => kind === 'EDIT')) return editedPart(tree, turn)
  return 'turn'
}

function editedPart({ turns }: ReleaseTree, turn: ReleaseTurn): RejectedPart {
  const edits = turns.filter(({ editedFromId }) => editedFromId === turn.id)
  if (edits.length === 0) return 'turn'
  const keepsOrder = edits.map(({ action }) => JSON.stringify(action) === JSON.stringify(turn.action))
  if (keepsOrder.every(Boolean)) return 'update'
  return keepsOrder.some(Boolean) ? 'turn' : 'order'
}

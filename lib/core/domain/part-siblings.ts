// Where physicians parted siblings: turns below one parent of which one is finally accepted and another finally rejected.
import type { RenderOptions } from './release-options'
import { goOn, type ReleasePaths, releasePaths } from './release-paths'
import type { ReleaseTree, ReleaseTurn, ReleaseTurnLabel } from './release-tree'

export type PairSide = { turn: ReleaseTurn; label: ReleaseTurnLabel; path: ReleaseTurn[] }
export type SiblingPair = {
  /** `edit`: the accepted turn is a person's new version of the rejected one. */
  kind: 'edit' | 'siblings'
  parent: ReleaseTurn
  chosen: PairSide
  rejected: PairSide
  /** The accepted branch ends before a leaf. */
  isTruncated: boolean
}

/** Only where every turn above is finally accepted. The accepted side goes on through accepted turns, the rejected one as it was. */
export function* partSiblings(tree: ReleaseTree, pairs: RenderOptions['pairs']): Generator<SiblingPair> {
  const paths = releasePaths(tree)
  const isAccepted = (turn: ReleaseTurn) => tree.labels.get(turn.id)?.label === 'ACCEPT'
  for (const parent of tree.turns) {
    const siblings = paths.childrenOf(parent)
    if (siblings.length < 2 || !siblings.some(isAccepted)) continue
    const above = paths.pathTo(parent)
    if (!above.every(isAccepted)) continue
    for (const chosen of siblings) {
      const chosenLabel = tree.labels.get(chosen.id)
      if (chosenLabel?.label !== 'ACCEPT') continue
      for (const rejected of siblings) {
        const rejectedLabel = tree.labels.get(rejected.id)
        if (rejectedLabel?.label !== 'REJECT') continue
        const [chosenOn, rejectedOn] = continuations(paths, { chosen, rejected, isAccepted }, pairs)
        yield {
          kind: chosen.editedFromId === rejected.id ? 'edit' : 'siblings',
          parent,
          chosen: { turn: chosen, label: chosenLabel, path: [...above, chosen, ...chosenOn] },
          rejected: { turn: rejected, label: rejectedLabel, path: [...above, rejected, ...rejectedOn] },
          isTruncated: paths.childrenOf(chosenOn.at(-1) ?? chosen).length > 0,
        }
      }
    }
  }
}

type Parted = { chosen: ReleaseTurn; rejected: ReleaseTurn; isAccepted: (turn: ReleaseTurn) => boolean }

/** For next messages both sides go on by one turn or neither does, so that a pair never differs by whether something follows. */
function continuations(paths: ReleasePaths, { chosen, rejected, isAccepted }: Parted, pairs: RenderOptions['pairs']) {
  const chosenOn = goOn(paths, chosen, isAccepted)
  const rejectedOn = goOn(paths, rejected, () => true)
  if (pairs === 'whole-branch') return [chosenOn, rejectedOn] as const
  const length = Math.min(1, chosenOn.length, rejectedOn.length)
  return [chosenOn.slice(0, length), rejectedOn.slice(0, length)] as const
}

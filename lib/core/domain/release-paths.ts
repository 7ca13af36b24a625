// Paths through a tree as a release sees it: the turns of its trajectories, and how a branch goes on.
import type { ReleaseTrajectory, ReleaseTree, ReleaseTurn } from './release-tree'

export type ReleasePaths = {
  /** The turns of a trajectory that are in, root first. */
  turnsOf: (trajectory: ReleaseTrajectory) => ReleaseTurn[]
  /** From the root to a turn. */
  pathTo: (turn: ReleaseTurn) => ReleaseTurn[]
  childrenOf: (turn: ReleaseTurn) => readonly ReleaseTurn[]
}

/** Throws a RangeError where a trajectory names a turn that its tree does not have. */
export function releasePaths({ id, turns }: ReleaseTree): ReleasePaths {
  const byId = new Map(turns.map((turn) => [turn.id, turn]))
  const children = new Map<string, ReleaseTurn[]>()
  for (const turn of turns) {
    if (turn.parentId === null) continue
    const siblings = children.get(turn.parentId)
    if (siblings) siblings.push(turn)
    else children.set(turn.parentId, [turn])
  }
  const find = (turnId: string): ReleaseTurn => {
    const turn = byId.get(turnId)
    if (!turn) throw new RangeError(`tree "${id}" has no turn "${turnId}"`)
    return turn
  }
  const pathTo = (turn: ReleaseTurn): ReleaseTurn[] => {
    const path = [turn]
    for (let { parentId } = turn; parentId !== null; ) {
      const above = find(parentId)
      path.push(above)
      parentId = above.parentId
    }
    return path.reverse()
  }
  return {
    turnsOf: ({ turnIds }) => turnIds.map(find),
    pathTo,
    childrenOf: (turn) => children.get(turn.id) ?? [],
  }
}

/** How a branch goes on below a turn through turns that pass: to a leaf where one can be reached, else as far as they go. */
export function goOn(
  { childrenOf }: Pick<ReleasePaths, 'childrenOf'>,
  turn: ReleaseTurn,
  passes: (turn: ReleaseTurn) => boolean,
): ReleaseTurn[] {
  let longest: ReleaseTurn[] = []
  const stack = childrenOf(turn)
    .filter(passes)
    .map((child) => [child])
    .reverse()
  for (let path = stack.pop(); path; path = stack.pop()) {
    const last = path.at(-1) ?? turn
    const below = childrenOf(last)
    if (below.length === 0) return path
    if (path.length > longest.length) longest = path
    for (const child of below.filter(passes).reverse()) stack.push([...path, child])
  }
  return longest
}

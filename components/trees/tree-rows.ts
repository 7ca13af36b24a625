// A trajectory tree as the flat list of rows the tree view shows: order, place among siblings, and the branch lines beside it.
import { childrenInOrder } from './children-in-order'
import type { TreeTurn } from './tree-turn'

/** One column of branch lines left of a row. `tee` and `elbow` lead into the row itself; `line` only passes by. */
export type Guide = 'blank' | 'line' | 'tee' | 'elbow'

export type TreeRow<T extends TreeTurn = TreeTurn> = {
  turn: T
  parent: T | null
  /** 1 for the root; also the turn's number on its path. */
  level: number
  /** 1-based place among its siblings, and how many they are. */
  position: number
  siblings: number
  guides: readonly Guide[]
  children: number
  isCollapsed: boolean
}

/** Lines of forks further out than this are left out, so that what is said keeps its room however often a path has forked. */
const MOST_GUIDES = 8

/**
 * The visible rows, depth first. Children keep the order of the list, except that an edited version follows its original. The
 * lines indent at forks only, so that a path without branches stays in one column. What hangs below a turn of `collapsedIds` is
 * left out. Turns whose parent is not in the list are left out too. Linear in the number of turns.
 */
export function treeRows<T extends TreeTurn>(turns: readonly T[], collapsedIds: ReadonlySet<string>): TreeRow<T>[] {
  const childrenOf = childrenInOrder(turns)
  const rows: TreeRow<T>[] = []
  const waiting: Waiting<T>[] = []
  const putOff = (siblings: readonly T[], parent: T | null, level: number, inherited: readonly Guide[]) => {
    for (let index = siblings.length - 1; index >= 0; index -= 1) {
      const turn = siblings[index]
      if (turn) waiting.push({ turn, parent, level, position: index + 1, siblings: siblings.length, inherited })
    }
  }
  putOff(childrenOf.get(null) ?? [], null, 1, [])
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { inherited, ...place } = next
    const children = childrenOf.get(place.turn.id) ?? []
    const isCollapsed = collapsedIds.has(place.turn.id) && children.length > 0
    const isLast = place.position === place.siblings
    const isFork = place.siblings > 1
    const guides = isFork ? withGuide(inherited, isLast ? 'elbow' : 'tee') : inherited
    rows.push({ ...place, guides, children: children.length, isCollapsed })
    const below = isFork ? withGuide(inherited, isLast ? 'blank' : 'line') : inherited
    if (!isCollapsed) putOff(children, place.turn, place.level + 1, below)
  }
  return rows
}

type Waiting<T extends TreeTurn> = Pick<TreeRow<T>, 'turn' | 'parent' | 'level' | 'position' | 'siblings'> & {
  inherited: readonly Guide[]
}

const withGuide = (guides: readonly Guide[], guide: Guide): readonly Guide[] => [...guides, guide].slice(-MOST_GUIDES)

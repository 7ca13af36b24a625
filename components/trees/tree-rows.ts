// A trajectory tree as the flat list of rows the tree view shows: order, place among siblings, and the branch lines beside it.
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
  guides: Guide[]
  children: number
  isCollapsed: boolean
}

/**
 * The visible rows, depth first. Children keep the order of the list, except that an edited version follows its original. The
 * lines indent at forks only, so that a path without branches stays in one column. What hangs below a turn of `collapsedIds` is
 * left out. Turns whose parent is not in the list are left out too.
 */
export function treeRows<T extends TreeTurn>(turns: readonly T[], collapsedIds: ReadonlySet<string>): TreeRow<T>[] {
  const childrenOf = groupByParent(turns)
  const rows: TreeRow<T>[] = []
  const visit = (siblings: readonly T[], parent: T | null, level: number, inherited: readonly Guide[]) => {
    siblings.forEach((turn, index) => {
      const isLast = index === siblings.length - 1
      const isFork = siblings.length > 1
      const children = childrenOf.get(turn.id) ?? []
      const isCollapsed = collapsedIds.has(turn.id) && children.length > 0
      const guides: Guide[] = isFork ? [...inherited, isLast ? 'elbow' : 'tee'] : [...inherited]
      rows.push({
        turn,
        parent,
        level,
        position: index + 1,
        siblings: siblings.length,
        guides,
        children: children.length,
        isCollapsed,
      })
      const below: Guide[] = isFork ? [...inherited, isLast ? 'blank' : 'line'] : [...inherited]
      if (!isCollapsed) visit(children, turn, level + 1, below)
    })
  }
  visit(childrenOf.get(null) ?? [], null, 1, [])
  return rows
}

function groupByParent<T extends TreeTurn>(turns: readonly T[]): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>()
  for (const turn of turns) groups.set(turn.parentId, [...(groups.get(turn.parentId) ?? []), turn])
  for (const [parentId, siblings] of groups) groups.set(parentId, editsAfterOriginals(siblings))
  return groups
}

function editsAfterOriginals<T extends TreeTurn>(siblings: readonly T[]): T[] {
  const isHere = new Set(siblings.map((turn) => turn.id))
  const editsOf = (id: string): T[] =>
    siblings.filter((turn) => turn.editedFromId === id).flatMap((edit) => [edit, ...editsOf(edit.id)])
  return siblings
    .filter((turn) => turn.editedFromId === null || !isHere.has(turn.editedFromId))
    .flatMap((turn) => [turn, ...editsOf(turn.id)])
}

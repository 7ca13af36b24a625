// Where a key leads in the tree view: which row becomes current, what opens, what folds.
import type { TreeCommand } from './tree-keys'
import type { TreeRow } from './tree-rows'

export type TreeMove = { kind: 'select' | 'fold' | 'unfold' | 'toggle-details'; turnId: string } | null

/** The effect of a command on the current row; null where there is nowhere to go. */
export function treeMove(rows: readonly TreeRow[], currentId: string, command: TreeCommand): TreeMove {
  const index = rows.findIndex((row) => row.turn.id === currentId)
  const row = rows[index]
  if (!row) return select(rows[0])
  if (command === 'toggle-details') return { kind: 'toggle-details', turnId: currentId }
  if (command === 'open') return open(rows, index, row)
  if (command === 'close') return close(rows, row)
  const targets = { next: index + 1, previous: index - 1, first: 0, last: rows.length - 1 }
  return select(rows[targets[command]])
}

function open(rows: readonly TreeRow[], index: number, row: TreeRow): TreeMove {
  if (row.children === 0) return null
  return row.isCollapsed ? { kind: 'unfold', turnId: row.turn.id } : select(rows[index + 1])
}

function close(rows: readonly TreeRow[], row: TreeRow): TreeMove {
  if (row.children > 0 && !row.isCollapsed) return { kind: 'fold', turnId: row.turn.id }
  return select(rows.find((other) => other.turn.id === row.turn.parentId))
}

function select(row: TreeRow | undefined): TreeMove {
  return row ? { kind: 'select', turnId: row.turn.id } : null
}

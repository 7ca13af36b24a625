// Where a key leads in the tree view: which row becomes current, what opens, what folds.
import type { TreeCommand } from './tree-keys'
import type { TreeRow } from './tree-rows'

export type TreeMove =
  | { kind: 'select' | 'fold' | 'toggle-details'; turnId: string }
  | { kind: 'unfold'; turnIds: string[] }
  | { kind: 'find' }
  | null

/** The rows with where each stands, so that no key has to look through them. */
export type RowList = { rows: readonly TreeRow[]; indexOf: ReadonlyMap<string, number> }

/** The effect of a command on the current row; null where there is nowhere to go. */
export function treeMove(list: RowList, currentId: string, command: TreeCommand): TreeMove {
  if (command === 'find') return { kind: 'find' }
  const index = list.indexOf.get(currentId) ?? -1
  const row = list.rows[index]
  if (!row) return select(list.rows[0])
  if (command === 'toggle-details') return { kind: 'toggle-details', turnId: currentId }
  if (command === 'open') return open(list, index, row)
  if (command === 'close') return close(list, row)
  if (command === 'open-siblings') return openSiblings(list, row)
  const targets = { next: index + 1, previous: index - 1, first: 0, last: list.rows.length - 1 }
  return select(list.rows[targets[command]])
}

function open({ rows }: RowList, index: number, row: TreeRow): TreeMove {
  if (row.children === 0) return null
  return row.isCollapsed ? { kind: 'unfold', turnIds: [row.turn.id] } : select(rows[index + 1])
}

function close({ rows, indexOf }: RowList, row: TreeRow): TreeMove {
  if (row.children > 0 && !row.isCollapsed) return { kind: 'fold', turnId: row.turn.id }
  return select(rows[indexOf.get(row.turn.parentId ?? '') ?? -1])
}

function openSiblings({ rows }: RowList, row: TreeRow): TreeMove {
  const folded = rows.filter((other) => other.isCollapsed && other.turn.parentId === row.turn.parentId)
  return folded.length > 0 ? { kind: 'unfold', turnIds: folded.map((other) => other.turn.id) } : null
}

function select(row: TreeRow | undefined): TreeMove {
  return row ? { kind: 'select', turnId: row.turn.id } : null
}

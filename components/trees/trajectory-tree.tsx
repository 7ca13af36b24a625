// A trajectory tree as expandable turns, after the WAI-ARIA tree pattern; each shared prefix stands once.
'use client'
import type { KeyboardEvent, ReactNode } from 'react'
import type { TreeTurn, TurnMark } from './tree-turn'
import { TurnRow } from './turn-row'
import type { TreeView } from './use-tree-view'

type TrajectoryTreeProps<T extends TreeTurn> = {
  tree: TreeView<T>
  /** What stands against each turn; a turn without one shows none. */
  marks: ReadonlyMap<string, TurnMark>
  label?: string
  /** A short word beside the turn's number, such as "your edit". */
  tagOf?: (turn: T) => string | null
  /** More beneath an expanded turn. */
  moreOf?: (turn: T) => ReactNode
}

export function TrajectoryTree<T extends TreeTurn>({
  tree,
  marks,
  label = 'Trajectory tree',
  tagOf,
  moreOf,
}: TrajectoryTreeProps<T>) {
  const isSelectedShown = tree.rows.some((row) => row.turn.id === tree.selectedId)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'treeitem') return
    if (tree.handleKey(event.key)) event.preventDefault()
  }
  return (
    <div role="tree" aria-label={label} onKeyDown={onKeyDown} className="py-1">
      {tree.rows.map((row, index) => (
        <TurnRow
          key={row.turn.id}
          row={row}
          id={tree.rowId(row.turn.id)}
          mark={marks.get(row.turn.id)}
          tag={tagOf?.(row.turn) ?? null}
          more={moreOf?.(row.turn)}
          isSelected={row.turn.id === tree.selectedId}
          isInTabOrder={row.turn.id === tree.selectedId || (!isSelectedShown && index === 0)}
          isExpanded={tree.expandedIds.has(row.turn.id)}
          onSelect={() => tree.focus(row.turn.id)}
          onToggleDetails={() => tree.toggleDetails(row.turn.id)}
          onToggleFold={() => tree.toggleFold(row.turn.id)}
        />
      ))}
    </div>
  )
}

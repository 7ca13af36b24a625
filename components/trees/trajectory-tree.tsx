// A trajectory tree as expandable turns, after the WAI-ARIA tree pattern; each shared prefix stands once.
'use client'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { findRow } from './find-row'
import { FindStatus } from './find-status'
import { treeCommandOf } from './tree-keys'
import type { TreeTurn, TurnMark } from './tree-turn'
import { TurnRow } from './turn-row'
import { useRequestedRow } from './use-requested-row'
import type { TreeView } from './use-tree-view'
import { useTypeAhead } from './use-type-ahead'
import { useVirtualRows } from './use-virtual-rows'

type TrajectoryTreeProps<T extends TreeTurn> = {
  tree: TreeView<T>
  /** What stands against each turn; a turn without one shows none. */
  marks: ReadonlyMap<string, TurnMark>
  label?: string
  /** A short word beside the turn's number, such as "your edit". */
  tagOf?: (turn: T) => string | null
  /** More beneath an expanded turn. */
  moreOf?: (turn: T) => ReactNode
  /** Where no letter is a key of the page, typing one finds a turn at once. */
  areLettersFree?: boolean
}

export function TrajectoryTree<T extends TreeTurn>(props: TrajectoryTreeProps<T>) {
  const { tree, marks, label = 'Trajectory tree', tagOf, moreOf, areLettersFree = false } = props
  const list = useRef<HTMLDivElement>(null)
  const [heldId, hold] = useState<string | null>(null)
  const tabbableId = tabbableOf(tree)
  const virtual = useVirtualRows({
    list,
    rows: tree.rows,
    kept: indicesOf(tree, [tree.selectedId, tabbableId, heldId, tree.request?.turnId]),
  })
  useRequestedRow(tree, () => virtual.scrollElement)
  const find = (typed: string) => {
    const found = findRow(tree, tree.selectedId, typed)
    if (found !== null) tree.focus(found)
  }
  const typeAhead = useTypeAhead(find, areLettersFree)

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'treeitem') return
    if (!typeAhead.take(event)) {
      const command = treeCommandOf(event)
      if (command === null) return
      if (command === 'find') typeAhead.start()
      else tree.run(command)
    }
    event.preventDefault()
  }
  const items = virtual.getVirtualItems()
  return (
    <>
      <div
        ref={(element) => {
          list.current = element
          virtual.containerRef(element)
        }}
        role="tree"
        aria-label={label}
        className="relative"
        onKeyDown={onKeyDown}
        onClick={(event) => press(event, tree)}
        onFocus={(event) => hold(event.target.role === 'treeitem' ? null : turnIdOf(event))}
        onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || typeAhead.stop()}
      >
        {items.map(({ index }) => {
          const row = tree.rows[index]
          if (!row) return null
          const { id } = row.turn
          const isExpanded = tree.expandedIds.has(id)
          return (
            <TurnRow
              key={id}
              measure={virtual.measureElement}
              {...{ row, index, isExpanded }}
              id={tree.rowId(id)}
              mark={marks.get(id)}
              tag={tagOf?.(row.turn) ?? null}
              more={isExpanded ? (moreOf?.(row.turn) ?? null) : null}
              isSelected={id === tree.selectedId}
              isInTabOrder={id === tabbableId}
            />
          )
        })}
      </div>
      <FindStatus typed={typeAhead.typed} isFound={findRow(tree, tree.selectedId, typeAhead.typed ?? '') !== null} />
    </>
  )
}

/** The turn in hand, or where its branch is folded the nearest turn above that is shown. */
function tabbableOf({ rows, indexOf, selectedId, parentOf }: TreeView): string | undefined {
  for (let id: string | null | undefined = selectedId; id; id = parentOf.get(id)) if (indexOf.has(id)) return id
  return rows[0]?.turn.id
}

function indicesOf({ indexOf }: TreeView, turnIds: readonly (string | null | undefined)[]): number[] {
  return turnIds.flatMap((turnId) => indexOf.get(turnId ?? '') ?? [])
}

const turnIdOf = ({ target }: FocusEvent | MouseEvent): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[role="treeitem"]')?.dataset.turn ?? null) : null

/** A row is pressed as a whole, but for its two controls, and for its details, which are there to be read. */
function press(event: MouseEvent, tree: TreeView) {
  const turnId = turnIdOf(event)
  if (turnId === null || !(event.target instanceof Element)) return
  const part = event.target.closest<HTMLElement>('[data-part]')?.dataset.part
  if (part === 'fold') tree.toggleFold(turnId)
  else if (part === 'expand') tree.toggleDetails(turnId)
  else if (part !== 'details') tree.focus(turnId)
}

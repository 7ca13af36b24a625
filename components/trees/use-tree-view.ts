// The state of one tree on screen: which branches are folded, which turns are expanded, which one is in hand.
'use client'
import { useId, useMemo, useState } from 'react'
import { treeCommandOf, type TreeCommand } from './tree-keys'
import { treeMove } from './tree-moves'
import { treeRows, type TreeRow } from './tree-rows'
import type { TreeTurn } from './tree-turn'

export type TreeView<T extends TreeTurn = TreeTurn> = {
  rows: TreeRow<T>[]
  selectedId: string
  expandedIds: ReadonlySet<string>
  rowId: (turnId: string) => string
  select: (turnId: string) => void
  /** Selects and moves the keyboard there. */
  focus: (turnId: string) => void
  run: (command: TreeCommand) => void
  /** True where the key meant something to the tree. */
  handleKey: (key: string) => boolean
  toggleDetails: (turnId: string) => void
  toggleFold: (turnId: string) => void
  setAllExpanded: (isExpanded: boolean) => void
}

export function useTreeView<T extends TreeTurn>(
  turns: readonly T[],
  selectedId: string,
  onSelect: (turnId: string) => void,
  initiallyExpanded: readonly string[] = [],
): TreeView<T> {
  const prefix = useId()
  const [foldedIds, setFoldedIds] = useState<ReadonlySet<string>>(new Set())
  const [expandedIds, setExpandedIds] = useState<ReadonlySet<string>>(() => new Set(initiallyExpanded))
  const rows = useMemo(() => treeRows(turns, foldedIds), [turns, foldedIds])
  const rowId = (turnId: string) => `${prefix}-${turnId}`
  const toggleFold = (turnId: string) => setFoldedIds((ids) => toggled(ids, turnId))
  const toggleDetails = (turnId: string) => setExpandedIds((ids) => toggled(ids, turnId))

  function focus(turnId: string) {
    setFoldedIds((ids) => withoutAncestors(ids, turns, turnId))
    onSelect(turnId)
    // A row that was folded away exists only after the next render.
    requestAnimationFrame(() => document.getElementById(rowId(turnId))?.focus())
  }

  function run(command: TreeCommand) {
    const move = treeMove(rows, selectedId, command)
    if (move?.kind === 'select') focus(move.turnId)
    else if (move?.kind === 'toggle-details') {
      toggleDetails(move.turnId)
      requestAnimationFrame(
        () => void document.getElementById(rowId(move.turnId))?.scrollIntoView({ block: 'nearest' }),
      )
    } else if (move) toggleFold(move.turnId)
  }

  function handleKey(key: string): boolean {
    const command = treeCommandOf(key)
    if (command) run(command)
    return command !== null
  }

  const setAllExpanded = (isExpanded: boolean) =>
    setExpandedIds(new Set(isExpanded ? turns.map((turn) => turn.id) : []))
  return {
    rows,
    selectedId,
    expandedIds,
    rowId,
    select: onSelect,
    focus,
    run,
    handleKey,
    toggleDetails,
    toggleFold,
    setAllExpanded,
  }
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}

function withoutAncestors(ids: ReadonlySet<string>, turns: readonly TreeTurn[], turnId: string): ReadonlySet<string> {
  if (ids.size === 0) return ids
  const next = new Set(ids)
  const parentOf = new Map(turns.map((turn) => [turn.id, turn.parentId]))
  for (let id = parentOf.get(turnId); id; id = parentOf.get(id)) next.delete(id)
  return next
}

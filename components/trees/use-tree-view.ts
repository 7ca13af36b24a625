// The state of one tree on screen: which branches are folded, which turns are expanded, which one is in hand.
'use client'
import { useId, useMemo, useState } from 'react'
import type { TreeCommand } from './tree-keys'
import { type RowList, treeMove } from './tree-moves'
import { treeRows, type TreeRow } from './tree-rows'
import type { TreeTurn } from './tree-turn'

/** A wish to bring a turn into sight, with the keyboard or without; a new object for every wish. */
export type TreeRequest = { turnId: string; isFocus: boolean }

export type TreeView<T extends TreeTurn = TreeTurn> = RowList & {
  rows: readonly TreeRow<T>[]
  parentOf: ReadonlyMap<string, string | null>
  selectedId: string
  expandedIds: ReadonlySet<string>
  request: TreeRequest | null
  rowId: (turnId: string) => string
  select: (turnId: string) => void
  /** Selects and moves the keyboard there. */
  focus: (turnId: string) => void
  /** Brings into sight, and nothing else. */
  show: (turnId: string) => void
  run: (command: TreeCommand) => void
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
  const [request, setRequest] = useState<TreeRequest | null>(null)
  const list = useMemo(() => listOf(turns, foldedIds), [turns, foldedIds])
  const parentOf = useMemo(() => new Map(turns.map((turn) => [turn.id, turn.parentId])), [turns])
  const toggleFold = (turnId: string) => setFoldedIds((ids) => toggled(ids, turnId))

  function toggleDetails(turnId: string) {
    setExpandedIds((ids) => toggled(ids, turnId))
    setRequest({ turnId, isFocus: false })
  }

  function show(turnId: string) {
    setFoldedIds((ids) => withoutAncestors(ids, parentOf, turnId))
    setRequest({ turnId, isFocus: false })
  }

  function focus(turnId: string) {
    setFoldedIds((ids) => withoutAncestors(ids, parentOf, turnId))
    setRequest({ turnId, isFocus: true })
    onSelect(turnId)
  }

  function run(command: TreeCommand) {
    const move = treeMove(list, selectedId, command)
    if (move?.kind === 'select') focus(move.turnId)
    else if (move?.kind === 'toggle-details') toggleDetails(move.turnId)
    else if (move?.kind === 'fold') toggleFold(move.turnId)
    else if (move?.kind === 'unfold') setFoldedIds((ids) => without(ids, move.turnIds))
  }

  const setAllExpanded = (isExpanded: boolean) =>
    setExpandedIds(new Set(isExpanded ? turns.map((turn) => turn.id) : []))
  return {
    ...list,
    parentOf,
    selectedId,
    expandedIds,
    request,
    rowId: (turnId) => `${prefix}-${turnId}`,
    select: onSelect,
    focus,
    show,
    run,
    toggleDetails,
    toggleFold,
    setAllExpanded,
  }
}

function listOf<T extends TreeTurn>(turns: readonly T[], foldedIds: ReadonlySet<string>) {
  const rows = treeRows(turns, foldedIds)
  return { rows, indexOf: new Map(rows.map((row, index) => [row.turn.id, index])) }
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}

function without(ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  const next = new Set(ids)
  for (const id of gone) next.delete(id)
  return next
}

function withoutAncestors(
  ids: ReadonlySet<string>,
  parentOf: ReadonlyMap<string, string | null>,
  turnId: string,
): ReadonlySet<string> {
  if (ids.size === 0) return ids
  const next = new Set(ids)
  for (let id = parentOf.get(turnId); id; id = parentOf.get(id)) next.delete(id)
  return next
}

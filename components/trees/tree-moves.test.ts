// The tree's keys do what the WAI-ARIA tree pattern says.
import { describe, expect, it } from 'vitest'
import { treeCommandOf, treeKeys } from './tree-keys'
import { treeMove } from './tree-moves'
import { treeRows } from './tree-rows'

const turn = (id: string, parentId: string | null) => ({
  id,
  parentId,
  editedFromId: null,
  action: null,
  answers: [],
  findings: [],
  reasoning: '',
  differential: [],
})
const turns = [turn('a', null), turn('b', 'a'), turn('c', 'b'), turn('d', 'a')]
const listOf = (foldedIds: readonly string[]) => {
  const rows = treeRows(turns, new Set(foldedIds))
  return { rows, indexOf: new Map(rows.map((row, index) => [row.turn.id, index])) }
}
const open = listOf([])
const folded = listOf(['b'])

describe('treeMove', () => {
  it('walks the visible rows', () => {
    expect(treeMove(open, 'b', 'next')).toEqual({ kind: 'select', turnId: 'c' })
    expect(treeMove(folded, 'b', 'next')).toEqual({ kind: 'select', turnId: 'd' })
    expect(treeMove(open, 'd', 'previous')).toEqual({ kind: 'select', turnId: 'c' })
    expect(treeMove(open, 'd', 'next')).toBeNull()
    expect(treeMove(open, 'c', 'first')).toEqual({ kind: 'select', turnId: 'a' })
    expect(treeMove(open, 'a', 'last')).toEqual({ kind: 'select', turnId: 'd' })
  })

  it('opens a folded branch before entering it, folds an open one before leaving it', () => {
    expect(treeMove(folded, 'b', 'open')).toEqual({ kind: 'unfold', turnIds: ['b'] })
    expect(treeMove(open, 'b', 'open')).toEqual({ kind: 'select', turnId: 'c' })
    expect(treeMove(open, 'b', 'close')).toEqual({ kind: 'fold', turnId: 'b' })
    expect(treeMove(folded, 'b', 'close')).toEqual({ kind: 'select', turnId: 'a' })
    expect(treeMove(open, 'c', 'open')).toBeNull()
    expect(treeMove(folded, 'a', 'close')).toEqual({ kind: 'fold', turnId: 'a' })
  })

  it('unfolds every branch of a fork at once, whichever of them is current', () => {
    const forked = [...turns, turn('e', 'd'), turn('f', 'c')]
    const rows = treeRows(forked, new Set(['b', 'd', 'c']))
    const list = { rows, indexOf: new Map(rows.map((row, index) => [row.turn.id, index])) }
    expect(treeMove(list, 'b', 'open-siblings')).toEqual({ kind: 'unfold', turnIds: ['b', 'd'] })
    expect(treeMove(list, 'd', 'open-siblings')).toEqual({ kind: 'unfold', turnIds: ['b', 'd'] })
    expect(treeMove(list, 'a', 'open-siblings')).toBeNull()
  })

  it('starts at the root where nothing is current', () => {
    expect(treeMove(open, 'gone', 'next')).toEqual({ kind: 'select', turnId: 'a' })
  })
})

const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('treeKeys', () => {
  it('gives every key to one command', () => {
    const keys = treeKeys.flatMap((entry) => entry.keys)
    expect(new Set(keys).size).toBe(keys.length)
    for (const entry of treeKeys)
      for (const key of entry.keys) expect(treeCommandOf({ key, ...held })).toBe(entry.command)
    expect(treeCommandOf({ key: 'x', ...held })).toBeNull()
  })

  it('leaves presses with another key held to others, but for signs that are typed with Shift', () => {
    for (const other of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'])
      expect(treeCommandOf({ key: 'ArrowDown', ...held, [other]: true })).toBeNull()
    expect(treeCommandOf({ key: '*', ...held, shiftKey: true })).toBe('open-siblings')
    expect(treeCommandOf({ key: '/', ...held, shiftKey: true })).toBe('find')
    expect(treeCommandOf({ key: '*', ...held, ctrlKey: true })).toBeNull()
  })
})

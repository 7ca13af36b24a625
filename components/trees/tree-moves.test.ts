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
const open = treeRows(turns, new Set())
const folded = treeRows(turns, new Set(['b']))

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
    expect(treeMove(folded, 'b', 'open')).toEqual({ kind: 'unfold', turnId: 'b' })
    expect(treeMove(open, 'b', 'open')).toEqual({ kind: 'select', turnId: 'c' })
    expect(treeMove(open, 'b', 'close')).toEqual({ kind: 'fold', turnId: 'b' })
    expect(treeMove(folded, 'b', 'close')).toEqual({ kind: 'select', turnId: 'a' })
    expect(treeMove(open, 'c', 'open')).toBeNull()
    expect(treeMove(folded, 'a', 'close')).toEqual({ kind: 'fold', turnId: 'a' })
  })

  it('starts at the root where nothing is current', () => {
    expect(treeMove(open, 'gone', 'next')).toEqual({ kind: 'select', turnId: 'a' })
  })
})

describe('treeKeys', () => {
  it('gives every key to one command', () => {
    const keys = treeKeys.flatMap((entry) => entry.keys)
    expect(new Set(keys).size).toBe(keys.length)
    for (const entry of treeKeys) for (const key of entry.keys) expect(treeCommandOf(key)).toBe(entry.command)
    expect(treeCommandOf('x')).toBeNull()
  })
})

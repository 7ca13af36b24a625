// Typing finds the next turn with such a word, wraps round, and a letter typed again goes on to the next match.
import { describe, expect, it } from 'vitest'
import { findRow } from './find-row'
import { treeRows } from './tree-rows'

const turn = (id: string, parentId: string | null, tests: string[]) => ({
  id,
  parentId,
  editedFromId: null,
  action: tests.length > 0 ? { kind: 'order' as const, tests } : null,
  answers: [],
  findings: [],
  reasoning: '',
  differential: [],
})
const turns = [
  turn('a', null, []),
  turn('b', 'a', ['Électrocardiogram', 'Troponin']),
  turn('c', 'b', ['Chest X-ray']),
  turn('d', 'a', ['Echo']),
]
const rows = treeRows(turns, new Set())
const list = { rows, indexOf: new Map(rows.map((row, index) => [row.turn.id, index])) }

describe('findRow', () => {
  it('finds any word of what was done by its beginning, whatever its accents and capitals', () => {
    expect(findRow(list, 'a', 'tro')).toBe('b')
    expect(findRow(list, 'a', 'ELEC')).toBe('b')
    expect(findRow(list, 'a', 'x-r')).toBe('c')
    expect(findRow(list, 'a', 'opo')).toBeNull()
    expect(findRow(list, 'a', '')).toBeNull()
  })

  it('stays on a match while its word is typed on, and goes on where a letter is typed again', () => {
    expect(findRow(list, 'b', 'el')).toBe('b')
    expect(findRow(list, 'b', 'e')).toBe('d')
    expect(findRow(list, 'd', 'e')).toBe('b')
    expect(findRow(list, 'b', 'ee')).toBe('d')
  })

  it('wraps round, also from the last row and from none', () => {
    expect(findRow(list, 'd', 'first')).toBe('a')
    expect(findRow(list, 'gone', 'echo')).toBe('d')
  })
})

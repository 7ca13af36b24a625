// Tables in order: by numbers and by words, rows without a value last, addresses that name no column ignored.
import { describe, expect, it } from 'vitest'
import { findRows, nextOrder, readOrder, sortRows } from './sort-rows'

type Row = { name: string; share: number | null }
const columns = [
  { key: 'name', value: (row: Row) => row.name },
  { key: 'share', value: (row: Row) => row.share },
]
const rows: Row[] = [
  { name: 'round 10', share: 0.2 },
  { name: 'round 9', share: null },
  { name: 'Round 2', share: 0.9 },
]
const names = (sorted: Row[]) => sorted.map(({ name }) => name)

describe('the order of rows', () => {
  it('sorts numbers and words, with rows without a value last either way', () => {
    const by = (text: string) => names(sortRows(rows, columns, readOrder(text, columns)))
    expect(by('share.asc')).toEqual(['round 10', 'Round 2', 'round 9'])
    expect(by('share.desc')).toEqual(['Round 2', 'round 10', 'round 9'])
    expect(by('name.asc')).toEqual(['Round 2', 'round 9', 'round 10'])
  })

  it('keeps the order they came in where the address names no column', () => {
    for (const text of [null, '', 'share', 'share.up', 'other.asc']) {
      expect(names(sortRows(rows, columns, readOrder(text, columns)))).toEqual(names(rows))
    }
  })

  it('begins numbers with the largest, words with the first, and turns round at the second press', () => {
    const [name, share] = columns
    if (!name || !share) throw new Error('two columns')
    expect(nextOrder(rows, share, undefined)).toEqual({ key: 'share', direction: 'desc' })
    expect(nextOrder(rows, share, { key: 'share', direction: 'desc' })).toEqual({ key: 'share', direction: 'asc' })
    expect(nextOrder(rows, name, { key: 'share', direction: 'desc' })).toEqual({ key: 'name', direction: 'asc' })
  })

  it('finds rows by any of their values', () => {
    expect(names(findRows(rows, columns, ' ROUND 1'))).toEqual(['round 10'])
    expect(names(findRows(rows, columns, '0.9'))).toEqual(['Round 2'])
    expect(findRows(rows, columns, '')).toHaveLength(3)
  })
})

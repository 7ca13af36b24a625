// The map's lines follow the filter's decisions, and the best path through a turn counts.
import { describe, expect, it } from 'vitest'
import type { DecisionKind } from '@/lib/core/domain/filter'
import { pathKinds } from './path-kinds'

const path = (kind: DecisionKind, turns: number, ...turnIds: string[]) => ({
  turnIds,
  decision: { kind, turns, failed: [] },
})

describe('pathKinds', () => {
  it('tells the kept part of a truncated path from what is cut off', () => {
    expect([...pathKinds([path('truncate', 2, 'a', 'b', 'c', 'd')])]).toEqual([
      ['a', 'truncated'],
      ['b', 'truncated'],
      ['c', 'cut'],
      ['d', 'cut'],
    ])
  })

  it('lets the best path through a turn count, in whatever order they come', () => {
    const paths = [
      path('reject', 0, 'a', 'b', 'c'),
      path('retain', 3, 'a', 'b', 'd'),
      path('truncate', 2, 'a', 'e', 'f'),
      path('reject', 0, 'a', 'e', 'f', 'g'),
    ]
    const expected = {
      a: 'retained',
      b: 'retained',
      c: 'rejected',
      d: 'retained',
      e: 'truncated',
      f: 'cut',
      g: 'rejected',
    }
    expect(Object.fromEntries(pathKinds(paths))).toEqual(expected)
    expect(Object.fromEntries(pathKinds([...paths].reverse()))).toEqual(expected)
  })

  it('says nothing of paths that were not scored', () => {
    expect([...pathKinds([{ turnIds: ['a', 'b'], decision: null }])]).toEqual([
      ['a', 'plain'],
      ['b', 'plain'],
    ])
  })
})

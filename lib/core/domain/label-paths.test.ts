// The labels of all paths of a tree, against the paths walked by hand.
import { describe, expect, it } from 'vitest'
import { labelPaths } from './label-paths'

// 0 - 1 - 2 - 3 and 0 - 4 - 5.
const parents = [null, 0, 1, 2, 0, 4]

describe('the labels of a tree’s paths', () => {
  it('are those of the turns on the way to the leaf, with the turn up to which they let in', () => {
    const of = labelPaths(
      parents,
      new Map([
        [0, 'ACCEPT'],
        [1, 'ACCEPT'],
        [2, 'REJECT'],
        [4, 'ACCEPT'],
        [5, 'ACCEPT'],
      ]),
    )
    expect(of(3)).toEqual({ label: { kind: 'accepted-prefix', turns: 2 }, endOrdinal: 1 })
    expect(of(5)).toEqual({ label: { kind: 'accepted', turns: 3 }, endOrdinal: 5 })
  })

  it('are open where a turn has no label, and rejected at an early rejection', () => {
    const of = labelPaths(
      parents,
      new Map([
        [0, 'ACCEPT'],
        [4, 'REJECT'],
      ]),
    )
    expect(of(3)).toEqual({ label: { kind: 'open' }, endOrdinal: 3 })
    expect(of(5)).toEqual({ label: { kind: 'rejected' }, endOrdinal: 5 })
  })
})

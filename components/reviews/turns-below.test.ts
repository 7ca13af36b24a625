// What hangs below a turn.
import { expect, it } from 'vitest'
import { turnsBelow } from './turns-below'

const turns = [
  ...[
    ['a', null],
    ['b', 'a'],
    ['c', 'a'],
    ['d', 'b'],
    ['e', 'd'],
    ['f', 'c'],
  ].map(([id = '', parentId = null]) => ({ id: id ?? '', parentId })),
]

it('is everything down to the leaves and nothing beside', () => {
  expect(turnsBelow(turns, 'b').map(({ id }) => id)).toEqual(['d', 'e'])
  expect(turnsBelow(turns, 'a')).toHaveLength(5)
  expect(turnsBelow(turns, 'f')).toEqual([])
})

import { expect, it } from 'vitest'
import { groupNotes } from './group-notes'

it('groupNotes counts each kind and keeps its first few', () => {
  const note = (kind: string, line: number) => ({ place: `f:${line}`, kind, detail: `${kind} ${line}` })
  expect(groupNotes([note('b', 1), note('a', 2), note('b', 3), note('b', 4)], 2)).toEqual([
    {
      kind: 'b',
      count: 3,
      examples: [
        { place: 'f:1', detail: 'b 1' },
        { place: 'f:3', detail: 'b 3' },
      ],
    },
    { kind: 'a', count: 1, examples: [{ place: 'f:2', detail: 'a 2' }] },
  ])
})

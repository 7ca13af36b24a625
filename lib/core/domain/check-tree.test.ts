// The shape of a tree: sound ones pass, every defect is named where it stands.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTree } from './check-tree'
import { randomNodes } from './fixtures/random-nodes'
import { type Action, treeSchema } from './tree'

const order: Action = { kind: 'order', tests: ['ECG'] }
const diagnose: Action = { kind: 'diagnose', label: 'Gout', concept: null }
const tree = (...turns: [id: string, parentId: string | null, action: Action | null][]) =>
  treeSchema.parse({
    id: 't',
    caseId: 'c',
    teacher: { name: 'x' },
    turns: turns.map(([id, parentId, action]) => ({ id, parentId, action })),
  })
const pointers = (...turns: Parameters<typeof tree>) => checkTree(tree(...turns)).map(({ pointer }) => pointer)

describe('checkTree', () => {
  it('passes a sound tree', () => {
    expect(checkTree(tree(['a', null, null], ['b', 'a', order], ['c', 'b', diagnose], ['d', 'a', diagnose]))).toEqual(
      [],
    )
  })

  it('wants exactly one root', () => {
    expect(pointers(['a', null, null], ['b', null, null])).toEqual(['/turns'])
    expect(pointers(['a', 'b', order], ['b', 'a', order])).toContain('/turns')
  })

  it('refuses an acting root and an idle turn', () => {
    expect(pointers(['a', null, order])).toEqual(['/turns/0/action'])
    expect(pointers(['a', null, null], ['b', 'a', null])).toEqual(['/turns/1/action'])
  })

  it('refuses ids given twice, orphans, turns before their parents and turns that are their own parent', () => {
    expect(pointers(['a', null, null], ['a', 'a', order])).toContain('/turns/1/id')
    expect(pointers(['a', null, null], ['b', 'x', order])).toEqual(['/turns/1/parentId'])
    expect(pointers(['a', null, null], ['b', 'c', order], ['c', 'a', order])).toEqual(['/turns/1/parentId'])
    expect(pointers(['a', null, null], ['b', 'b', order])).toEqual(['/turns/1/parentId'])
  })

  it('refuses what follows a final diagnosis', () => {
    expect(pointers(['a', null, null], ['b', 'a', diagnose], ['c', 'b', order])).toEqual(['/turns/2/parentId'])
  })

  it('lists every defect at once', () => {
    expect(pointers(['a', null, order], ['b', 'x', null], ['b', null, null])).toEqual([
      '/turns/2/id',
      '/turns',
      '/turns/0/action',
      '/turns/1/action',
      '/turns/1/parentId',
    ])
  })

  it('passes any tree whose parents come first, and none whose turns stand in reverse', () => {
    fc.assert(
      fc.property(randomNodes, (nodes) => {
        const turns = nodes.map(({ id, parentId }): [string, string | null, Action | null] => [
          id,
          parentId,
          parentId === null ? null : order,
        ])
        expect(checkTree(tree(...turns))).toEqual([])
        if (turns.length > 1) expect(checkTree(tree(...turns.toReversed()))).not.toEqual([])
      }),
    )
  })
})

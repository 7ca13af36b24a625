// Paths and leaves: every leaf has one path, and a path goes from the root down.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomNodes } from './fixtures/random-nodes'
import { leafIds, pathTo } from './tree-path'

describe('pathTo', () => {
  it('goes from the root to the turn, each the parent of the next', () => {
    fc.assert(
      fc.property(randomNodes, (nodes) => {
        for (const { id } of nodes) {
          const path = pathTo(nodes, id)
          expect([path[0]?.parentId, path.at(-1)?.id]).toEqual([null, id])
          path.slice(1).forEach((node, index) => expect(node.parentId).toBe(path[index]?.id))
        }
      }),
    )
  })

  it('is the same in whatever order the turns are listed', () => {
    fc.assert(
      fc.property(randomNodes, (nodes) => {
        const ids = (list: typeof nodes, id: string) => pathTo(list, id).map((node) => node.id)
        for (const { id } of nodes) expect(ids([...nodes].reverse(), id)).toEqual(ids(nodes, id))
      }),
    )
  })

  it('refuses an unknown turn', () => {
    expect(() => pathTo([], 'x')).toThrow(RangeError)
  })
})

describe('leafIds', () => {
  it('names exactly the turns no path goes through', () => {
    fc.assert(
      fc.property(randomNodes, (nodes) => {
        const leaves = leafIds(nodes)
        const inner = new Set(
          nodes.flatMap(({ id }) =>
            pathTo(nodes, id)
              .slice(0, -1)
              .map((node) => node.id),
          ),
        )
        expect(leaves).toEqual(nodes.map(({ id }) => id).filter((id) => !inner.has(id)))
      }),
    )
  })
})

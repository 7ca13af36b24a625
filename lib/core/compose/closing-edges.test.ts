// Edges that close a cycle are found, with the members of the cycle, and no others.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closingEdges, type Arc } from './closing-edges'

describe('closingEdges', () => {
  it('names the later edge of a cycle', () => {
    const arcs: Arc[] = [
      [1, 2],
      [2, 3],
      [9, 1],
      [3, 1],
      [3, 8],
      [4, 4],
    ]
    expect([...closingEdges(arcs)]).toEqual([
      [3, [3, 1, 2]],
      [5, [4]],
    ])
  })

  it('agrees with looking for a way at every edge', () => {
    const node = fc.integer({ min: 0, max: 7 })
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 25 }), (arcs) => {
        const kept: Arc[] = []
        const expected: number[] = []
        arcs.forEach(([child, parent], index) => {
          if (leads(kept, parent, child)) expected.push(index)
          else kept.push([child, parent])
        })
        const closing = closingEdges(arcs)
        expect([...closing.keys()]).toEqual(expected)
        for (const [index, members] of closing) {
          expect(members[0]).toBe(arcs[index]?.[0])
          expect(new Set(members).size).toBe(members.length)
        }
      }),
    )
  })
})

function leads(arcs: readonly Arc[], from: number, to: number): boolean {
  const reached = new Set([from])
  for (const node of reached) for (const [child, parent] of arcs) if (child === node) reached.add(parent)
  return reached.has(to)
}

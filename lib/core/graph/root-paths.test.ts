// The ways down to a concept, and where a disease takes its findings from.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphSchema } from '../domain/graph'
import { annotatedAncestors } from './annotated-ancestors'
import { buildGraph } from './build-graph'
import { rootPaths } from './root-paths'

const graphOf = (size: number, isA: readonly (readonly [number, number])[], annotated: readonly number[] = []) =>
  buildGraph(
    graphSchema.parse({
      name: 'paths',
      release: '1',
      concepts: [
        ...Array.from({ length: size }, (_, at) => ({ id: `D:${at}`, kind: 'disease', label: `Disease ${at}` })),
        { id: 'F:1', kind: 'finding', label: 'Sign' },
      ],
      edges: [
        ...isA.map(([from, to]) => ({ rel: 'is_a', from: `D:${from}`, to: `D:${to}` })),
        ...annotated.map((at) => ({ rel: 'has_finding', from: `D:${at}`, to: 'F:1' })),
      ],
    }),
  )

describe('rootPaths', () => {
  it('lists the shortest first, each from a top to a parent', () => {
    // 0 is the top; 3 stands below 2 and 1, 2 below 1; 4 below 3 and 0.
    const isA = [
      [1, 0],
      [2, 1],
      [3, 2],
      [3, 1],
      [4, 3],
      [4, 0],
    ] as const
    expect(rootPaths(graphOf(5, isA), 'D:4', 9)).toEqual({
      count: 3,
      paths: [['D:0'], ['D:0', 'D:1', 'D:3'], ['D:0', 'D:1', 'D:2', 'D:3']],
    })
    expect(rootPaths(graphOf(5, isA), 'D:0', 9)).toEqual({ count: 0, paths: [] })
  })

  it('counts more ways than it lists, without walking them all', () => {
    // Forty layers of two, every one below both of the layer above: 2^39 ways.
    const isA = Array.from({ length: 78 }, (_, at) => at + 2).flatMap((child) => {
      const above = child - (child % 2) - 2
      return [[child, above] as const, [child, above + 1] as const]
    })
    const { count, paths } = rootPaths(graphOf(80, isA), 'D:79', 5)
    expect(count).toBe(2 ** 39)
    expect(new Set(paths.map((path) => path.join())).size).toBe(5)
  })

  it('agrees with walking every way', () => {
    const edges = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 8 })), { maxLength: 18 })
    fc.assert(
      fc.property(edges, fc.integer({ min: 1, max: 6 }), (pairs, limit) => {
        const graph = graphOf(
          10,
          pairs.filter(([child, parent]) => parent < child),
        )
        const waysTo = (id: string): string[][] =>
          graph.parentsOf(id).length === 0
            ? [[]]
            : graph.parentsOf(id).flatMap((up) => waysTo(up).map((way) => [...way, up]))
        const all = graph.parentsOf('D:9').length === 0 ? [] : waysTo('D:9')
        const { count, paths } = rootPaths(graph, 'D:9', limit)
        expect(count).toBe(all.length)
        const lengths = all.map((way) => way.length).sort((a, b) => a - b)
        expect(paths.map((path) => path.length)).toEqual(lengths.slice(0, limit))
        for (const path of paths) expect(all).toContainEqual(path)
      }),
    )
  })
})

describe('annotatedAncestors', () => {
  const isA = [
    [3, 1],
    [3, 2],
    [1, 0],
    [2, 0],
  ] as const

  it('names the nearest ancestors that have findings, all of one distance', () => {
    expect(annotatedAncestors(graphOf(4, isA, [0, 1, 2]), 'D:3')).toEqual(['D:1', 'D:2'])
    expect(annotatedAncestors(graphOf(4, isA, [0]), 'D:3')).toEqual(['D:0'])
  })

  it('names none for a disease with findings of its own, or where no ancestor has any', () => {
    expect(annotatedAncestors(graphOf(4, isA, [0, 3]), 'D:3')).toEqual([])
    expect(annotatedAncestors(graphOf(4, isA), 'D:3')).toEqual([])
  })
})

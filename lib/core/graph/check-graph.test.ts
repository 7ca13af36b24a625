// Defects of a graph: each is found, and a sound graph has none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Graph, graphSchema } from '../domain/graph'
import { buildGraph } from './build-graph'
import { checkGraph } from './check-graph'

const concepts = [
  { id: 'D:1', kind: 'disease', label: 'One' },
  { id: 'D:2', kind: 'disease', label: 'Two' },
  { id: 'D:3', kind: 'disease', label: 'Three' },
  { id: 'F:1', kind: 'finding', label: 'Sign' },
  { id: 'T:1', kind: 'test', label: 'Test' },
]
const graph = (edges: object[], more: object[] = []): Graph =>
  graphSchema.parse({ name: 'g', release: '1', concepts: [...concepts, ...more], edges })
const edge = (rel: string, from: string, to: string) => ({ rel, from, to })
const details = (value: Graph) => checkGraph(value).map((defect) => `${defect.pointer} ${defect.detail}`)

describe('checkGraph', () => {
  it('finds nothing in a sound graph', () => {
    const sound = [
      edge('is_a', 'D:1', 'D:2'),
      edge('is_a', 'D:1', 'D:3'),
      edge('is_a', 'D:2', 'D:3'),
      edge('has_finding', 'D:1', 'F:1'),
      edge('reveals', 'T:1', 'F:1'),
      edge('indicates', 'T:1', 'D:1'),
    ]
    expect(checkGraph(graph(sound))).toEqual([])
  })

  it('names every id that stands twice', () => {
    expect(details(graph([], [{ id: 'D:1', kind: 'finding', label: 'Again' }]))).toEqual([
      '/concepts/5/id concept id "D:1" stands twice',
    ])
  })

  it('names each missing end', () => {
    expect(checkGraph(graph([edge('has_finding', 'D:9', 'F:9')])).map((defect) => defect.pointer)).toEqual([
      '/edges/0/from',
      '/edges/0/to',
    ])
  })

  it.each([
    ['is_a', 'D:1', 'F:1', ['/edges/0/to']],
    ['has_finding', 'F:1', 'D:1', ['/edges/0/from', '/edges/0/to']],
    ['reveals', 'T:1', 'D:1', ['/edges/0/to']],
    ['indicates', 'D:1', 'D:2', ['/edges/0/from']],
  ])('refuses %s from %s to %s', (rel, from, to, pointers) => {
    expect(checkGraph(graph([edge(rel, from, to)])).map((defect) => defect.pointer)).toEqual(pointers)
  })

  it('names the members of a cycle, and of each further one', () => {
    const cycle = [
      edge('is_a', 'D:1', 'D:2'),
      edge('is_a', 'D:2', 'D:3'),
      edge('is_a', 'D:3', 'D:1'),
      edge('is_a', 'F:1', 'F:1'),
    ]
    expect(details(graph(cycle))).toEqual(['/edges is_a cycle: D:1 → D:2 → D:3 → D:1', '/edges is_a cycle: F:1 → F:1'])
  })

  it('lists every defect at once', () => {
    const broken = graph(
      [edge('is_a', 'D:1', 'D:1'), edge('reveals', 'T:9', 'F:1')],
      [{ id: 'T:1', kind: 'test', label: 'T' }],
    )
    expect(checkGraph(broken)).toHaveLength(3)
  })

  it('calls a hierarchy cyclic exactly where a concept can be reached from itself', () => {
    const ids = ['D:1', 'D:2', 'D:3', 'D:4', 'D:5']
    const more = ids.slice(3).map((id) => ({ id, kind: 'disease', label: id }))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 9 }), (pairs) => {
        const reached = new Set(pairs.map(([from, to]) => `${from} ${to}`))
        for (const via of ids) {
          for (const a of ids)
            for (const b of ids) if (reached.has(`${a} ${via}`) && reached.has(`${via} ${b}`)) reached.add(`${a} ${b}`)
        }
        const isCyclic = ids.some((id) => reached.has(`${id} ${id}`))
        const hierarchy = graph(
          pairs.map(([from, to]) => edge('is_a', from, to)),
          more,
        )
        expect(checkGraph(hierarchy).length > 0).toBe(isCyclic)
        if (isCyclic) expect(() => buildGraph(hierarchy)).toThrow(RangeError)
        else expect(buildGraph(hierarchy).diseaseIds).toEqual(ids)
      }),
    )
  })

  it('takes a hierarchy deeper than any call stack', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => ({ id: `D:x${i}`, kind: 'disease', label: 'x' }))
    const chain = many.slice(1).map(({ id }, i) => edge('is_a', id, `D:x${i}`))
    expect(checkGraph(graph(chain, many))).toEqual([])
  })
})

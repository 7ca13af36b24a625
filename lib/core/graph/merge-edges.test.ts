// A pair that is stated several times means the same wherever the graph comes from.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Concept, Edge, Outcomes } from '../domain/graph'
import { collectGraph, writeGraph } from '../formats/graph-file'
import { createDraft } from '../formats/graph-draft'
import { composeGraphs } from '../compose/compose-graph'
import { mergeEdges } from './merge-edges'

const has = (frequency: number | null, more: Partial<Edge> = {}): Edge => ({
  ...{ rel: 'has_finding', from: 'D:1', to: 'F:1', frequency },
  ...more,
})
const reveals = (outcomes?: Outcomes): Edge => ({
  ...{ rel: 'reveals', from: 'T:1', to: 'F:1', frequency: null },
  ...(outcomes && { outcomes }),
})

const concepts: Concept[] = [
  { id: 'D:1', kind: 'disease', label: 'one', synonyms: [] },
  { id: 'F:1', kind: 'finding', label: 'sign', synonyms: [] },
  { id: 'T:1', kind: 'test', label: 'lamp', synonyms: [] },
]

function readAsFile(edges: Edge[]): Edge[] | undefined {
  const collector = collectGraph()
  const lines = [...writeGraph({ name: 'a', release: '1', concepts, edges })]
  lines.forEach((line, index) => collector.take(line, index + 1))
  return collector.end().graph?.edges
}

function readAsDraft(edges: Edge[]): Edge[] | undefined {
  const draft = createDraft()
  for (const concept of concepts) draft.concept('', concept)
  for (const edge of edges) draft.edge('', edge)
  return draft.end({ name: 'a', release: '1', source: { name: 'a', licence: null, reference: null } }, {}).graph?.edges
}

const composed = (edges: Edge[]): Edge[] =>
  composeGraphs([{ graph: { name: 'a', release: '1', concepts, edges }, isSupplement: false }], {
    ...{ name: 'a', release: '1' },
  }).graph.edges

describe('mergeEdges', () => {
  it.each([
    { given: [null, 0.2], frequency: 0.2 },
    { given: [0.2, null, 0.7, 0.1], frequency: 0.7 },
    { given: [0, null], frequency: null },
    { given: [0, 0.1, null], frequency: 0.1 },
    { given: [0, 0], frequency: 0 },
  ])('makes $frequency of $given', ({ given, frequency }) => {
    expect(mergeEdges(given.map((value) => has(value)))).toEqual([has(frequency)])
  })

  it('keeps the source of the frequency that stands, of equal ones the earlier', () => {
    expect(mergeEdges([has(null, { source: 'a' }), has(0.2, { source: 'b' })])).toEqual([has(0.2, { source: 'b' })])
    expect(mergeEdges([has(0.2, { source: 'a' }), has(0.2, { source: 'b' })])).toEqual([has(0.2, { source: 'a' })])
  })

  it('unites outcomes; where two disagree the earlier stands', () => {
    const edges = [reveals(), reveals({ H: 'present', N: 'absent' }), reveals({ N: 'present', L: 'absent' })]
    expect(mergeEdges(edges)).toEqual([reveals({ H: 'present', N: 'absent', L: 'absent' })])
  })

  it('leaves edges that stand once as they are, in their order', () => {
    const edges = [has(0), reveals({ H: 'present' }), has(null, { from: 'D:2', source: 'a' })]
    const merged = mergeEdges(edges)
    expect(merged).toHaveLength(3)
    merged.forEach((edge, index) => expect(edge).toBe(edges[index]))
  })

  it('means the same in a file of our own, in one of another project, and in composing', () => {
    const outcomes = fc.dictionary(fc.constantFrom('H', 'L', 'N'), fc.constantFrom('present', 'absent'), { minKeys: 1 })
    const edge = fc.oneof(
      fc.constantFrom(null, 0, 0.25, 0.5, 1).map((frequency) => has(frequency)),
      outcomes.map((given) => reveals({ ...given } as Outcomes)),
    )
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 6 }), (edges) => {
        const merged = mergeEdges(edges)
        expect(readAsFile(edges)).toEqual(merged)
        expect(readAsDraft(edges)).toEqual(merged)
        expect(composed(edges)).toEqual(merged)
      }),
    )
  })
})

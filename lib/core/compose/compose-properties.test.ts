// What holds for whatever graphs are composed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Graph } from '../domain/graph'
import { checkGraph } from '../graph/check-graph'
import { composeGraphs } from './compose-graph'
import { graphArbitrary } from '../graph/fixtures/random-graphs'

const header = { name: 'composed', release: '1' }
const partArbitrary = fc.record({ graph: graphArbitrary, isSupplement: fc.boolean() })
const partsArbitrary = fc.array(partArbitrary, { maxLength: 4 })

/** In an order that does not depend on the order of the graph, and without the source that edges of several parts get. */
const content = ({ concepts, edges }: Graph) => ({
  concepts: concepts.map((concept) => JSON.stringify(concept)).sort(),
  edges: edges.map((edge) => JSON.stringify({ ...edge, source: undefined })).sort(),
})

describe('composeGraphs', () => {
  it('makes a sound graph, without an is_a cycle', () => {
    fc.assert(
      fc.property(partsArbitrary, fc.boolean(), (parts, mergesLabels) => {
        expect(checkGraph(composeGraphs(parts, header, { mergesLabels }).graph)).toEqual([])
      }),
    )
  })

  it('gives the same bytes again', () => {
    fc.assert(
      fc.property(partsArbitrary, (parts) => {
        const again = JSON.stringify(composeGraphs(structuredClone(parts), header))
        expect(JSON.stringify(composeGraphs(parts, header))).toBe(again)
      }),
    )
  })

  it('leaves one graph as it is, given once or twice', () => {
    fc.assert(
      fc.property(graphArbitrary, fc.boolean(), (graph, isTwice) => {
        const part = { graph, isSupplement: false }
        const composed = composeGraphs(isTwice ? [part, part] : [part], header)
        expect(content(composed.graph)).toEqual(content(graph))
        expect(composed.report.merges).toEqual([])
      }),
    )
  })

  it('keeps every id: as a concept, as a cross-reference, or in the report', () => {
    fc.assert(
      fc.property(partsArbitrary, (parts) => {
        const { graph, report } = composeGraphs(parts, header)
        const known = new Set(graph.concepts.flatMap(({ id, xrefs }) => [id, ...(xrefs ?? [])]))
        for (const { id } of report.kindConflicts) known.add(id)
        for (const part of parts.filter(({ isSupplement }) => !isSupplement)) {
          for (const { id } of part.graph.concepts) expect(known).toContain(id)
        }
      }),
    )
  })

  it('takes no concept and no parent from a supplement', () => {
    fc.assert(
      fc.property(graphArbitrary, graphArbitrary, (graph, supplement) => {
        const alone = composeGraphs([{ graph, isSupplement: false }], header).graph
        const both = [
          { graph: supplement, isSupplement: true },
          { graph, isSupplement: false },
        ]
        const composed = composeGraphs(both, header)
        expect(composed.graph.concepts.length).toBeLessThanOrEqual(alone.concepts.length)
        const given = new Set(graph.concepts.map(({ id }) => id))
        for (const { id } of composed.graph.concepts) expect(given).toContain(id)
        const isA = composed.graph.edges.filter(({ rel }) => rel === 'is_a').length
        const own = alone.edges.filter(({ rel }) => rel === 'is_a').length
        expect(isA).toBeLessThanOrEqual(own + composed.report.groupings.length)
      }),
    )
  })

  it('states every pair of concepts once', () => {
    fc.assert(
      fc.property(partsArbitrary, (parts) => {
        const { graph } = composeGraphs(parts, header)
        const pairs = graph.edges.map(({ rel, from, to }) => `${rel} ${from} ${to}`)
        expect(new Set(pairs).size).toBe(pairs.length)
      }),
    )
  })
})

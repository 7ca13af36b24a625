// Each figure on a graph small enough to count by eye.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphIntegritySchema } from '../domain/graph-integrity'
import { graphSchema } from '../domain/graph'
import { checkIntegrity } from './check-integrity'
import { graphArbitrary } from './fixtures/random-graphs'

const graph = graphSchema.parse({
  name: 'g',
  release: '1',
  concepts: [
    { id: 'D:1', kind: 'disease', label: 'Disease', synonyms: ['Illness', 'MS'] },
    { id: 'D:2', kind: 'disease', label: 'Multiple sclerosis', synonyms: ['MS'], xrefs: ['MESH:1', 'OMIM:1'] },
    { id: 'D:3', kind: 'disease', label: 'MULTIPLE SCLEROSIS', synonyms: ['ms', 'illness'] },
    { id: 'D:4', kind: 'disease', label: 'Child', synonyms: ['disease'] },
    { id: 'D:5', kind: 'disease', label: 'D:5' },
    { id: 'D:6', kind: 'disease', label: 'Alone' },
    { id: 'F:1', kind: 'finding', label: 'Sign', synonyms: ['MS'] },
    { id: 'T:1', kind: 'test', label: 'Speaking' },
    { id: 'T:2', kind: 'test', label: 'Silent' },
  ],
  edges: [
    { rel: 'is_a', from: 'D:2', to: 'D:1', source: 'b' },
    { rel: 'is_a', from: 'D:4', to: 'D:2', source: 'b' },
    { rel: 'is_a', from: 'D:4', to: 'D:1', source: 'b' },
    { rel: 'is_a', from: 'D:5', to: 'D:1', source: 'b' },
    { rel: 'has_finding', from: 'D:2', to: 'F:1', frequency: 0.5, source: 'a' },
    { rel: 'has_finding', from: 'D:3', to: 'F:1' },
    { rel: 'has_finding', from: 'D:1', to: 'F:1', frequency: 0 },
    { rel: 'reveals', from: 'T:1', to: 'F:1' },
    { rel: 'indicates', from: 'T:2', to: 'D:2' },
  ],
})
const integrity = checkIntegrity(graph)
const idsOf = ({ examples }: { examples: { id: string }[] }) => examples.map(({ id }) => id)
const namesOf = ({ examples }: { examples: { name: string; concepts: { id: string }[] }[] }) =>
  examples.map(({ name, concepts }) => [name, ...concepts.map(({ id }) => id)])

describe('checkIntegrity', () => {
  it('counts concepts, edges, names and sources', () => {
    expect(graphIntegritySchema.parse(integrity)).toEqual(integrity)
    expect(integrity).toMatchObject({
      graph: { name: 'g', release: '1' },
      concepts: { disease: 6, finding: 1, test: 2 },
      edges: { is_a: 4, has_finding: 3, reveals: 1, indicates: 1 },
      synonyms: { disease: 6, finding: 1, test: 0 },
      xrefs: { disease: 2, finding: 0, test: 0 },
      frequencies: { stated: 1, unstated: 1, excluded: 1 },
      depth: { disease: 2, finding: 0, test: 0 },
    })
    expect(integrity.sources).toEqual([
      { source: '', edges: 4 },
      { source: 'a', edges: 1 },
      { source: 'b', edges: 4 },
    ])
  })

  it('lists what stands alone, on top, or without a name', () => {
    expect(idsOf(integrity.perKind.disease.roots)).toEqual(['D:1', 'D:3', 'D:6'])
    expect(idsOf(integrity.perKind.disease.orphans)).toEqual(['D:6'])
    expect(idsOf(integrity.perKind.disease.unnamed)).toEqual(['D:5'])
    expect(integrity.perKind.test.orphans.count).toBe(0)
  })

  it('lists names of several concepts of a kind, each in one list', () => {
    expect(namesOf(integrity.perKind.disease.sharedLabels)).toEqual([['multiple sclerosis', 'D:2', 'D:3']])
    expect(namesOf(integrity.perKind.disease.sharedSynonyms)).toEqual([
      ['illness', 'D:1', 'D:3'],
      ['ms', 'D:1', 'D:2', 'D:3'],
    ])
    expect(namesOf(integrity.perKind.disease.labelsAsSynonyms)).toEqual([['disease', 'D:1', 'D:4']])
    expect(integrity.perKind.finding.sharedSynonyms.count).toBe(0)
  })

  it('lists what says nothing, with and without its ancestors', () => {
    expect(idsOf(integrity.diseasesWithoutFindings.own)).toEqual(['D:4', 'D:5', 'D:6'])
    expect(idsOf(integrity.diseasesWithoutFindings.inherited)).toEqual(['D:6'])
    expect(idsOf(integrity.testsWithoutFindings)).toEqual(['T:2'])
  })

  it('counts all and shows as many as asked for', () => {
    const short = checkIntegrity(graph, 1)
    expect(short.perKind.disease.roots.count).toBe(3)
    expect(idsOf(short.perKind.disease.roots)).toEqual(['D:1'])
    expect(checkIntegrity(graph, 0).perKind.disease.sharedSynonyms).toEqual({ count: 2, examples: [] })
  })

  it('adds up on any graph', () => {
    fc.assert(
      fc.property(graphArbitrary, (any) => {
        const { concepts, edges, sources, frequencies, perKind, diseasesWithoutFindings } = checkIntegrity(any)
        const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0)
        expect(sum(concepts)).toBe(any.concepts.length)
        expect(sum(edges)).toBe(any.edges.length)
        expect(sources.reduce((all, one) => all + one.edges, 0)).toBe(any.edges.length)
        expect(sum(frequencies)).toBe(edges.has_finding)
        expect(perKind.disease.orphans.count).toBeLessThanOrEqual(perKind.disease.roots.count)
        expect(diseasesWithoutFindings.inherited.count).toBeLessThanOrEqual(diseasesWithoutFindings.own.count)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { readOboGraphs } from './obographs'

const OBO = 'http://purl.obolibrary.org/obo/'
const node = (id: string, meta: object = {}, more: object = {}) => ({
  id: `${OBO}${id}`,
  lbl: `name of ${id}`,
  type: 'CLASS',
  meta,
  ...more,
})
const isA = (sub: string, obj: string, pred = 'is_a') => ({ sub: `${OBO}${sub}`, pred, obj: `${OBO}${obj}` })
const property = (pred: string, val: string) => ({ pred: `http://x/${pred}`, val })
const synonym = (pred: string, val: string, synonymType?: string) => ({ pred, val, synonymType })
const version = `${OBO}hp/releases/2024-08-13/hp.json`

const read = (nodes: unknown[], edges: unknown[] = [], graph: object = {}) =>
  readOboGraphs({ graphs: [{ id: `${OBO}hp.json`, meta: { version }, nodes, edges, ...graph }] }, 'f', {})

describe('readOboGraphs', () => {
  it('reads class nodes with exact synonyms, further ids and is_a edges', () => {
    const meta = {
      synonyms: [
        synonym('hasExactSynonym', 'one'),
        synonym('hasExactSynonym', 'old one', 'http://x/hp#obsolete_synonym'),
        synonym('hasRelatedSynonym', 'near one'),
        synonym('hasBroadSynonym', 'wide one'),
      ],
      xrefs: [{ val: 'SNOMEDCT_US:1' }, { val: 'PMID:1' }],
      basicPropertyValues: [property('oboInOwl#hasAlternativeId', 'HP:0000009')],
    }
    const reading = read(
      [
        node('HP_0000001', meta),
        node('HP_0000002'),
        node('UBERON_1'),
        node('HP_3', {}, { type: 'PROPERTY' }),
        { id: 'x' },
      ],
      [
        isA('HP_0000001', 'HP_0000002'),
        isA('HP_0000001', 'UBERON_1'),
        isA('HP_0000001', 'HP_0000002', 'part_of'),
        isA('UBERON_7', 'HP_0000001'),
      ],
    )
    expect(reading.defects).toEqual([])
    expect(reading.graph).toEqual({
      name: 'hp',
      release: '2024-08-13',
      sources: [
        {
          name: 'Human Phenotype Ontology',
          release: '2024-08-13',
          licence: expect.stringContaining('cite it') as string,
          reference: 'https://hpo.jax.org',
        },
      ],
      concepts: [
        {
          id: 'HP:0000001',
          kind: 'finding',
          label: 'name of HP_0000001',
          synonyms: ['one'],
          xrefs: ['SNOMEDCT:1', 'HP:0000009'],
        },
        { id: 'HP:0000002', kind: 'finding', label: 'name of HP_0000002', synonyms: [] },
      ],
      edges: [{ rel: 'is_a', from: 'HP:0000001', to: 'HP:0000002', frequency: null }],
    })
    expect(reading.passedOver).toEqual([
      { what: 'withdrawn synonyms', count: 1 },
      { what: 'nodes that are no class', count: 2 },
      { what: 'edges other than is_a', count: 1 },
      { what: 'is_a edges of other ontologies', count: 1 },
      { what: 'related synonyms', count: 1 },
      { what: 'broad synonyms', count: 1 },
      { what: 'cross-references to publications and pages', count: 1 },
      { what: 'is_a edges to other ontologies', count: 1 },
      { what: 'terms of other ontologies', count: 1 },
    ])
  })

  it('retires a deprecated node of the ontology that names no type', () => {
    const meta = { deprecated: true, basicPropertyValues: [property('obo/IAO_0100001', 'HP:0000001')] }
    const reading = read([
      node('HP_0000001'),
      { id: `${OBO}HP_0000002`, meta },
      { id: `${OBO}HP_0000003`, meta: { deprecated: true } },
      { id: `${OBO}UBERON_1`, meta: { deprecated: true } },
      { id: `${OBO}HP_0000004` },
    ])
    expect(reading.graph?.concepts[0]?.xrefs).toEqual(['HP:0000002'])
    expect(reading.notes.map(({ kind }) => kind)).toEqual(['obsolete term dropped'])
    expect(reading.passedOver).toContainEqual({ what: 'obsolete terms', count: 2 })
    expect(reading.passedOver).toContainEqual({ what: 'nodes that are no class', count: 1 })
    expect(reading.passedOver).toContainEqual({ what: 'terms of other ontologies', count: 1 })
  })

  it('follows replacements, written as ids or addresses', () => {
    const retired = (id: string, val: string) =>
      node(id, { deprecated: true, basicPropertyValues: [property('obo/IAO_0100001', val)] })
    const reading = read([
      node('HP_0000001'),
      retired('HP_0000002', 'HP:0000001'),
      retired('HP_0000003', `${OBO}HP_0000002`),
      node('HP_0000004', { deprecated: true }),
    ])
    expect(reading.graph?.concepts[0]?.xrefs).toEqual(['HP:0000002', 'HP:0000003'])
    expect(reading.notes).toEqual([
      {
        place: 'f: /graphs/0/nodes/3',
        kind: 'obsolete term dropped',
        detail: 'HP:0000004 is obsolete and has no replacement',
      },
    ])
  })

  it('takes the licence that the file names where it is another than the known one', () => {
    const licence = (val: string) => ({ meta: { version, basicPropertyValues: [property('dc/terms/license', val)] } })
    const licenceOf = (val: string) => read([node('HP_1')], [], licence(val)).graph?.sources?.[0]?.licence
    expect(licenceOf('https://hpo.jax.org/app/license')).toContain('cite it')
    expect(licenceOf('https://example.org/other')).toBe('https://example.org/other')
  })

  it('points at every broken node and edge', () => {
    const { graph, defects } = read(
      [node('HP_1'), { lbl: 'no id' }, node('HP_2', { synonyms: [{ val: 'x' }] }), node('HP_1')],
      [{ sub: 'x' }],
    )
    expect(graph).toBeNull()
    expect(defects.map(({ place, pointer }) => [place, pointer])).toEqual([
      ['f', '/graphs/0/nodes/1/id'],
      ['f', '/graphs/0/nodes/2/meta/synonyms/0/pred'],
      ['f', '/graphs/0/edges/0/pred'],
      ['f', '/graphs/0/edges/0/obj'],
      ['f: /graphs/0/nodes/3', ''],
    ])
  })

  it('names the members of a cycle', () => {
    const { defects } = read([node('HP_1'), node('HP_2')], [isA('HP_1', 'HP_2'), isA('HP_2', 'HP_1')])
    expect(defects).toEqual([{ place: 'f: /graphs/0/edges/0', pointer: '', detail: 'is_a cycle: HP:1 → HP:2 → HP:1' }])
  })

  it.each([[[]], [null], [{}], [{ graphs: [] }], [{ graphs: 'x' }]])('refuses %j', (value) => {
    const { graph, defects } = readOboGraphs(value, 'f', {})
    expect([graph, defects.length]).toEqual([null, 1])
  })

  it('asks for a release where the file has none', () => {
    expect(read([node('HP_1')], [], { meta: {} }).defects[0]?.detail).toContain('--release')
  })
})

// What is one concept, what is kept of it, and what the report says, rule by rule.
import { describe, expect, it } from 'vitest'
import { composeReportSchema } from '../domain/compose-report'
import { graphSchema, type Graph } from '../domain/graph'
import { checkGraph } from '../graph/check-graph'
import { composeGraphs, type ComposeOptions } from './compose-graph'

const header = { name: 'composed', release: '1' }

const disease = (id: string, label: string, more: object = {}) => ({ id, kind: 'disease', label, ...more })
const finding = (id: string, label: string, more: object = {}) => ({ id, kind: 'finding', label, ...more })
const test = (id: string, label: string) => ({ id, kind: 'test', label })
const isA = (from: string, to: string) => ({ rel: 'is_a', from, to })
const has = (from: string, to: string, frequency?: number, source?: string) => ({
  rel: 'has_finding',
  from,
  to,
  frequency,
  source,
})

function part(name: string, concepts: object[], edges: object[] = []): Graph {
  return graphSchema.parse({ name, release: '1', concepts, edges })
}

function compose(parts: Graph[], supplements: Graph[] = [], options: ComposeOptions = {}) {
  const all = [
    ...parts.map((graph) => ({ graph, isSupplement: false })),
    ...supplements.map((graph) => ({ graph, isSupplement: true })),
  ]
  const { graph, report } = composeGraphs(all, header, options)
  expect(checkGraph(graph)).toEqual([])
  expect(composeReportSchema.parse(report)).toEqual(report)
  const concept = (id: string) => graph.concepts.find((one) => one.id === id)
  const ids = graph.concepts.map(({ id }) => id)
  const merges = report.merges.map(({ by, into, from }) => `${by}: ${from.id} into ${into.id}`)
  const edges = graph.edges.map(({ rel, from, to }) => `${from} ${rel} ${to}`)
  return { graph, report, concept, ids, merges, edges }
}

describe('what is one concept', () => {
  it('is what has one id, with the label of the first part and the others as synonyms, each once', () => {
    const { concept, ids, report } = compose([
      part('a', [disease('D:1', 'Myasthenia gravis', { synonyms: ['MG'] })]),
      part('b', [disease('D:1', 'MYASTHENIA GRAVIS', { synonyms: ['mg', 'Erb-Goldflam disease'] })]),
      part('c', [disease('D:1', 'Goldflam disease', { synonyms: ['erb goldflam disease'] })]),
    ])
    expect(ids).toEqual(['D:1'])
    expect(concept('D:1')).toMatchObject({
      label: 'Myasthenia gravis',
      synonyms: ['MG', 'Erb-Goldflam disease', 'Goldflam disease'],
    })
    expect(report.counts.sameId).toBe(1)
  })

  it('takes the name of a later part where the first gives an id only', () => {
    const { concept, report } = compose([
      part('a', [finding('HP:1', 'HP:1'), finding('HP:2', 'HP:2')]),
      part('b', [finding('HP:1', 'Ptosis')]),
    ])
    expect(concept('HP:1')).toEqual({ id: 'HP:1', kind: 'finding', label: 'Ptosis', synonyms: [] })
    expect(report.unnamed).toEqual(['HP:2'])
  })

  it('leads earlier ids to the current one, also where a later part uses both, and before a part that only uses the earlier', () => {
    const current = part('a', [finding('HP:1', 'Ptosis', { xrefs: ['HP:9'] })])
    const both = part('b', [finding('HP:9', 'Drooping lids'), finding('HP:1', 'Ptosis')])
    const older = part('c', [finding('HP:9', 'Drooping lids')])
    for (const parts of [
      [current, both],
      [older, current],
    ]) {
      const { concept, merges, ids } = compose(parts)
      expect(ids).toEqual(['HP:1'])
      expect(merges).toEqual(['earlier-id: HP:9 into HP:1'])
      expect(concept('HP:1')?.xrefs).toEqual(['HP:9'])
    }
  })

  it('keeps an earlier id that its own source still holds, and one that two concepts claim', () => {
    const { report, ids } = compose([
      part('a', [
        finding('HP:1', 'One', { xrefs: ['HP:2', 'HP:9'] }),
        finding('HP:2', 'Two'),
        finding('HP:3', 'Three', { xrefs: ['HP:9'] }),
      ]),
      part('b', [finding('HP:9', 'Nine')]),
    ])
    expect(ids).toEqual(['HP:1', 'HP:2', 'HP:3', 'HP:9'])
    expect(report.keptApart).toMatchObject([{ by: 'earlier-id', a: { id: 'HP:1' }, b: { id: 'HP:2' }, part: 'a@1' }])
    expect(report.ambiguous).toEqual([{ by: 'earlier-id', kind: 'finding', term: 'HP:9', concepts: ['HP:1', 'HP:3'] }])
  })

  it('is what a cross-reference joins one to one, whichever side gives it', () => {
    const doid = disease('DOID:1', 'Marfan syndrome', { xrefs: ['OMIM:1'] })
    expect(compose([part('a', [doid]), part('b', [disease('OMIM:1', 'MFS1')])]).merges).toEqual([
      'xref: OMIM:1 into DOID:1',
    ])
    const omim = disease('OMIM:1', 'MFS1', { xrefs: ['DOID:1'] })
    const { concept, ids } = compose([part('a', [disease('DOID:1', 'Marfan syndrome')]), part('b', [omim])])
    expect(ids).toEqual(['DOID:1'])
    expect(concept('DOID:1')).toMatchObject({ synonyms: ['MFS1'], xrefs: ['OMIM:1'] })
  })

  it('is not what a part holds as two, nor what is of two kinds', () => {
    const { ids, report } = compose([
      part('a', [disease('DOID:1', 'Ptosis', { xrefs: ['HP:1', 'DOID:2', 'OMIM:1'] }), disease('OMIM:1', 'Lid drop')]),
      part('b', [finding('HP:1', 'Ptosis')]),
    ])
    expect(ids).toEqual(['DOID:1', 'OMIM:1', 'HP:1'])
    expect(report.kindConflicts).toEqual([
      { id: 'DOID:1', kind: 'disease', part: 'a@1', otherId: 'HP:1', otherKind: 'finding' },
    ])
  })

  it('is of the kind of the first part that holds the id; a later part of another kind is left out with its edges', () => {
    const { graph, report, edges } = compose([
      part('a', [disease('X:1', 'One')]),
      part('b', [finding('X:1', 'One'), disease('X:2', 'Two')], [has('X:2', 'X:1')]),
    ])
    expect(graph.concepts).toMatchObject([{ id: 'X:1', kind: 'disease' }, { id: 'X:2' }])
    expect(edges).toEqual([])
    expect(report.kindConflicts).toMatchObject([{ id: 'X:1', kind: 'finding', part: 'b@1', otherKind: 'disease' }])
    expect(report.droppedEdges).toEqual([{ rel: 'has_finding', from: 'X:2', to: 'X:1', part: 'b@1' }])
  })
})

describe('one cross-reference to several', () => {
  const omims = [disease('OMIM:1', 'MODY 1'), disease('OMIM:2', 'MODY 2'), disease('OMIM:3', 'MODY 3')]

  it('groups them below the one, unless they have a parent', () => {
    const named = disease('DOID:1', 'MODY', { xrefs: ['OMIM:1', 'OMIM:2'] })
    const { edges, concept, report } = compose([part('a', [named]), part('b', omims, [isA('OMIM:2', 'OMIM:3')])])
    expect(edges).toEqual(['OMIM:2 is_a OMIM:3', 'OMIM:1 is_a DOID:1'])
    expect(report.groupings).toMatchObject([{ parent: { id: 'DOID:1' }, child: { id: 'OMIM:1', label: 'MODY 1' } }])
    expect(concept('DOID:1')?.xrefs).toBeUndefined()
    expect(report.droppedXrefs.map(({ xref }) => xref)).toEqual(['OMIM:1', 'OMIM:2'])
  })

  it('counts ids that no part holds, so that the one that is held is no equal', () => {
    const named = disease('DOID:1', 'MODY', { xrefs: ['OMIM:1', 'OMIM:8'] })
    const { merges, edges, concept } = compose([part('a', [named]), part('b', omims)])
    expect(merges).toEqual([])
    expect(edges).toEqual(['OMIM:1 is_a DOID:1'])
    expect(concept('DOID:1')?.xrefs).toEqual(['OMIM:8'])
  })

  it('is ambiguous where several name one, unless one of them stands below the others', () => {
    const two = [disease('DOID:1', 'A', { xrefs: ['OMIM:1'] }), disease('DOID:2', 'B', { xrefs: ['OMIM:1'] })]
    const flat = compose([part('a', two), part('b', omims)])
    expect(flat.merges).toEqual([])
    expect(flat.report.ambiguous).toEqual([
      { by: 'xref', kind: 'disease', term: 'OMIM:1', concepts: ['DOID:1', 'DOID:2'] },
    ])
    const below = compose([part('a', two, [isA('DOID:2', 'DOID:1')]), part('b', omims)])
    expect(below.merges).toEqual(['xref: OMIM:1 into DOID:2'])
    expect(below.concept('DOID:1')?.xrefs).toBeUndefined()
  })
})

describe('names', () => {
  const doid = part('a', [disease('DOID:1', 'Sotos syndrome'), disease('DOID:2', 'rod-cone dystrophy')])

  it('join what is labelled alike, also several vocabularies of one part', () => {
    const rare = part('b', [disease('OMIM:1', 'SOTOS SYNDROME'), disease('DECIPHER:1', 'Sotos Syndrome')])
    expect(compose([doid, rare]).merges).toEqual(['label: OMIM:1 into DOID:1', 'label: DECIPHER:1 into DOID:1'])
    expect(compose([doid, rare], [], { mergesLabels: false }).merges).toEqual([])
  })

  it('do not join what one part says twice: these are kinds of it', () => {
    const { merges, report, edges } = compose([
      doid,
      part('b', [disease('OMIM:1', 'Sotos syndrome'), disease('OMIM:2', 'Sotos Syndrome')]),
    ])
    expect(merges).toEqual([])
    expect(report.ambiguous).toEqual([
      { by: 'label', kind: 'disease', term: 'sotos syndrome', concepts: ['DOID:1', 'OMIM:1', 'OMIM:2'] },
    ])
    expect(edges).toEqual(['OMIM:1 is_a DOID:1', 'OMIM:2 is_a DOID:1'])
  })

  it('join the same words in another order, but a hyphenated word is one word', () => {
    const omim = part('b', [disease('OMIM:1', "SYNDROME, SOTOS'S"), disease('OMIM:2', 'CONE-ROD DYSTROPHY')])
    expect(compose([doid, omim]).merges).toEqual(['words: OMIM:1 into DOID:1'])
  })

  it('join an entry to the label that it has as a synonym, and place a label below what has it as a synonym', () => {
    const omim = part('b', [
      disease('OMIM:1', 'CEREBRAL GIGANTISM', { synonyms: ['SOTOS SYNDROME'] }),
      disease('OMIM:2', 'NARROW VISION'),
    ])
    const more = part('c', [disease('DOID:2', 'Rod-cone dystrophy', { synonyms: ['narrow vision'] })])
    const { merges, edges, concept, report } = compose([doid, omim], [more])
    expect(merges).toEqual(['synonym: OMIM:1 into DOID:1'])
    expect(edges).toEqual(['OMIM:2 is_a DOID:2'])
    expect(concept('DOID:2')?.synonyms).toEqual([])
    expect(report.droppedSynonyms).toEqual([{ id: 'DOID:2', synonym: 'narrow vision', holder: 'OMIM:2' }])
  })

  it('that stand for an id give way to an id, whatever comes first', () => {
    const symptoms = part('a', [finding('SYMP-LABEL:eczema', 'eczema'), finding('SYMP-LABEL:fever', 'fever')])
    const hpo = part('b', [finding('HP:1', 'Eczematoid dermatitis'), finding('HP:2', 'Fever')])
    const older = part('c', [finding('HP:1', 'Eczema')])
    const { ids, concept, report } = compose([symptoms, hpo, older])
    expect(ids).toEqual(['SYMP-LABEL:eczema', 'HP:2', 'HP:1'])
    expect(concept('HP:2')?.xrefs).toEqual(['SYMP-LABEL:fever'])
    expect(report.namesFollowed).toEqual([])
  })

  it('go before the id where they contradict each other', () => {
    const skin = part('a', [disease('DOID:1', 'psoriasis'), disease('DOID:2', 'pustulosis of palm and sole')])
    const annotations = part(
      'b',
      [disease('DOID:2', 'Psoriasis'), finding('HP:1', 'Scaling skin')],
      [has('DOID:2', 'HP:1')],
    )
    const { edges, report, concept } = compose([skin, annotations])
    expect(edges).toEqual(['DOID:1 has_finding HP:1'])
    expect(concept('DOID:2')?.synonyms).toEqual([])
    expect(report.namesFollowed).toEqual([
      { id: 'DOID:2', label: 'pustulosis of palm and sole', name: 'Psoriasis', into: 'DOID:1', part: 'b@1' },
    ])
    expect(compose([skin, annotations], [], { mergesLabels: false }).edges).toEqual(['DOID:2 has_finding HP:1'])
  })
})

describe('edges', () => {
  it('take the parents of a concept from one part, and only between what is left', () => {
    const { edges } = compose([
      part('a', [disease('D:1', 'One'), disease('D:2', 'Two')], [isA('D:1', 'D:2')]),
      part(
        'b',
        [disease('D:1', 'One'), disease('D:3', 'Three'), disease('D:4', 'Four')],
        [isA('D:1', 'D:3'), isA('D:4', 'D:3'), isA('D:4', 'D:1')],
      ),
    ])
    expect(edges).toEqual(['D:1 is_a D:2', 'D:4 is_a D:3', 'D:4 is_a D:1'])
  })

  it('leave out what closes a cycle, and name its members', () => {
    const { edges, report } = compose([
      part('a', [disease('D:1', 'One'), disease('D:2', 'Two')], [isA('D:1', 'D:2')]),
      part('b', [disease('D:2', 'Two'), disease('D:3', 'Three')], [isA('D:2', 'D:3')]),
      part('c', [disease('D:1', 'One'), disease('D:3', 'Three')], [isA('D:3', 'D:1')]),
    ])
    expect(edges).toEqual(['D:1 is_a D:2', 'D:2 is_a D:3'])
    expect(report.cycles).toEqual([
      { rel: 'is_a', from: 'D:3', to: 'D:1', part: 'c@1', members: ['D:3', 'D:1', 'D:2'] },
    ])
  })

  const says = (name: string, frequency?: number) =>
    part(name, [disease('D:1', 'One'), finding('F:1', 'Sign')], [has('D:1', 'F:1', frequency, name)])

  it.each([
    { given: [undefined, 0.2], frequency: 0.2, source: 'b' },
    { given: [0.2, 0.7, undefined], frequency: 0.7, source: 'b' },
    { given: [0.4, 0.4], frequency: 0.4, source: 'a' },
    { given: [undefined, 0], frequency: null, source: 'a', against: 'b@1' },
    { given: [0, undefined, 0.9], frequency: 0, source: 'a', against: 'b@1' },
    { given: [0.1, 0, 0.9], frequency: 0.9, source: 'c', against: 'b@1' },
  ])('weigh frequencies $given as $frequency', ({ given, frequency, source, against }) => {
    const { graph, report } = compose(given.map((value, i) => says('abc'.charAt(i), value)))
    expect(graph.edges).toEqual([{ rel: 'has_finding', from: 'D:1', to: 'F:1', frequency, source }])
    const kept = frequency === 0 ? 'excluded' : 'affirmed'
    expect(report.contradictions).toEqual(
      against ? [{ rel: 'has_finding', from: 'D:1', to: 'F:1', kept, part: 'a@1', against }] : [],
    )
  })

  it('name their source; those that name none get the only source of their part, or the part where it has none, but not where it is alone', () => {
    const concepts = [disease('D:1', 'One'), disease('D:2', 'Two'), finding('F:1', 'Sign')]
    const edges = [isA('D:1', 'D:2'), has('D:1', 'F:1', 1, 'a book')]
    const plain = part('a', concepts, edges)
    const sourced = {
      ...plain,
      name: 'b',
      sources: [{ name: 'Ontology', release: null, licence: null, reference: null }],
    }
    const sources = (...parts: Graph[]) => compose(parts).graph.edges.map(({ source }) => source)
    expect(sources(plain)).toEqual([undefined, 'a book'])
    expect(sources(plain, part('c', []))).toEqual(['a', 'a book'])
    expect(sources(part('c', []), sourced)).toEqual(['Ontology', 'a book'])
    const [ontology] = sourced.sources
    const several = { ...sourced, sources: [ontology, { ...ontology, name: 'a book' }] } as Graph
    expect(sources(part('c', []), several)).toEqual([undefined, 'a book'])
    const { graph } = compose([part('c', []), { ...plain, sources: [] }])
    expect(graph.edges.map(({ source }) => source)).toEqual(['a', 'a book'])
    expect(graph.sources?.map(({ name }) => name)).toEqual(['c', 'a'])
  })

  it('unite outcomes; where two disagree the earlier stands', () => {
    const reveals = (name: string, outcomes?: object) =>
      part(name, [test('T:1', 'Test'), finding('F:1', 'Sign')], [{ rel: 'reveals', from: 'T:1', to: 'F:1', outcomes }])
    const { graph, report } = compose([
      reveals('a'),
      reveals('b', { H: 'present', N: 'absent' }),
      reveals('c', { N: 'present', L: 'absent' }),
    ])
    expect(graph.edges).toMatchObject([{ outcomes: { H: 'present', N: 'absent', L: 'absent' } }])
    expect(report.contradictions).toMatchObject([{ rel: 'reveals', kept: 'N absent', part: 'b@1', against: 'c@1' }])
  })
})

describe('a supplement', () => {
  it('adds names, ids and annotations to what is there, but no concept and no hierarchy', () => {
    const main = part('a', [disease('DOID:1', 'One'), finding('HP:1', 'Sign')])
    const supplement = part(
      'b',
      [
        disease('DOID:1', 'The one', { synonyms: ['1st'], xrefs: ['MESH:1'] }),
        disease('DOID:2', 'Two'),
        finding('HP:1', 'Sign'),
      ],
      [isA('DOID:1', 'DOID:2'), has('DOID:1', 'HP:1'), has('DOID:2', 'HP:1')],
    )
    const { graph, report } = compose([main], [supplement])
    expect(graph.concepts).toMatchObject([
      { id: 'DOID:1', label: 'One', synonyms: ['The one', '1st'], xrefs: ['MESH:1'] },
      { id: 'HP:1' },
    ])
    expect(graph.edges.map(({ rel, from }) => `${rel} ${from}`)).toEqual(['has_finding DOID:1'])
    expect(report.counts.supplementOnly).toBe(1)
    expect(report.droppedEdges).toEqual([{ rel: 'has_finding', from: 'DOID:2', to: 'HP:1', part: 'b@1' }])
  })

  it('gives cross-references to join by', () => {
    const { merges, ids } = compose(
      [part('a', [disease('DOID:1', 'One')]), part('b', [disease('OMIM:1', 'Uno')])],
      [part('c', [disease('DOID:1', 'One', { xrefs: ['OMIM:1'] })])],
    )
    expect(merges).toEqual(['xref: OMIM:1 into DOID:1'])
    expect(ids).toEqual(['DOID:1'])
  })
})

describe('the header', () => {
  it('names every source once; a part that names none is a source itself', () => {
    const sources = [{ name: 'HPO', release: '2024' }]
    const withSources = (name: string) => graphSchema.parse({ name, release: '1', sources, concepts: [], edges: [] })
    const { graph } = compose([withSources('a'), withSources('b'), part('c', [])])
    expect(graph).toMatchObject({ name: 'composed', release: '1' })
    expect(graph.sources?.map(({ name, release }) => `${name} ${release}`)).toEqual(['HPO 2024', 'c 1'])
  })
})

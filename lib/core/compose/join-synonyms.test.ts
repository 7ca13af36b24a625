// A concept that a converter made of a name is what another part has by that name as a synonym.
import { describe, expect, it } from 'vitest'
import { graphSchema, type Graph } from '../domain/graph'
import { composeGraphs } from './compose-graph'

type Given = [id: string, label: string, ...synonyms: string[]]

function part(name: string, findings: Given[], edges: object[] = []): Graph {
  const concepts = findings.map(([id, label, ...synonyms]) => ({ id, kind: 'finding', label, synonyms }))
  return graphSchema.parse({ name, release: '1', concepts, edges })
}

function compose(...graphs: Graph[]) {
  const parts = graphs.map((graph) => ({ graph, isSupplement: false }))
  const { graph, report } = composeGraphs(parts, { name: 'composed', release: '1' })
  const merges = report.merges.map(({ by, into, from }) => `${by}: ${from.id} into ${into.id}`)
  return { concepts: graph.concepts, merges, edges: graph.edges, dropped: report.droppedSynonyms }
}

describe('a concept made from a name that is a synonym of a concept of an earlier part', () => {
  const hpo = part('hpo', [
    ['HP:1', 'Arthralgia', 'Joint pain'],
    ['HP:2', 'Myalgia', 'Muscle pain', 'Muscle ache'],
  ])

  it('is that concept', () => {
    const { concepts, merges, edges, dropped } = compose(hpo, part('do', [['SYMP-LABEL:joint-pain', 'joint pain']]))
    expect(merges).toEqual(['synonym: SYMP-LABEL:joint-pain into HP:1'])
    expect(edges).toEqual([])
    expect(dropped).toEqual([])
    expect(concepts.find(({ id }) => id === 'HP:1')).toMatchObject({
      ...{ label: 'Arthralgia', synonyms: ['Joint pain'], xrefs: ['SYMP-LABEL:joint-pain'] },
    })
    expect(concepts).toHaveLength(2)
  })

  it('is it also beside other names of it that the same part has', () => {
    const names: Given[] = [
      ['SYMP-LABEL:myalgia', 'myalgia'],
      ['SYMP-LABEL:muscle-pain', 'muscle pain'],
      ['SYMP-LABEL:muscle-aches', 'muscle aches'],
    ]
    const { concepts, merges } = compose(hpo, part('do', names))
    expect(merges).toEqual([
      'label: SYMP-LABEL:myalgia into HP:2',
      'synonym: SYMP-LABEL:muscle-pain into HP:2',
      'synonym: SYMP-LABEL:muscle-aches into HP:2',
    ])
    expect(concepts.map(({ id }) => id)).toEqual(['HP:1', 'HP:2'])
  })

  it('is none where several have the synonym', () => {
    const several = part('hpo', [
      ['HP:1', 'Arthralgia', 'Ache'],
      ['HP:2', 'Myalgia', 'Ache'],
    ])
    const { concepts, merges, edges } = compose(several, part('do', [['SYMP-LABEL:ache', 'ache']]))
    expect([merges, edges]).toEqual([[], []])
    expect(concepts).toHaveLength(3)
  })

  it('is placed below it where its part holds that concept beside it, or where its id is one of a vocabulary', () => {
    const both = part('do', [
      ['SYMP-LABEL:joint-pain', 'joint pain'],
      ['HP:1', 'Arthralgia'],
    ])
    const coded = part('do', [['SYMP:1', 'joint pain']])
    for (const [graph, from] of [
      [both, 'SYMP-LABEL:joint-pain'],
      [coded, 'SYMP:1'],
    ] as const) {
      const { merges, edges } = compose(hpo, graph)
      expect(merges).toEqual([])
      expect(edges).toMatchObject([{ rel: 'is_a', from, to: 'HP:1' }])
    }
  })
})

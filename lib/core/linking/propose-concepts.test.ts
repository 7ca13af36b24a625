// Proposals for terms that do not link: what comes first, and why.
import { describe, expect, it } from 'vitest'
import { graphSchema } from '../domain/graph'
import { buildGraph } from '../graph/build-graph'
import { proposeConcepts } from './propose-concepts'

const disease = (id: string, label: string, ...synonyms: string[]) => ({ id, kind: 'disease', label, synonyms })
const graph = buildGraph(
  graphSchema.parse({
    name: 'proposals',
    release: '1',
    concepts: [
      disease('D:sle', 'systemic lupus erythematosus'),
      disease('D:anemia', 'anemia'),
      disease('D:ckd', 'chronic kidney disease'),
      disease('D:appendix', 'appendicitis'),
      disease('D:endo', 'endometriosis'),
      disease('D:dm2', 'type 2 diabetes mellitus'),
      disease('D:hema', 'hemophilia A'),
      disease('D:hemb', 'hemophilia B'),
      disease('D:lung', 'lung adenocarcinoma'),
      disease('D:breast', 'breast adenocarcinoma'),
      disease('D:bursa', 'pes anserinus bursitis'),
      disease('D:barth', 'Barth syndrome'),
    ],
    edges: [],
  }),
)
const first = (label: string) => proposeConcepts(graph, 'disease', label, 5)[0]

describe('proposeConcepts', () => {
  it.each([
    ['Systemic Lupus Erythematosus (SLE)', 'D:sle', 'spelling'],
    ['Anaemias', 'D:anemia', 'spelling'],
    ['Acute appendicitis.', 'D:appendix', 'spelling'],
    ['Diabetes mellitus type II', 'D:dm2', 'spelling'],
    ['Barth disease', 'D:barth', 'spelling'],
    ['Haemophilia A', 'D:hema', 'spelling'],
    ['Pulmonary adenocarcinoma', 'D:lung', 'spelling'],
    ['Adenocarcinoma of the left lung', 'D:lung', 'spelling'],
    ['Pes anserine bursitis', 'D:bursa', 'words'],
    ['Apendicitis', 'D:appendix', 'letters'],
    ['Perforated appendicitis', 'D:appendix', 'words'],
  ])('%s: %s by %s', (label, id, why) => expect(first(label)).toMatchObject({ id, why }))

  it('proposes every part of a composite', () => {
    const proposals = proposeConcepts(
      graph,
      'disease',
      'Anaemia secondary to chronic kidney disease, with endometriosis',
      5,
    )
    expect(proposals.slice(0, 3).map(({ id, why, part }) => [id, why, part])).toEqual([
      ['D:anemia', 'part', 'Anaemia'],
      ['D:ckd', 'part', 'chronic kidney disease'],
      ['D:endo', 'part', 'endometriosis'],
    ])
  })

  it('ranks by score, gives each concept once, and no more than asked', () => {
    const proposals = proposeConcepts(graph, 'disease', 'metastatic adenocarcinoma', 2)
    expect(proposals).toHaveLength(2)
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(2)
    expect(proposals.map(({ score }) => score)).toEqual(proposals.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  it('proposes nothing where nothing is alike, and refuses a limit that is no count', () => {
    expect(proposeConcepts(graph, 'disease', '—', 5)).toEqual([])
    expect(proposeConcepts(graph, 'finding', 'anemia', 5)).toEqual([])
    expect(() => proposeConcepts(graph, 'disease', 'anemia', 0)).toThrow(RangeError)
  })
})

// The in-memory graph answers as the exchanged graph says.
import { describe, expect, it } from 'vitest'
import type { Outcomes } from '../domain/graph'
import { sceneGraph } from '../metrics/fixtures/scene'
import { buildGraph } from './build-graph'
import { informationContent } from './information-content'
import { linSimilarity } from './lin-similarity'

const graph = buildGraph(sceneGraph)

describe('buildGraph', () => {
  it('keeps every concept under its kind', () => {
    expect(graph.version).toBe('scene@1')
    expect([...graph.diseaseIds, ...graph.findingIds, ...graph.testIds]).toEqual(
      sceneGraph.concepts.map(({ id }) => id),
    )
    expect(graph.concept('D:mg')?.synonyms).toEqual(['MG'])
    expect(graph.concept('D:none')).toBeUndefined()
  })

  it('knows edges from both ends', () => {
    expect(graph.parentsOf('D:mg')).toEqual(['D:nmj'])
    expect(graph.childrenOf('D:nmj')).toEqual(['D:mg', 'D:lems'])
    expect(graph.reveals('T:achr')).toEqual(['F:achr'])
    expect(graph.indicates('T:ct')).toEqual(['D:stroke'])
    expect(graph.reveals('T:gait')).toEqual([])
  })

  it('gives own annotations, exclusions among them, and 0.5 where no frequency is stated', () => {
    expect(graph.annotationsOf('D:lems')).toEqual([
      { finding: 'F:weakness', frequency: 0.9 },
      { finding: 'F:achr', frequency: 0 },
    ])
    expect(graph.annotationsOf('D:stroke')).toEqual([{ finding: 'F:weakness', frequency: 0.5 }])
    expect(graph.annotationsOf('D:ocular-mg')).toEqual([])
    expect(graph.diagnosableIds).toEqual(['D:mg', 'D:lems', 'D:stroke'])
  })

  it('unites the outcomes of a pair that stands several times, the earlier before the later', () => {
    const reveals = (outcomes: Outcomes) => ({
      ...{ rel: 'reveals' as const, from: 'T:gait', to: 'F:weakness', frequency: null, outcomes },
    })
    const repeated = [reveals({ H: 'present' }), reveals({ H: 'absent', L: 'absent' })]
    const { outcomesOf } = buildGraph({ ...sceneGraph, edges: [...sceneGraph.edges, ...repeated] })
    expect(outcomesOf('T:gait')).toEqual([{ finding: 'F:weakness', outcomes: { H: 'present', L: 'absent' } }])
  })

  it('refuses ids it does not hold as that kind', () => {
    expect(() => graph.annotationsOf('F:eye')).toThrow(RangeError)
    expect(() => graph.reveals('D:mg')).toThrow(RangeError)
    expect(() => graph.parentsOf('D:none')).toThrow(RangeError)
  })
})

describe('informationContent and linSimilarity', () => {
  const content = (below: number) => 1 - Math.log(below + 1) / Math.log(6)

  it('counts distinct descendants', () => {
    expect(informationContent(graph, 'D:neuro')).toBe(0)
    expect(informationContent(graph, 'D:nmj')).toBeCloseTo(content(3), 12)
    expect(informationContent(graph, 'D:stroke')).toBe(1)
  })

  it('counts a descendant once that is reached by two ways', () => {
    const isA = (from: string, to: string) => ({ rel: 'is_a' as const, from, to, frequency: null })
    const diamond = buildGraph({ ...sceneGraph, edges: [...sceneGraph.edges, isA('D:ocular-mg', 'D:lems')] })
    expect(informationContent(diamond, 'D:nmj')).toBeCloseTo(content(3), 12)
    expect(linSimilarity(diamond, 'D:ocular-mg', 'D:lems')).toBeCloseTo((2 * content(1)) / (1 + content(1)), 12)
  })

  it('is 1 for itself, shared content for relatives, 0 for strangers and at the root', () => {
    expect(linSimilarity(graph, 'D:neuro', 'D:neuro')).toBe(1)
    expect(linSimilarity(graph, 'D:mg', 'D:lems')).toBeCloseTo((2 * content(3)) / (content(1) + 1), 12)
    expect(linSimilarity(graph, 'D:ocular-mg', 'D:mg')).toBeCloseTo((2 * content(1)) / (content(1) + 1), 12)
    expect(linSimilarity(graph, 'D:mg', 'D:stroke')).toBe(0)
    expect(linSimilarity(graph, 'F:ptosis', 'F:achr')).toBe(0)
  })

  it('is symmetric and within [0, 1]', () => {
    for (const a of graph.diseaseIds) {
      for (const b of graph.diseaseIds) {
        const value = linSimilarity(buildGraph(sceneGraph), a, b)
        expect(value).toBe(linSimilarity(buildGraph(sceneGraph), b, a))
        expect(value >= 0 && value <= 1).toBe(true)
      }
    }
  })

  it('is 0 content in a hierarchy of one, and refuses two kinds', () => {
    const [only] = sceneGraph.concepts
    const lone = buildGraph({ ...sceneGraph, concepts: only ? [only] : [], edges: [] })
    expect(informationContent(lone, 'D:neuro')).toBe(0)
    expect(() => linSimilarity(graph, 'D:mg', 'F:eye')).toThrow(RangeError)
  })
})

// P(f|h), the background rate and evidence support: each rule on a graph small enough to compute by hand.
import { describe, expect, it } from 'vitest'
import { type Graph, graphSchema } from '../domain/graph'
import { buildGraph } from '../graph/build-graph'
import { backgroundRate } from './background-rate'
import { evidenceSupport } from './evidence-support'
import { sceneGraph } from './fixtures/scene'
import { findingProbability } from './finding-probability'

const graph = buildGraph(sceneGraph)
const withEdges = (...edges: object[]): Graph =>
  graphSchema.parse({ ...sceneGraph, edges: [...sceneGraph.edges, ...edges] })

describe('findingProbability', () => {
  it('rule 1: what implies a finding counts for it, the largest first', () => {
    expect(findingProbability(graph, 'D:mg', 'F:diplopia')).toBe(0.6)
    expect(findingProbability(graph, 'D:mg', 'F:eye')).toBe(0.8)
  })

  it('rule 2: an exclusion reaches what is below it, unless rule 1 applies', () => {
    const excluding = buildGraph(
      withEdges(
        { rel: 'has_finding', from: 'D:stroke', to: 'F:eye', frequency: 0 },
        { rel: 'has_finding', from: 'D:stroke', to: 'F:ptosis', frequency: 0.3 },
      ),
    )
    expect(findingProbability(excluding, 'D:stroke', 'F:diplopia')).toBe(0.01)
    expect(findingProbability(excluding, 'D:stroke', 'F:eye')).toBe(0.3)
    expect(findingProbability(excluding, 'D:stroke', 'F:ptosis')).toBe(0.3)
    expect(findingProbability(graph, 'D:lems', 'F:achr')).toBe(0.01)
  })

  it('rule 3: an annotated ancestor lends what the finding shares with it', () => {
    const inferring = buildGraph(withEdges({ rel: 'has_finding', from: 'D:stroke', to: 'F:eye', frequency: 1 }))
    const eye = 1 - Math.log(3) / Math.log(5)
    const beta = (0.8 + 0.5) / 4
    expect(findingProbability(inferring, 'D:stroke', 'F:ptosis')).toBeCloseTo(Math.max(beta, (2 * eye) / (eye + 1)), 12)
  })

  it('rule 4: the background rate, without any annotation too', () => {
    expect(findingProbability(graph, 'D:stroke', 'F:ptosis')).toBeCloseTo(0.325, 12)
    expect(findingProbability(graph, 'D:neuro', 'F:weakness')).toBeCloseTo((0.9 + 0.5 + 0.5) / 4, 12)
  })

  it('reads an edge without a frequency as 0.5', () =>
    expect(findingProbability(graph, 'D:stroke', 'F:weakness')).toBe(0.5))

  it('inherits from the nearest level of parents, where an affirmation beats an exclusion', () => {
    const inheriting = buildGraph(withEdges({ rel: 'is_a', from: 'D:ocular-mg', to: 'D:lems' }))
    expect(findingProbability(inheriting, 'D:ocular-mg', 'F:achr')).toBe(0.85)
    expect(findingProbability(inheriting, 'D:ocular-mg', 'F:weakness')).toBe(0.9)
    expect(findingProbability(graph, 'D:ocular-mg', 'F:achr')).toBe(0.85)
  })

  it('refuses what the graph does not hold', () => {
    expect(() => findingProbability(graph, 'D:none', 'F:eye')).toThrow(RangeError)
    expect(() => findingProbability(graph, 'F:eye', 'F:eye')).toThrow(RangeError)
  })
})

describe('backgroundRate and evidenceSupport', () => {
  it('counts a disease once per finding, by what implies it', () => {
    expect(backgroundRate(graph, 'F:eye')).toBeCloseTo((0.8 + 0.5) / 4, 12)
    expect(backgroundRate(graph, 'F:achr')).toBeCloseTo((0.85 + 0.5) / 4, 12)
  })

  it('is a half where nothing is annotated', () => {
    const bare = buildGraph({ ...sceneGraph, edges: [] })
    expect(backgroundRate(bare, 'F:eye')).toBe(0.5)
    expect(evidenceSupport(bare, 'D:mg', 'F:eye', 'absent')).toBe(0)
  })

  it('supports by the ratio to the background, present and absent', () => {
    const beta = (0.85 + 0.5) / 4
    expect(evidenceSupport(graph, 'D:lems', 'F:achr', 'present')).toBeCloseTo(Math.log(0.01 / beta), 12)
    expect(evidenceSupport(graph, 'D:lems', 'F:achr', 'absent')).toBeCloseTo(Math.log(0.99 / (1 - beta)), 12)
  })
})

// Outcome of a trajectory.
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../graph/build-graph'
import { sceneGraph } from './fixtures/scene'
import { outcome } from './outcome'

const graph = buildGraph(sceneGraph)
const truth = { label: 'Myasthenia gravis', concept: null }
const isA = (from: string, to: string) => ({ rel: 'is_a' as const, from, to, frequency: null })

describe('outcome', () => {
  it('is a hit by concept or by wording', () => {
    expect(outcome(graph, truth, { label: 'MG' })).toBe('HIT')
    expect(outcome(graph, truth, { label: 'as coded', concept: 'D:mg' })).toBe('HIT')
    expect(outcome(graph, { label: 'Swamp fever', concept: null }, { label: 'swamp-FEVER' })).toBe('HIT')
  })

  it('is near from a closeness of 0.8', () => {
    const edges = [isA('D:stroke', 'D:mg')]
    const concepts = [...sceneGraph.concepts]
    for (let i = 0; i < 30; i += 1) concepts.push({ id: `D:${i}`, kind: 'disease', label: `Other ${i}`, synonyms: [] })
    const wide = buildGraph({ ...sceneGraph, concepts, edges })
    expect(outcome(wide, truth, { label: 'Stroke' })).toBe('NEAR')
    expect(outcome(graph, truth, { label: 'LEMS' })).toBe('MISS')
  })

  it('misses what is not linked, and is unresolved without a diagnosis', () => {
    expect(outcome(graph, truth, { label: 'Swamp fever' })).toBe('MISS')
    expect(outcome(graph, { label: 'Swamp fever', concept: null }, { label: 'MG' })).toBe('MISS')
    expect(outcome(graph, truth, null)).toBe('UNRESOLVED')
  })

  it('follows a choice that a person stored', () => {
    const choices = new Map([['disease:goldflam disease', 'D:mg']])
    expect(outcome(graph, truth, { label: 'Goldflam disease' }, choices)).toBe('HIT')
  })
})

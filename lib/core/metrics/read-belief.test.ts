// Differentials read as beliefs: ranks, mass and duplicates.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../graph/build-graph'
import { sceneGraph } from './fixtures/scene'
import { readBelief } from './read-belief'

const graph = buildGraph(sceneGraph)
const hypothesis = (label: string, p: number | null) => ({ label, concept: null, p })
const masses = (entries: { label: string; concept: null; p: number | null }[]) =>
  readBelief(graph, entries).belief.map(({ p }) => p)

describe('readBelief', () => {
  it('replaces all by reciprocal ranks where one p is missing', () => {
    expect(masses([hypothesis('MG', 0.9), hypothesis('LEMS', null), hypothesis('Stroke', 1)])).toEqual(
      [1, 1 / 2, 1 / 3].map((weight) => weight / (1 + 1 / 2 + 1 / 3)),
    )
  })

  it('leaves the rest of a sum below 1 to other', () => {
    expect(readBelief(graph, [hypothesis('MG', 0.2)])).toMatchObject({ belief: [{ p: 0.2 }], overfull: false })
  })

  it('normalises and reports a sum above 1, but not one within 1e-6 of it', () => {
    expect(readBelief(graph, [hypothesis('MG', 0.9), hypothesis('LEMS', 0.6)])).toMatchObject({
      belief: [{ p: 0.9 / 1.5 }, { p: 0.6 / 1.5 }],
      overfull: true,
    })
    const barely = readBelief(graph, [hypothesis('MG', 0.5), hypothesis('LEMS', 0.5000005)])
    expect(barely).toMatchObject({ belief: [{ p: 0.5 }, { p: 0.5000005 }], overfull: false })
  })

  it('adds up entries of one concept and of one unmapped wording', () => {
    const entries = [hypothesis('MG', 0.25), hypothesis('Bad air', 0.125), hypothesis('myasthenia  GRAVIS', 0.25)]
    const { belief, mapped } = readBelief(graph, [...entries, hypothesis('bad-air', 0.125)])
    expect(belief.map(({ position, p }) => [position, p])).toEqual([
      [graph.diseaseIds.indexOf('D:mg'), 0.5],
      [-1, 0.25],
    ])
    expect(mapped).toBe(2)
  })

  it('never states more than 1 + 1e-6', () => {
    const p = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
    const label = fc.constantFrom('MG', 'LEMS', 'Stroke', 'Bad air', 'bad air!')
    fc.assert(
      fc.property(fc.array(fc.tuple(label, p)), (rows) => {
        const total = masses(rows.map(([text, value]) => hypothesis(text, value))).reduce(
          (sum, value) => sum + value,
          0,
        )
        expect(total).toBeLessThanOrEqual(1 + 1e-6 + 1e-12)
      }),
    )
  })
})

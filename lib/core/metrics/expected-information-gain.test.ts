// Expected information gain against its definition by posteriors.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../graph/build-graph'
import { expectedInformationGain } from './expected-information-gain'
import { findingProbability } from './finding-probability'
import { sceneGraph } from './fixtures/scene'

const graph = buildGraph(sceneGraph)
const entropy = (ps: number[]) => -ps.reduce((sum, p) => sum + (p > 0 ? p * Math.log2(p) : 0), 0)

describe('expectedInformationGain', () => {
  it('is H(B) less the expected entropy of the posteriors', () => {
    const p = fc.double({ min: 0.001, max: 1, noNaN: true })
    fc.assert(
      fc.property(p, p, p, fc.constantFrom(...graph.findingIds), (mg, lems, stroke, finding) => {
        const belief = [
          { id: 'D:mg', p: mg },
          { id: 'D:lems', p: lems },
          { id: 'D:stroke', p: stroke },
        ]
        const prior = belief.map((h) => h.p / (mg + lems + stroke))
        const rates = belief.map((h) => findingProbability(graph, h.id, finding))
        const seen = rates.reduce((sum, rate, i) => sum + rate * (prior[i] ?? 0), 0)
        const present = rates.map((rate, i) => ((prior[i] ?? 0) * rate) / seen)
        const absent = rates.map((rate, i) => ((prior[i] ?? 0) * (1 - rate)) / (1 - seen))
        const expected = entropy(prior) - (seen * entropy(present) + (1 - seen) * entropy(absent))
        expect(expectedInformationGain(graph, belief, finding)).toBeCloseTo(expected, 10)
      }),
    )
  })

  it('is 0 with fewer than two hypotheses and on a belief of zeros', () => {
    expect(expectedInformationGain(graph, [], 'F:achr')).toBe(0)
    expect(expectedInformationGain(graph, [{ id: 'D:mg', p: 0.3 }], 'F:achr')).toBe(0)
    const zeros = ['D:mg', 'D:lems'].map((id) => ({ id, p: 0 }))
    expect(expectedInformationGain(graph, zeros, 'F:achr')).toBe(0)
  })
})

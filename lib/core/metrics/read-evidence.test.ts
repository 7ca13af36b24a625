// Evidence: what is news, what contradicts.
import { describe, expect, it } from 'vitest'
import type { Finding, Polarity } from '../domain/finding'
import { buildGraph } from '../graph/build-graph'
import { sceneGraph } from './fixtures/scene'
import { readEvidence } from './read-evidence'

const graph = buildGraph(sceneGraph)
const finding = (label: string, polarity: Polarity = 'present'): Finding => ({ label, concept: null, polarity })
const ptosis = graph.findingIds.indexOf('F:ptosis')

describe('readEvidence', () => {
  it('takes a pair known under any wording as no news', () => {
    const known = new Map<string, Polarity>([['F:ptosis', 'present']])
    expect(readEvidence(graph, known, [finding('Drooping eyelid'), finding('PTOSIS')]).evidence).toEqual([])
  })

  it('takes a flip as news and as a contradiction, and remembers the later polarity', () => {
    const known = new Map<string, Polarity>([['F:ptosis', 'present']])
    const flipped = readEvidence(graph, known, [finding('Ptosis', 'absent')])
    expect(flipped).toEqual({ evidence: [{ finding: ptosis, polarity: 'absent' }], contradiction: true, mapped: 1 })
    expect(readEvidence(graph, known, [finding('Ptosis', 'absent')]).evidence).toEqual([])
    expect(readEvidence(graph, known, [finding('Ptosis')]).contradiction).toBe(true)
  })

  it('notices a flip within one turn', () => {
    const reading = readEvidence(graph, new Map(), [finding('Ptosis'), finding('Ptosis', 'absent')])
    expect(reading.evidence.map(({ polarity }) => polarity)).toEqual(['present', 'absent'])
    expect(reading.contradiction).toBe(true)
  })

  it('knows an unmapped finding by its normalised label', () => {
    const reading = readEvidence(graph, new Map(), [finding('Odd smell'), finding('odd  SMELL!')])
    expect(reading).toEqual({ evidence: [{ finding: -1, polarity: 'present' }], contradiction: false, mapped: 0 })
  })
})

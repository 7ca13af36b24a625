import { expect, test } from 'vitest'
import { evidenceSupport } from '../metrics/evidence-support'
import { readEvidence } from '../metrics/read-evidence'
import { graphSchema } from '../domain/graph'
import { buildGraph } from '../graph/build-graph'
import { environmentView } from './environment-view'
import { smallCase, smallGraph } from './fixtures/small-clinic'
import { naiveBayes } from './naive-bayes'
import { personaTraits } from './persona-traits'
import { policyContext } from './policy-context'

const context = policyContext(smallGraph, environmentView(smallCase))
const exact = { ...personaTraits.plain, openingWeight: 1, evidenceWeight: 1 }
const read = (findings: Parameters<typeof readEvidence>[2]) => readEvidence(smallGraph, new Map(), findings).evidence
const ptosis = { label: 'Ptosis', concept: null, polarity: 'present' as const }
const toxin = { label: 'Botulinum toxin detected', concept: null, polarity: 'absent' as const }

test('is proportional to exp of the summed evidence support, from a uniform prior', () => {
  const belief = naiveBayes(context, [read([ptosis]), read([toxin])], exact)
  const weights = smallGraph.diagnosableIds.map((id) =>
    Math.exp(
      evidenceSupport(smallGraph, id, 'F:ptosis', 'present') + evidenceSupport(smallGraph, id, 'F:toxin', 'absent'),
    ),
  )
  const sum = weights.reduce((total, weight) => total + weight, 0)
  belief.forEach(({ key, p }, i) => {
    expect(key).toBe(smallGraph.diagnosableIds[i])
    expect(p).toBeCloseTo((weights[i] ?? 0) / sum, 12)
  })
})

test('is uniform without evidence and holds no group of diseases', () => {
  const belief = naiveBayes(context, [[]], exact)
  expect(belief.map(({ key }) => key)).not.toContain('D:disease')
  for (const { p } of belief) expect(p).toBeCloseTo(1 / 6, 12)
})

test('of many diseases the 400 best supported are thought of, in the order of the graph', () => {
  const graph = buildGraph(
    graphSchema.parse({
      ...{ name: 'many', release: '1' },
      concepts: [
        ...Array.from({ length: 1000 }, (_, i) => ({ id: `D:${i}`, kind: 'disease', label: `Disease ${i}` })),
        { id: 'F:x', kind: 'finding', label: 'Ptosis' },
      ],
      // 37 and 1000 have no common factor: the frequencies are spread over the positions.
      edges: Array.from({ length: 1000 }, (_, i) => ({
        ...{ rel: 'has_finding', from: `D:${i}`, to: 'F:x' },
        frequency: 0.02 + ((i * 37) % 1000) / 1100,
      })),
    }),
  )
  const many = policyContext(graph, environmentView(smallCase))
  const present = readEvidence(graph, new Map(), [ptosis]).evidence
  const support = (id: string) => evidenceSupport(graph, id, 'F:x', 'present')
  const best = graph.diseaseIds.toSorted((a, b) => support(b) - support(a)).slice(0, 400)
  const belief = naiveBayes(many, [present], exact)
  expect(belief.map(({ key }) => key)).toEqual(graph.diseaseIds.filter((id) => best.includes(id)))
  expect(belief.reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1, 12)
  expect(naiveBayes(many, [[]], exact).map(({ key }) => key)).toEqual(graph.diseaseIds.slice(0, 400))
})

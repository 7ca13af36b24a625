// On random graphs, what is explained is exactly what scores: similarity, annotations, probability, support and information gain.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Graph, graphSchema } from '../domain/graph'
import { buildGraph } from '../graph/build-graph'
import { annotationsAt } from '../graph/effective-annotations'
import { linAt } from '../graph/lin-similarity'
import type { MedicalGraph } from '../graph/medical-graph'
import { explainAnnotations } from './explain-annotations'
import { explainBackground } from './explain-background'
import { explainContext } from './explain-context'
import { explainGain } from './explain-gain'
import { explainLikelihood } from './explain-likelihood'
import { explainSimilarity } from './explain-similarity'
import { explainSupport } from './explain-support'
import { backgroundRate } from './background-rate'
import { sceneCase } from './fixtures/scene'
import { informationGainAt } from './information-gain-at'
import { likelihoodAt } from './likelihood-at'
import { supportAt } from './support-at'
import { totalSupport } from './total-support'

const COUNT = 9
const idOf = (kind: 'disease' | 'finding', n: number) => `${kind}-${n}`
const numbers = fc.nat(COUNT - 1)

/** Parents have smaller numbers, so that there is no cycle. */
const isA = (kind: 'disease' | 'finding') =>
  fc
    .array(fc.tuple(numbers, numbers), { maxLength: 14 })
    .map((pairs) => pairs.flatMap(([a, b]) => (a > b ? [{ rel: 'is_a', from: idOf(kind, a), to: idOf(kind, b) }] : [])))
const annotations = fc.array(
  fc.record({ disease: numbers, finding: numbers, frequency: fc.constantFrom(0, null, 0.005, 0.3, 0.8, 1) }),
  { maxLength: 16 },
)
const anyGraph = fc.tuple(isA('disease'), isA('finding'), annotations).map(([diseases, findings, annotated]): Graph => {
  const concepts = (['disease', 'finding'] as const).flatMap((kind) =>
    Array.from({ length: COUNT }, (_, n) => ({ id: idOf(kind, n), kind, label: idOf(kind, n) })),
  )
  const has = annotated.map(({ disease, finding, frequency }) => {
    return { rel: 'has_finding', from: idOf('disease', disease), to: idOf('finding', finding), frequency }
  })
  const edges = new Map([...diseases, ...findings, ...has].map((edge) => [`${edge.from} ${edge.to}`, edge]))
  return graphSchema.parse({ name: 'random', release: '1', concepts, edges: [...edges.values()] })
})

const everywhere = (check: (graph: MedicalGraph, disease: number, finding: number) => void) =>
  fc.assert(
    fc.property(anyGraph, (source) => {
      const graph = buildGraph(source)
      for (let disease = 0; disease < COUNT; disease += 1)
        for (let finding = 0; finding < COUNT; finding += 1) check(graph, disease, finding)
    }),
  )
const contextOf = (graph: MedicalGraph) => explainContext(graph, sceneCase)

it('similarity is that of the two concepts, and its terms give it', () =>
  everywhere((graph, a, b) => {
    for (const kind of ['disease', 'finding'] as const) {
      const context = contextOf(graph)
      const { value, first, second, shared, ancestor } = explainSimilarity(context, kind, a, b)
      const { content, ids } = graph.taxonomies[kind]
      expect(value).toBe(linAt(graph.taxonomies[kind], a, b))
      expect([first, second]).toEqual([content[a], content[b]])
      expect(shared).toBe(ancestor === null ? 0 : content[ids.indexOf(ancestor)])
      if (ancestor !== null) expect(context.concepts[ancestor]?.label).toBe(ancestor)
    }
  }))

it('annotations are those that score, each carried by the disease that has the edge', () =>
  everywhere((graph, disease) => {
    const explained = explainAnnotations(graph, disease)
    const { findings, weights } = annotationsAt(graph, disease)
    const pairs = (list: (readonly [number, number])[]) => list.toSorted(([f, w], [g, v]) => f - g || w - v)
    expect(pairs(explained.map(({ finding, weight }) => [finding, weight]))).toEqual(
      pairs(Array.from(findings, (finding, i) => [finding, weights[i] ?? -1])),
    )
    for (const { carrier, finding, weight } of explained) {
      const own = graph.ownAnnotations[carrier]
      expect(Array.from(own?.findings ?? [], (each, i) => [each, own?.weights[i]])).toContainEqual([finding, weight])
    }
  }))

it('probability, background and support are those that score', () =>
  everywhere((graph, disease, finding) => {
    const context = contextOf(graph)
    expect(explainLikelihood(context, disease, finding).value).toBe(likelihoodAt(graph, disease, finding))
    expect(explainBackground(graph, finding).rate).toBe(backgroundRate(graph, graph.findingIds[finding] ?? ''))
    const evidence = [
      { finding, polarity: 'present' as const, place: 0 },
      { finding: (finding + 3) % COUNT, polarity: 'absent' as const, place: 1 },
    ]
    const { parts, total } = explainSupport(context, disease, evidence)
    expect(parts.map(({ s }) => s)).toEqual(evidence.map((e) => supportAt(graph, disease, e.finding, e.polarity)))
    expect(total).toBe(totalSupport(graph, disease, evidence))
  }))

it('information gain is that which grounds an order', () =>
  everywhere((graph, disease, finding) => {
    const belief = [0, 2, 5].map((step) => ({ position: (disease + step) % COUNT, p: 0.1 + 0.05 * step }))
    for (const held of [belief, belief.slice(0, 1), belief.map((each) => ({ ...each, p: 0 }))])
      expect(explainGain(contextOf(graph), held, finding).bits).toBe(informationGainAt(graph, held, finding))
  }))

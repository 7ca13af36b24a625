// The edges of a composed graph against a slow second way of making them, which only looks at the parts and at where ids went.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testOutcomeSchema, type Concept, type Edge, type Graph } from '../domain/graph'
import type { ComposePart } from './compose-entries'
import { composeGraphs } from './compose-graph'
import { graphArbitrary } from '../graph/fixtures/random-graphs'

const partsArbitrary = fc.array(
  graphArbitrary.map((graph): ComposePart => ({ graph, isSupplement: false })),
  { minLength: 2, maxLength: 4 },
)
const key = ({ rel, from, to }: Edge) => `${rel} ${from} ${to}`

/** Where an id of a part went: to the concept of that id, else to the one that has it as a cross-reference. */
function destination(graph: Graph, parts: readonly ComposePart[], part: ComposePart, id: string): Concept | undefined {
  const kindIn = (one: ComposePart) => one.graph.concepts.find((concept) => concept.id === id)?.kind
  const kind = parts.map(kindIn).find((given) => given !== undefined)
  if (kindIn(part) !== kind) return undefined
  const concepts = graph.concepts.filter((concept) => concept.kind === kind)
  return concepts.find((concept) => concept.id === id) ?? concepts.find(({ xrefs }) => xrefs?.includes(id))
}

/** What each part says of each pair of concepts of the composed graph, in order of precedence. */
function statements(
  graph: Graph,
  parts: readonly ComposePart[],
  rel: Edge['rel'],
): Map<string, { part: number; edge: Edge }[]> {
  const found = new Map<string, { part: number; edge: Edge }[]>()
  parts.forEach((part, index) => {
    for (const edge of part.graph.edges) {
      const from = destination(graph, parts, part, edge.from)
      const to = destination(graph, parts, part, edge.to)
      if (edge.rel !== rel || !from || !to) continue
      const at = key({ ...edge, from: from.id, to: to.id })
      found.set(at, [...(found.get(at) ?? []), { part: index, edge }])
    }
  })
  return found
}

const compose = (parts: ComposePart[]) =>
  composeGraphs(parts, { name: 'composed', release: '1' }, { mergesLabels: false }).graph
const edgesOf = (graph: Graph, rel: Edge['rel']) => graph.edges.filter((edge) => edge.rel === rel)

describe('the edges of a composed graph', () => {
  it('affirm what the first to speak affirms, as often as the largest stated frequency says', () => {
    fc.assert(
      fc.property(partsArbitrary, (parts) => {
        const graph = compose(parts)
        const expected = [...statements(graph, parts, 'has_finding')].map(([at, said]) => {
          const first = said.filter(({ part }) => part === said[0]?.part).map(({ edge }) => edge.frequency)
          if (first.every((frequency) => frequency === 0)) return [at, 0]
          const stated = said.flatMap(({ edge }) =>
            edge.frequency === null || edge.frequency === 0 ? [] : [edge.frequency],
          )
          return [at, stated.length > 0 ? Math.max(...stated) : null]
        })
        expect(edgesOf(graph, 'has_finding').map((edge) => [key(edge), edge.frequency])).toEqual(expected)
      }),
    )
  })

  it('say of an outcome what the first to speak of it says', () => {
    fc.assert(
      fc.property(partsArbitrary, (parts) => {
        const graph = compose(parts)
        const expected = [...statements(graph, parts, 'reveals')].map(([at, said]) => {
          const outcomes = testOutcomeSchema.options.flatMap((outcome) => {
            const polarity = said.map(({ edge }) => edge.outcomes?.[outcome]).find((given) => given !== undefined)
            return polarity ? [`${outcome} ${polarity}`] : []
          })
          return [at, outcomes.sort()]
        })
        const made = edgesOf(graph, 'reveals').map((edge) => [
          key(edge),
          Object.entries(edge.outcomes ?? {})
            .map(([outcome, polarity]) => `${outcome} ${polarity}`)
            .sort(),
        ])
        expect(made).toEqual(expected)
      }),
    )
  })

  it('take all parents that the first part to give any gives, but for cycles and groupings', () => {
    fc.assert(
      fc.property(partsArbitrary, (parts) => {
        const { graph, report } = composeGraphs(parts, { name: 'c', release: '1' }, { mergesLabels: false })
        const said = [...statements(graph, parts, 'is_a')].flatMap(([at, list]) => {
          const [, from, to] = at.split(' ')
          return from === to ? [] : list.map(({ part }) => ({ at, from, part }))
        })
        const expected = said.filter(
          ({ from, part }) => part === Math.min(...said.filter((one) => one.from === from).map((one) => one.part)),
        )
        const groupings = report.groupings.map(({ parent, child }) => `is_a ${child.id} ${parent.id}`)
        const made = [
          ...edgesOf(graph, 'is_a').map(key),
          ...report.cycles.map((edge) => `is_a ${edge.from} ${edge.to}`),
        ]
        const stated = made.filter((at) => !groupings.includes(at) && !isGrouping(report.cycles, at))
        expect([...new Set(stated)].sort()).toEqual([...new Set(expected.map(({ at }) => at))].sort())
      }),
    )
  })
})

const isGrouping = (cycles: readonly { from: string; to: string; part: string }[], at: string): boolean =>
  cycles.some(({ from, to, part }) => part === 'grouping' && at === `is_a ${from} ${to}`)

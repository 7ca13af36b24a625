// An explanation stays bounded: what is not shown is counted, and the sums are still of everything.
import { expect, it } from 'vitest'
import { caseSchema } from '../domain/case'
import { graphSchema } from '../domain/graph'
import { treeSchema } from '../domain/tree'
import { buildGraph } from '../graph/build-graph'
import { explainTrajectory } from './explain-trajectory'

const COUNT = 60
const each = <T>(make: (n: number) => T) => Array.from({ length: COUNT }, (_, n) => make(n))
const graph = buildGraph(
  graphSchema.parse({
    name: 'wide',
    release: '1',
    concepts: [
      ...each((n) => ({ id: `D:${n}`, kind: 'disease', label: `disease ${n}` })),
      ...each((n) => ({ id: `F:${n}`, kind: 'finding', label: `finding ${n}` })),
    ],
    edges: each((n) => ({ rel: 'has_finding', from: `D:${n}`, to: `F:${(n * 7) % COUNT}`, frequency: 0.4 })),
  }),
)
const clinicalCase = caseSchema.parse({
  ...{ id: 'c', title: 'c', specialty: 's', source: { name: 's' } },
  observation: { text: 'o' },
  diagnosis: { label: 'disease 3' },
})
const belief = (lead: number) => each((n) => ({ label: `disease ${n}`, p: n === lead ? 0.41 : 0.01 }))
const tree = treeSchema.parse({
  ...{ id: 't', caseId: 'c', teacher: { name: 'wide' } },
  turns: [
    { id: 'n1', parentId: null, action: null, differential: belief(0) },
    {
      id: 'n2',
      parentId: 'n1',
      action: { kind: 'order', tests: ['everything'] },
      findings: each((n) => ({ label: `finding ${n}`, polarity: 'present' })),
      differential: belief(3),
    },
  ],
})
const explanation = explainTrajectory(graph, clinicalCase, tree, tree.turns)
const turn = explanation.turns[1]

it('shows fifty hypotheses of a turn and counts the rest', () => {
  expect(turn?.closeness?.parts).toHaveLength(50)
  expect(turn?.closeness?.hidden.hypotheses).toBe(10)
  expect(turn?.closeness?.parts[0]?.term.concept).toBe('D:3')
  expect(turn?.update?.parts).toHaveLength(50)
  expect(turn?.update?.hidden.hypotheses).toBe(10)
})

it('shows fifty findings of a turn and of each support, and counts the rest', () => {
  expect([turn?.findings.length, turn?.hiddenFindings]).toEqual([50, 10])
  const support = turn?.update?.parts[0]?.support
  expect([support?.parts.length, support?.hidden.findings]).toEqual([50, 10])
  const shown = support?.parts.reduce((total, { s }) => total + s, 0) ?? 0
  expect(shown + (support?.hidden.s ?? 0)).toBeCloseTo(support?.sum ?? 1, 12)
})

it('keeps the score of everything, and says that nothing is known of a test that no answer speaks of', () => {
  expect(turn?.update?.rac).toBe(turn?.score.rac)
  const [order] = turn?.orders ?? []
  expect(order?.reason).toBe('nothing-known')
  const { parts = [], hidden, sum } = turn?.closeness ?? {}
  expect(parts.reduce((total, { share }) => total + share, 0) + (hidden?.share ?? 0)).toBeCloseTo(sum ?? 1, 12)
})

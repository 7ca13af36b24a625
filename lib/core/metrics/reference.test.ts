// Every score and every quantity beneath it against the second implementation in fixtures/reference.py.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { caseSchema } from '../domain/case'
import { thresholdsSchema } from '../domain/filter'
import { graphSchema } from '../domain/graph'
import { scoreSchema } from '../domain/score'
import { treeSchema } from '../domain/tree'
import { pathTo } from '../domain/tree-path'
import { buildGraph } from '../graph/build-graph'
import { informationContent } from '../graph/information-content'
import { linSimilarity } from '../graph/lin-similarity'
import { backgroundRate } from './background-rate'
import { evidenceSupport } from './evidence-support'
import { expectedInformationGain } from './expected-information-gain'
import { findingProbability } from './finding-probability'
import { scoreTrajectory } from './score-trajectory'
import { scoreTree } from './score-tree'

const TOLERANCE = 1e-9

const probeSchema = z.object({
  disease: z.string(),
  other: z.string(),
  finding: z.string(),
  belief: z.array(z.object({ id: z.string(), p: z.number() })),
  lin: z.number(),
  content: z.number(),
  probability: z.number(),
  background: z.number(),
  present: z.number(),
  absent: z.number(),
  gain: z.number(),
})
const groupSchema = z.object({
  graph: graphSchema,
  case: caseSchema,
  tree: treeSchema,
  choices: z.record(z.string(), z.string().nullable()),
  thresholds: thresholdsSchema,
  probes: z.array(probeSchema),
  scores: z.array(scoreSchema),
})
const file = readFileSync(new URL('./fixtures/reference.json', import.meta.url), 'utf8')
const { groups } = z.object({ groups: z.array(groupSchema) }).parse(JSON.parse(file))

/** Where `actual` departs from `expected`, as paths with both values; numbers may differ by 1e-9. */
function departures(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= TOLERANCE ? [] : [`${path}: ${actual}, not ${expected}`]
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`]
  }
  const from = new Map(Object.entries(actual))
  const to = new Map(Object.entries(expected))
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((key) =>
    departures(from.get(key), to.get(key), `${path}/${key}`),
  )
}

it('notices a departure', () => {
  expect(departures({ a: [1, null], b: 'x' }, { a: [1 + 1e-8, 0], b: 'x', c: 1 })).toHaveLength(3)
})

it('covers every outcome, decision and flag', () => {
  const scores = groups.flatMap((group) => group.scores)
  const flags = scores.flatMap((score) => score.turns.flatMap((turn) => turn.flags))
  expect(new Set(scores.map((score) => score.outcome)).size).toBe(4)
  expect(new Set(scores.map((score) => score.decision.kind)).size).toBe(3)
  expect(new Set(flags).size).toBe(6)
})

describe.each(groups)('group $graph.release', (group) => {
  const graph = buildGraph(group.graph)
  const options = { choices: new Map(Object.entries(group.choices)), thresholds: group.thresholds }

  it('agrees on closeness, probabilities, support and information gain', () => {
    for (const probe of group.probes) {
      const { disease, finding } = probe
      const actual = {
        ...probe,
        lin: linSimilarity(graph, disease, probe.other),
        content: informationContent(graph, disease),
        probability: findingProbability(graph, disease, finding),
        background: backgroundRate(graph, finding),
        present: evidenceSupport(graph, disease, finding, 'present'),
        absent: evidenceSupport(graph, disease, finding, 'absent'),
        gain: expectedInformationGain(graph, probe.belief, finding),
      }
      expect(departures(actual, probe)).toEqual([])
    }
  })

  it('agrees on every score of the tree', () => {
    expect(departures(scoreTree(graph, group.case, group.tree, options), group.scores)).toEqual([])
  })

  it('scores each path by itself as it does within the tree', () => {
    const paths = group.scores.map((score) => pathTo(group.tree.turns, score.leafId))
    const single = paths.map((path) => scoreTrajectory(graph, group.case, group.tree, path, options))
    expect(single).toEqual(scoreTree(graph, group.case, group.tree, options))
  })
})

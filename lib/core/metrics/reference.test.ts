// Every score and every quantity beneath it against the second implementation in fixtures/reference.py.
import { describe, expect, it } from 'vitest'
import { caseSchema } from '../domain/case'
import { graphSchema } from '../domain/graph'
import { type Score, scoreSchema } from '../domain/score'
import { treeSchema } from '../domain/tree'
import { buildGraph } from '../graph/build-graph'
import { informationContent } from '../graph/information-content'
import { linSimilarity } from '../graph/lin-similarity'
import { backgroundRate } from './background-rate'
import { evidenceSupport } from './evidence-support'
import { expectedInformationGain } from './expected-information-gain'
import { findingProbability } from './finding-probability'
import reference from './fixtures/reference.json'
import { scoreTree } from './score-tree'

const TOLERANCE = 1e-9

/** Where `actual` departs from `expected`, as paths with both values; numbers may differ by 1e-9. */
function departures(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= TOLERANCE ? [] : [`${path}: ${actual}, not ${expected}`]
  }
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected ? [] : [`${path}: ${String(actual)}, not ${String(expected)}`]
  }
  const of = new Map(Object.entries(expected))
  const keys = new Set([...Object.keys(actual), ...of.keys()])
  const from = new Map(Object.entries(actual))
  return [...keys].flatMap((key) => departures(from.get(key), of.get(key), `${path}/${key}`))
}

describe.each(reference.groups.map((group) => ({ name: group.graph.release, group })))('group $name', ({ group }) => {
  const graph = buildGraph(graphSchema.parse(group.graph))

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

  it('agrees on every score', () => {
    const choices = new Map<string, string | null>(Object.entries(group.choices))
    const clinicalCase = caseSchema.parse(group.case)
    const tree = treeSchema.parse(group.tree)
    const scores: Score[] = scoreTree(graph, clinicalCase, tree, { choices, thresholds: group.thresholds })
    expect(departures(scores, group.scores)).toEqual([])
    expect(JSON.parse(JSON.stringify(scores))).toEqual(scores.map((score) => scoreSchema.parse(score)))
  })
})

it('covers every outcome, decision and flag', () => {
  const scores = reference.groups.flatMap((group): { outcome: string; decision: { kind: string } }[] => group.scores)
  const flags = reference.groups.flatMap((group) =>
    group.scores.flatMap((score) => score.turns.flatMap((t) => t.flags)),
  )
  expect(new Set(scores.map((score) => score.outcome))).toEqual(new Set(['HIT', 'NEAR', 'MISS', 'UNRESOLVED']))
  expect(new Set(scores.map((score) => score.decision.kind))).toEqual(new Set(['retain', 'truncate', 'reject']))
  expect(new Set(flags)).toEqual(new Set(['repeat', 'drop', 'resurrect', 'nonsequitur', 'contradiction', 'mass']))
})

// Runs the examples in the docstrings of this folder, so that none of them can go stale.
import { describe, expect, it } from 'vitest'
import { defaultThresholds } from '../domain/filter'
import { menuIndex } from '../domain/oracle'
import { pathTo } from '../domain/tree-path'
import { buildGraph } from '../graph/build-graph'
import { sceneCase, sceneGraph, sceneTree } from './fixtures/scene'
import { explainContext } from './explain-context'
import { explainMemory } from './explain-memory'
import { orderIdentity } from './order-identity'
import { readBelief } from './read-belief'
import { readEvidence } from './read-evidence'
import { scoreTree } from './score-tree'
import { scoringContext } from './scoring-context'
import { takeTurn } from './take-turn'
import { pathMemory } from './path-memory'

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true })
const sources = import.meta.glob<string>(['./*.ts', '!./*.test.ts'], { eager: true, query: '?raw', import: 'default' })

const graph = buildGraph(sceneGraph)
const context = { ...scoringContext(graph, sceneCase), concepts: {} }
const [root, turn] = sceneTree.turns
const [score] = scoreTree(graph, sceneCase, sceneTree)
const scope = {
  ...Object.fromEntries(Object.values(modules).flatMap((module) => Object.entries(module))),
  graph,
  context,
  clinicalCase: sceneCase,
  tree: sceneTree,
  menu: menuIndex(sceneCase.menu),
  pathTo,
  root,
  turn,
  ptosis: sceneCase.observation.findings[0],
  belief: readBelief(graph, root?.differential ?? []).belief,
  step: root ? takeTurn(context, pathMemory(context), null, root) : null,
  thresholds: defaultThresholds,
  metrics: { dtc: 1, rac: 1, buc: 1, og: 1, mtc: 1 },
  score,
  path: pathTo(sceneTree.turns, 'n3'),
  memory: explainMemory(explainContext(graph, sceneCase)),
  evidence: readEvidence(graph, new Map(), sceneCase.menu[0]?.findings ?? []).evidence,
  findings: sceneCase.menu[0]?.findings ?? [],
  identity: orderIdentity(graph, menuIndex(sceneCase.menu), 'AChR Ab'),
  lems: graph.diseaseIds.indexOf('D:lems'),
  achr: graph.findingIds.indexOf('F:achr'),
  grounds: { statedSum: 1.2 },
}

const run = (expression: string): unknown =>
  new Function(...Object.keys(scope), `return (${expression})`)(...Object.values(scope))

/** `@example expression // value`, where a dash may end the value and start a remark. */
const examplesIn = (source: string) =>
  Array.from(source.matchAll(/@example (.+?) \/\/ (.+)$/gm), ([, expression = '', comment = '']) => ({
    expression,
    value: comment.split(' — ')[0] ?? '',
  }))

describe.each(Object.entries(sources))('%s', (path, source) => {
  const exported = Object.entries(modules[path] ?? {}).filter(([, value]) => typeof value === 'function')

  it('exports one function or class and shows it at work', () => {
    expect(exported).toHaveLength(1)
    const [name = ''] = exported[0] ?? []
    expect(examplesIn(source).some(({ expression }) => expression.includes(name))).toBe(true)
  })

  it.each(examplesIn(source))('$expression is $value', ({ expression, value }) => {
    const actual = run(expression)
    const expected = run(value)
    if (typeof expected === 'number') expect(actual).toBeCloseTo(expected, 4)
    else expect(actual).toEqual(expected)
  })
})

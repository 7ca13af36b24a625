// Runs the examples in the docstrings of this folder, so that none of them can go stale.
import { describe, expect, it } from 'vitest'
import { pathTo } from '../domain/tree-path'
import { buildGraph } from '../graph/build-graph'
import { sceneCase, sceneGraph, sceneTree } from '../metrics/fixtures/scene'
import { environmentView } from '../teacher/environment-view'

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true })
const sources = import.meta.glob<string>(['./*.ts', '!./*.test.ts'], { eager: true, query: '?raw', import: 'default' })

const scope = {
  ...Object.fromEntries(Object.values(modules).flatMap((module) => Object.entries(module))),
  graph: buildGraph(sceneGraph),
  clinicalCase: sceneCase,
  environment: environmentView(sceneCase),
  path: pathTo(sceneTree.turns, 'n3'),
}

const run = (expression: string): unknown =>
  new Function(...Object.keys(scope), `return (${expression})`)(...Object.values(scope))

const examples = Object.entries(sources).flatMap(([file, source]) =>
  Array.from(source.matchAll(/@example (.+?) \/\/ (.+)$/gm), ([, expression = '', value = '']) => ({
    ...{ file, expression, value },
  })),
)

describe('examples in docstrings', () => {
  it.each(examples)('$file: $expression', ({ expression, value }) => {
    const plain = (result: unknown): unknown => JSON.parse(JSON.stringify(result))
    expect(plain(run(expression))).toEqual(plain(run(value)))
  })

  it.each(Object.entries(sources))('%s exports one function, with an example', (file, source) => {
    expect(source.match(/^export function /gm) ?? []).toHaveLength(1)
    expect(examples.filter((example) => example.file === file)).toHaveLength(1)
  })
})

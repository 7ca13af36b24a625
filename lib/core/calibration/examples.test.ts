// Runs the @example of every docstring in this folder: `expression // JSON`.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('.', import.meta.url)
const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
const texts = sources.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
const examples = texts.flatMap(({ name, text }) =>
  [...text.matchAll(/@example (.+) \/\/ (.+)$/gm)].map(([, expression = '', result = '']) => ({
    name,
    expression,
    result,
  })),
)

const scope: Record<string, unknown> = {}
for (const name of sources) Object.assign(scope, await import(/* @vite-ignore */ new URL(name, folder).href))

const evaluate = (expression: string): unknown =>
  new Function(...Object.keys(scope), `return (${expression})`)(...Object.values(scope))

describe('examples in docstrings', () => {
  it.each(examples)('$name: $expression', ({ expression, result }) => {
    expect(JSON.parse(JSON.stringify(evaluate(expression)))).toEqual(JSON.parse(result))
  })

  it.each(texts)('$name exports one function, with an example', ({ text, name }) => {
    expect(text.match(/^export function /gm) ?? []).toHaveLength(1)
    expect(examples.filter((example) => example.name === name)).toHaveLength(1)
  })
})

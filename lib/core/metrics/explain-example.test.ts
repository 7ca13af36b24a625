// The worked example of docs/metrics.md, line by line as the explanation of the scene gives it.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { ExplainedTurn } from '../domain/explained-turn'
import { buildGraph } from '../graph/build-graph'
import { binaryEntropy } from './binary-entropy'
import { explainTrajectory } from './explain-trajectory'
import { sceneCase, sceneGraph, sceneTree } from './fixtures/scene'

const docs = readFileSync(new URL('../../../docs/metrics.md', import.meta.url), 'utf8')
const section = docs.split('## 14. Reading an explanation')[1]?.split('\n## ')[0] ?? ''
const explanation = explainTrajectory(buildGraph(sceneGraph), sceneCase, sceneTree, sceneTree.turns)

const n = (value: number | null | undefined) => (value ?? Number.NaN).toFixed(4)
const line = (name: string, left: string, right: string) => `    ${name.padEnd(18)}${left.padEnd(38)}${right}`

/** The lines of the example from one turn with two hypotheses and one order. */
function linesOf({ update, closeness, findings, orders }: ExplainedTurn): string[] {
  const [mg, lems] = update?.parts ?? []
  const [mgShare, lemsShare] = closeness?.parts ?? []
  const background = findings[0]?.background
  const gain = orders[0]?.gains[0]
  const supportLine = (name: string, part: typeof mg) => {
    const { likelihood, s } = part?.support.parts[0] ?? {}
    const left = `P = ${n(likelihood?.value)} (${likelihood?.rule ?? ''})`
    return line(name, left, `s = ln(${n(likelihood?.value)} / ${n(background?.rate)}) = ${n(s)}`)
  }
  const both = (side: 'before' | 'asked' | 'after') => `MG ${n(mg?.[side])}, LEMS ${n(lems?.[side])}`
  const shares = `${n(mgShare?.p)} * ${n(mgShare?.closeness)} + ${n(lemsShare?.p)} * ${n(lemsShare?.closeness)}`
  const { first, second, shared, value, ancestor } = lemsShare?.similarity ?? {}
  const counted = `(${n(background?.sum)} + 0.5) / (${background?.diseases ?? 0} + 1)`
  const grounded = orders[0]?.isGrounded ? 'grounded' : 'not grounded'
  return [
    line('background', counted, `= ${n(background?.rate)}`),
    supportLine('MG', mg),
    supportLine('LEMS', lems),
    line('before', both('before'), '0.4 and 0.4, renormalised'),
    line('asked', both('asked'), 'before * exp(s), renormalised'),
    line('after', both('after'), '0.9 and 0.05, renormalised'),
    line(`RAC (${update?.rule ?? ''})`, `${n(update?.agreeing)} / ${n(update?.movement)}`, `= ${n(update?.rac)}`),
    line('BUC', `1 - ${n(update?.missed)}`, `= ${n(update?.buc)}`),
    line(
      orders[0]?.wordings[0] ?? '',
      `EIG = ${n(binaryEntropy(gain?.probability ?? 0))} - ${n(gain?.remaining)} bits`,
      `= ${n(gain?.bits)}, ${grounded}`,
    ),
    line('closeness', shares, `= ${n(closeness?.sum)}, from ${n(closeness?.before)}`),
    line(
      'LEMS and truth',
      `2 * ${n(shared)} / (${n(first)} + ${n(second)})`,
      `= ${n(value)}, in common: ${explanation.concepts[ancestor ?? '']?.label ?? ''}`,
    ),
  ]
}

it('stands in the documentation as it is computed', () => {
  const turn = explanation.turns[1]
  if (!turn) throw new Error('the scene has a second turn')
  const shown = section.split('\n').filter((each) => each.startsWith('    '))
  expect(shown).toEqual(linesOf(turn))
  const { closeness, backsliding, value } = explanation.metrics.dtc
  expect(section).toContain(`DTC is ${n(closeness)} * (1 - ${n(backsliding)}) = ${n(value)}`)
})

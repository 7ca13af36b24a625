// An explanation says what the score says, and its own terms give the score again.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { caseSchema } from '../domain/case'
import { type Explanation, explanationSchema } from '../domain/explanation'
import type { ExplainedTurn, ExplainedUpdate } from '../domain/explained-turn'
import { thresholdsSchema } from '../domain/filter'
import { graphSchema } from '../domain/graph'
import { treeSchema } from '../domain/tree'
import { leafIds, pathTo } from '../domain/tree-path'
import { buildGraph } from '../graph/build-graph'
import { explainTrajectory } from './explain-trajectory'
import { scoreTrajectory } from './score-trajectory'

const groupSchema = z.object({
  graph: graphSchema,
  case: caseSchema,
  tree: treeSchema,
  choices: z.record(z.string(), z.string().nullable()),
  thresholds: thresholdsSchema,
})
const file = readFileSync(new URL('./fixtures/reference.json', import.meta.url), 'utf8')
const { groups } = z.object({ groups: z.array(groupSchema) }).parse(JSON.parse(file))

const pairs = groups.flatMap((group) => {
  const graph = buildGraph(group.graph)
  const options = { choices: new Map(Object.entries(group.choices)), thresholds: group.thresholds }
  return leafIds(group.tree.turns).map((leafId) => {
    const path = pathTo(group.tree.turns, leafId)
    const score = scoreTrajectory(graph, group.case, group.tree, path, options)
    const explanation = explainTrajectory(graph, group.case, group.tree, path, options)
    // Only what survives JSON and its schema counts: the reader has nothing else.
    return {
      score,
      explanation: explanationSchema.parse(JSON.parse(JSON.stringify(explanation))),
      explained: explanation,
    }
  })
})

const close = (actual: number | null, expected: number | null) => {
  if (actual === null || expected === null) expect(actual).toBe(expected)
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12)
}
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const within = (value: number, low = 0, high = 1) => Math.min(high, Math.max(low, value))

describe.each(pairs)('$score.treeId to $score.leafId', ({ score, explanation, explained }) => {
  it('is plain JSON that its schema holds whole', () => expect(explanation).toEqual(explained))

  it('repeats every number of the score exactly', () => {
    const { metrics, outcome, coverage, decision, turns, leafId, turnIds, graph, metricVersion } = explanation
    const { dtc, rac, buc, og, mtc } = metrics
    const values = { dtc: dtc.value, rac: rac.value, buc: buc.value, og: og.value, mtc: mtc.value }
    const same = { leafId, turnIds, graph, metricVersion, decision, ...values }
    const whole = { ...same, outcome: outcome.value, coverage: coverage.value, turns: turns.map((turn) => turn.score) }
    expect({ treeId: score.treeId, ...whole }).toEqual(score)
  })

  it('gives every turn’s score again from its own terms', () => {
    for (const turn of explanation.turns) {
      close(closenessOf(turn), turn.score.closeness)
      close(turn.update ? racOf(turn.update) : null, turn.score.rac)
      close(turn.update ? bucOf(turn.update) : null, turn.score.buc)
      const { orders } = turn
      close(orders.length ? orders.filter(isGrounded).length / orders.length : null, turn.score.og)
      expect(turn.flags.map(({ flag }) => flag)).toEqual(turn.score.flags)
    }
  })

  it('gives the metrics and the coverage again from the terms of the turns', () => {
    const again = metricsFrom(explanation)
    for (const name of ['dtc', 'rac', 'buc', 'og', 'mtc'] as const) close(again[name], score[name])
    const { mapped, all, unmapped } = explanation.coverage
    close(all === 0 ? null : mapped / all, score.coverage)
    expect(sum(unmapped.map(({ occurrences }) => occurrences))).toBe(all - mapped)
  })

  it('gives support, background and probability again from the annotation', () => {
    for (const turn of explanation.turns) expectSupportAgain(turn)
  })

  it('gives a reason with every flag, naming what set it', () => {
    for (const flag of explanation.turns.flatMap((turn) => turn.flags)) {
      if (flag.flag === 'repeat') expect(flag.tests.length).toBeGreaterThan(0)
      else if (flag.flag === 'contradiction') expect(flag.findings.length).toBeGreaterThan(0)
      else if (flag.flag === 'mass') expect(flag.sum).toBeGreaterThan(1)
      else if (flag.flag !== 'nonsequitur') expect(flag.hypotheses.length).toBeGreaterThan(0)
      else expect(flag.leading.map(({ term }) => term.concept ?? term.label)).not.toContain(flag.diagnosis.concept)
    }
  })
})

describe('the fixture', () => {
  const turns = pairs.flatMap(({ explanation }) => explanation.turns)
  it('reaches every rule, case, reason and flag', () => {
    const parts = turns.flatMap((turn) => turn.update?.parts.flatMap((part) => part.support.parts) ?? [])
    expect(new Set(parts.map((part) => part.likelihood.rule)).size).toBe(4)
    expect(parts.some((part) => part.likelihood.annotation?.isOwn === false)).toBe(true)
    expect(new Set(turns.flatMap((turn) => turn.update?.rule ?? [])).size).toBe(3)
    expect(new Set(turns.flatMap((turn) => turn.flags.map(({ flag }) => flag))).size).toBe(6)
    expect(new Set(turns.flatMap((turn) => turn.findings.map(({ status }) => status))).size).toBe(4)
  })
})

function closenessOf({ closeness }: ExplainedTurn): number | null {
  if (!closeness) return null
  for (const { p, closeness: c, share, similarity } of closeness.parts) {
    const { value, first, second, shared } = similarity ?? { value: 0, first: 0, second: 0, shared: 0 }
    expect(c).toBe(value)
    if (value !== 1) close(first + second > 0 ? (2 * shared) / (first + second) : 0, value)
    close(p * c, share)
  }
  return within(sum(closeness.parts.map(({ share }) => share)) + closeness.hidden.share)
}

const isGrounded = ({ first, gains, indicates }: ExplainedTurn['orders'][number]) =>
  !first && (indicates !== null || gains.some(({ bits }) => bits >= 0.01))

function racOf({ rule, parts }: ExplainedUpdate): number {
  const asked = parts.map((part) => part.before * Math.exp(part.support.total))
  parts.forEach((part, i) => close((asked[i] ?? 0) / sum(asked), part.asked))
  if (rule === 'no-evidence') return within(1 - variation(parts.map(({ before, after }) => [before, after])))
  if (rule === 'stayed') return within(1 - variation(parts.map((part) => [part.before, part.asked])))
  const change = (to: number, from: number) => (Math.abs(to - from) < 1e-12 ? 0 : to - from)
  const moves = parts.map((part) => [change(part.after, part.before), change(part.asked, part.before)] as const)
  const agreeing = moves.filter(([actual, asks]) => actual * asks > 0)
  return within(sum(agreeing.map(([actual]) => Math.abs(actual))) / sum(moves.map(([actual]) => Math.abs(actual))))
}

const bucOf = ({ rule, parts }: ExplainedUpdate) =>
  within(1 - variation(parts.map((part) => [part.after, rule === 'no-evidence' ? part.before : part.asked])))

const variation = (pairs: readonly (readonly [number, number])[]) => 0.5 * sum(pairs.map(([a, b]) => Math.abs(a - b)))

function metricsFrom({ turns }: Explanation) {
  const closeness = turns.map((turn) => (turn.closeness ? sum(turn.closeness.parts.map(({ share }) => share)) : null))
  const falls = closeness.map((c, i) => (i === 0 || c === null ? 0 : Math.max(0, (closeness[i - 1] ?? 0) - c)))
  const last = closeness.at(-1) ?? null
  const updates = turns.flatMap((turn) => turn.update ?? [])
  const orders = turns.flatMap((turn) => turn.orders)
  return {
    dtc: last === null ? null : within(last * (1 - Math.min(1, sum(falls)))),
    rac: updates.length ? sum(updates.map(racOf)) / updates.length : null,
    buc: updates.length ? sum(updates.map(bucOf)) / updates.length : null,
    og: orders.length ? orders.filter(isGrounded).length / orders.length : null,
    mtc: turns.filter((turn) => turn.flags.length === 0).length / turns.length,
  }
}

function expectSupportAgain({ update, findings }: ExplainedTurn): void {
  for (const { support } of update?.parts ?? []) {
    for (const { finding, likelihood, s } of support.parts) {
      const { background, polarity } = findings[finding] ?? {}
      const { raw = 0, rate = 0, sum: added = 0, diseases = 0 } = background ?? {}
      close((added + 0.5) / (diseases + 1), raw)
      expect(rate).toBe(within(raw, 0.01, 0.99))
      close(probabilityOf(likelihood, raw), likelihood.value)
      const ratio = polarity === 'present' ? likelihood.value / rate : (1 - likelihood.value) / (1 - rate)
      close(Math.log(ratio), s)
    }
    close(sum(support.parts.map(({ s }) => s)) + support.hidden.s, support.sum)
    close(within(support.sum, -4.6, 4.6), support.total)
  }
}

type Likelihood = ExplainedUpdate['parts'][number]['support']['parts'][number]['likelihood']

function probabilityOf({ rule, annotation, similarity }: Likelihood, background: number): number {
  const weight = annotation?.weight ?? 0
  if (rule === 'implied') return within(weight, 0.01, 0.99)
  if (rule === 'excluded') return 0.01
  if (rule === 'background') return within(background, 0.01, 0.99)
  const { first = 0, second = 0, shared = 0 } = similarity ?? {}
  const lin = first + second > 0 ? (2 * shared) / (first + second) : 0
  return within(Math.max(background, weight * lin), 0.01, 0.99)
}

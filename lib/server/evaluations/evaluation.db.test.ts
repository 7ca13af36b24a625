// Evaluations of the built-in policy: every case in every mode once, the same numbers again, failures named, pages and comparisons true.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type CreateEvaluation,
  compareEvaluationsSchema,
  createEvaluationSchema,
  evaluationCaseIdSchema,
  evaluationSchema,
  leaderboardRowSchema,
  listEvaluationCasesSchema,
  listEvaluationsSchema,
} from '@/lib/core/domain/evaluation'
import type { Context } from '../context'
import { stopQueue } from '../jobs/queue'
import { workRunItem } from '../runs/work-run-item'
import { type Clinic, makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { compareEvaluations } from './compare-evaluations'
import { createEvaluation } from './create-evaluation'
import { getEvaluation } from './get-evaluation'
import { getEvaluationCase } from './get-evaluation-case'
import { listEvaluationCases } from './list-evaluation-cases'
import { listEvaluations } from './list-evaluations'
import { listLeaderboard } from './list-leaderboard'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(async () => {
  await stopQueue()
  await letGo()
})

const modes = ['free-turn', 'one-turn', 'all-at-once'] as const

async function scene(cases = 4) {
  const clinic = await makeClinic()
  for (let at = 1; at <= cases; at += 1) {
    await clinic.addCase(`c${at}`, { split: 'held-out', truth: at % 2 === 0 ? 'Blue pox' : 'Amber fever' })
  }
  return { clinic, researcher: await clinic.person('researcher') }
}

const wishOf = (clinic: Clinic, name: string, more: Partial<CreateEvaluation> = {}) =>
  createEvaluationSchema.parse({
    name: `${clinic.specialty} ${name}`,
    modes,
    cases: { specialty: clinic.specialty },
    ...more,
  })

async function workAll(ctx: Context, runId: number) {
  const items = await ctx.db.runItem.findMany({ where: { runId }, select: { id: true }, orderBy: { ordinal: 'asc' } })
  for (const { id: itemId } of items) await workRunItem(ctx, { runId, itemId })
}

async function evaluate(ctx: Context, wish: ReturnType<typeof wishOf>) {
  const started = await createEvaluation(ctx, wish)
  await workAll(ctx, started.runId)
  return getEvaluation(ctx, started)
}

describe('an evaluation of the built-in policy', () => {
  it('plays every case once in every mode and says what it came to', async () => {
    const { clinic, researcher } = await scene()
    const evaluation = await evaluate(researcher, wishOf(clinic, 'all'))
    expect(evaluationSchema.parse(evaluation)).toEqual(evaluation)
    expect(evaluation).toMatchObject({ state: 'done', items: 12, itemsDone: 12, itemsFailed: 0, trainCases: 0 })
    expect(evaluation.summary?.map(({ mode }) => mode)).toEqual(modes)
    for (const { strata } of evaluation.summary ?? []) {
      const [all, ...others] = strata
      expect(all).toMatchObject({ by: 'all', cases: 4, failed: 0, figures: { hit: { value: 0.5 } } })
      expect(others.map(({ by }) => by)).toEqual(['specialty', 'rare', 'source', 'truth'])
    }
    const [free, , atOnce] = evaluation.summary ?? []
    expect(free?.strata[0]?.figures.recall.value).toBeGreaterThan(0)
    expect(atOnce?.strata[0]?.figures.recall).toEqual({ value: null, reason: 'no case has this figure' })
    expect(atOnce?.strata[0]?.figures.judged.value).toBeNull()
  })

  it('gives the same numbers again', async () => {
    const { clinic, researcher } = await scene()
    const first = await evaluate(researcher, wishOf(clinic, 'first', { persona: 'shotgun', temperature: 1 }))
    const second = await evaluate(researcher, wishOf(clinic, 'second', { persona: 'shotgun', temperature: 1 }))
    expect(second.summary).toEqual(first.summary)
    const other = await evaluate(researcher, wishOf(clinic, 'third', { persona: 'shotgun', temperature: 1, seed: 9 }))
    expect(other.summary).not.toEqual(first.summary)
  })

  it('changes nothing when an item is worked again', async () => {
    const { clinic, researcher } = await scene(2)
    const { runId, id } = await evaluate(researcher, wishOf(clinic, 'again'))
    await researcher.db.runItem.updateMany({ where: { runId }, data: { state: 'open' } })
    await researcher.db.run.update({ where: { id: runId }, data: { state: 'running', finishedAt: null } })
    const before = await researcher.db.evaluationCase.findMany({ where: { evaluationId: id } })
    await workAll(researcher, runId)
    expect(await researcher.db.evaluationCase.findMany({ where: { evaluationId: id } })).toEqual(before)
  })

  it('counts a failed item as a miss, and shows the share without it beside', async () => {
    const { clinic, researcher } = await scene()
    const { runId, evaluationId } = await createEvaluation(
      researcher,
      wishOf(clinic, 'failed', { modes: ['free-turn'] }),
    )
    const [first] = await researcher.db.runItem.findMany({ where: { runId }, orderBy: { ordinal: 'asc' } })
    await researcher.db.runItem.update({
      where: { id: first?.id ?? 0 },
      data: { state: 'failed', errorKind: 'timeout' },
    })
    await workAll(researcher, runId)
    const { summary, itemsFailed, state } = await getEvaluation(researcher, { evaluationId })
    expect({ itemsFailed, state }).toEqual({ itemsFailed: 1, state: 'done' })
    const all = summary?.[0]?.strata[0]
    expect(all).toMatchObject({ cases: 4, failed: 1, over: { hit: 4, hitPlayed: 3, turns: 3 } })
    expect(all?.figures.hit.value).toBeCloseTo(1 / 4, 12)
    expect(all?.figures.hitPlayed.value).toBeCloseTo(1 / 3, 12)
    const truth = summary?.[0]?.strata.find(({ by }) => by === 'truth')
    expect(truth).toMatchObject({ value: 'with findings', cases: 4, failed: 1 })
  })

  it('lists its cases a page at a time and shows the path that was played', async () => {
    const { clinic, researcher } = await scene(3)
    const { id: evaluationId } = await evaluate(researcher, wishOf(clinic, 'pages'))
    const list = (more: object) =>
      listEvaluationCases(researcher, listEvaluationCasesSchema.parse({ evaluationId, ...more }))
    const seen: string[] = []
    let cursor: number | null | undefined
    while (cursor !== null) {
      const page = await list({ limit: 2, cursor })
      seen.push(...page.items.map(({ caseId, mode }) => `${caseId} ${mode}`))
      cursor = page.nextCursor
    }
    expect(seen).toHaveLength(9)
    expect(new Set(seen).size).toBe(9)
    const misses = await list({ mode: 'one-turn', outcome: 'MISS' })
    expect(misses.items.map(({ truth }) => truth)).toEqual(['Blue pox'])
    const [{ caseId } = { caseId: 0 }] = misses.items
    const shown = await getEvaluationCase(
      researcher,
      evaluationCaseIdSchema.parse({ evaluationId, caseId, mode: 'all-at-once' }),
    )
    expect(shown.path.map(({ action }) => action?.kind ?? 'root')).toEqual(['root', 'diagnose'])
    expect(shown.path[0]?.answers.map(({ test }) => test)).toEqual(['Blood film', 'Chest film'])
  })

  it('stands in the list and, in each mode, on the leaderboard', async () => {
    const { clinic, researcher } = await scene(2)
    const { id } = await evaluate(researcher, wishOf(clinic, 'listed'))
    const { items } = await listEvaluations(researcher, listEvaluationsSchema.parse({}))
    const row = items.find((item) => item.id === id)
    expect(row?.summary?.map(({ strata }) => strata.map(({ by }) => by))).toEqual([['all'], ['all'], ['all']])
    const board = await listLeaderboard(researcher)
    const own = board.items.filter(({ evaluationId }) => evaluationId === id)
    expect(own.map(({ mode }) => mode)).toEqual(modes)
    expect(leaderboardRowSchema.array().parse(own)).toEqual(own)
  })
})

describe('asking for an evaluation', () => {
  it('is refused with what there is where no case fits, and where the name is taken', async () => {
    const { clinic, researcher } = await scene(1)
    const none = createEvaluation(
      researcher,
      wishOf(clinic, 'none', { cases: { specialty: clinic.specialty, split: 'train' } }),
    )
    await expect(none).rejects.toThrow(/No case fits \(the split train.*\)\. There are /)
    await createEvaluation(researcher, wishOf(clinic, 'name'))
    expect(await codeOf(createEvaluation(researcher, wishOf(clinic, 'name')))).toBe('conflict')
    const missing = wishOf(clinic, 'missing', { cases: { caseIds: [2_000_000_000] } })
    expect(await codeOf(createEvaluation(researcher, missing))).toBe('not-found')
  })

  it('draws the same sample for a seed and says how many training cases are among those named', async () => {
    const { clinic, researcher } = await scene(6)
    await clinic.addCase('t1', { split: 'train' })
    const keysOf = async (name: string, seed: number) => {
      const cases = { specialty: clinic.specialty, sample: 3 }
      const { runId } = await createEvaluation(researcher, wishOf(clinic, name, { cases, seed, modes: ['free-turn'] }))
      const items = await researcher.db.runItem.findMany({ where: { runId }, orderBy: { ordinal: 'asc' } })
      return items.map(({ key }) => key)
    }
    const first = await keysOf('s1', 1)
    expect(first).toHaveLength(3)
    expect(await keysOf('s2', 1)).toEqual(first)
    const draws = await Promise.all([2, 3, 4, 5].map((seed) => keysOf(`s-${seed}`, seed)))
    expect(draws.some((keys) => keys.join() !== first.join())).toBe(true)
    const any = wishOf(clinic, 'any', { cases: { specialty: clinic.specialty, split: null } })
    const { trainCases, items } = await getEvaluation(researcher, await createEvaluation(researcher, any))
    expect({ trainCases, items }).toEqual({ trainCases: 1, items: 21 })
  })
})

describe('comparing evaluations', () => {
  it('pairs by case and counts what only one of them was to play', async () => {
    const { clinic, researcher } = await scene(4)
    const a = await evaluate(researcher, wishOf(clinic, 'a'))
    const cases = { specialty: clinic.specialty, sample: 3 }
    const b = await evaluate(researcher, wishOf(clinic, 'b', { cases }))
    const comparison = await compareEvaluations(researcher, compareEvaluationsSchema.parse({ a: a.id, b: b.id }))
    expect(comparison).toMatchObject({ cases: 3, onlyInA: 1, onlyInB: 0, mode: 'free-turn' })
    expect(comparison.strata[0]?.figures.hit.difference).toMatchObject({
      value: 0,
      reason: 'exact interval: all pairs came out alike',
    })
    const { options } = await researcher.db.evaluation.findUniqueOrThrow({ where: { id: b.id } })
    const older = { ...(options as object), metricVersion: 0 }
    await researcher.db.evaluation.update({ where: { id: b.id }, data: { options: older } })
    const versions = compareEvaluations(researcher, compareEvaluationsSchema.parse({ a: a.id, b: b.id }))
    await expect(versions).rejects.toThrow(/metric versions/)
    const other = await scene(1)
    const c = await evaluate(other.researcher, wishOf(other.clinic, 'c'))
    const apart = compareEvaluations(researcher, compareEvaluationsSchema.parse({ a: a.id, b: c.id }))
    expect(await codeOf(apart)).toBe('conflict')
  })
})

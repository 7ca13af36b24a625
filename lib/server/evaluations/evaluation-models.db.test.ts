// Evaluations of models through a real chat server: the numbers of the policy in process, defects with their names, judgments kept, and blind.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  type CreateEvaluation,
  compareEvaluationsSchema,
  createEvaluationSchema,
  type Evaluation,
  type EvaluationCaseRow,
  type FigureName,
  listEvaluationCasesSchema,
} from '@/lib/core/domain/evaluation'
import { type CreateModel, createModelSchema } from '@/lib/core/domain/model'
import type { Persona } from '@/lib/core/domain/tree'
import { createContext, systemActor } from '../context'
import { stopQueue } from '../jobs/queue'
import { settingsColumns } from '../models/model-row'
import { workRunItem } from '../runs/work-run-item'
import type { ChatScript } from '../testing/chat-script'
import { type ChatServer, startChatServer } from '../testing/chat-server'
import { demoWorld } from '../testing/demo-world'
import { evaluationScript } from '../testing/evaluation-script'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { compareEvaluations } from './compare-evaluations'
import { createEvaluation } from './create-evaluation'
import { getEvaluation } from './get-evaluation'
import { getEvaluationCase } from './get-evaluation-case'
import { listEvaluationCases } from './list-evaluation-cases'

const ctx = createContext(systemActor)
const modes = ['free-turn', 'one-turn', 'all-at-once'] as const
const open: ChatServer[] = []
let letGo = async () => {}
let world: Awaited<ReturnType<typeof demoWorld>>
beforeAll(async () => {
  letGo = await holdWorld('change')
  world = await demoWorld(ctx)
}, TURN_MS)
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
afterAll(async () => {
  await stopQueue()
  await world.restore()
  await letGo()
})

async function addModel(script: ChatScript, name = `m-${randomUUID()}`, more: Partial<CreateModel> = {}) {
  const server = await startChatServer({ script })
  open.push(server)
  const { apiKey: _, ...settings } = createModelSchema.parse({ name, baseUrl: server.url, model: 'scripted', ...more })
  const { id } = await ctx.db.model.create({ data: settingsColumns(settings), select: { id: true } })
  return { id, name, server }
}

async function evaluate(wish: Partial<CreateEvaluation>): Promise<Evaluation> {
  const cases = { specialty: world.specialty, sample: 4 }
  const input = createEvaluationSchema.parse({ name: `e-${randomUUID()}`, modes, cases, turns: 6, ...wish })
  const { evaluationId, runId } = await createEvaluation(ctx, input)
  const items = await ctx.db.runItem.findMany({ where: { runId }, select: { id: true } })
  for (const { id: itemId } of items) await workRunItem(ctx, { runId, itemId })
  return getEvaluation(ctx, { evaluationId })
}

async function casesOf({ id }: Evaluation): Promise<EvaluationCaseRow[]> {
  return (await listEvaluationCases(ctx, listEvaluationCasesSchema.parse({ evaluationId: id, limit: 200 }))).items
}

describe('a model in an evaluation', () => {
  it('that plays as the policy does gets the numbers of the policy in process, in every mode', async () => {
    const { id: modelId, server } = await addModel(evaluationScript(world))
    const inProcess = await evaluate({})
    const overHttp = await evaluate({ teacher: 'model', modelId })
    expect(overHttp).toMatchObject({ state: 'done', itemsFailed: 0, items: 12 })
    expect(server.requests.length).toBeGreaterThan(12)
    const own = await casesOf(inProcess)
    expect(own.map(({ result }) => result.orders).some((orders) => orders > 1)).toBe(true)
    expect(await casesOf(overHttp)).toEqual(own)
    expect(overHttp.summary).toEqual(inProcess.summary)
  }, 120_000)

  it('whose answers cannot be read leaves an unresolved case with a named defect, and the evaluation goes on', async () => {
    const play = evaluationScript(world)
    const script: ChatScript = (request, nth, headers) => {
      const last = request.messages.at(-1)?.content ?? ''
      const isUnread = last.startsWith('Results:') || last.startsWith('That answer')
      return isUnread || request.messages.length > 5
        ? { content: 'I would rather not say.' }
        : play(request, nth, headers)
    }
    const { id: modelId } = await addModel(script)
    const evaluation = await evaluate({ teacher: 'model', modelId, modes: ['free-turn', 'all-at-once'] })
    expect(evaluation).toMatchObject({ state: 'done', itemsDone: 8, itemsFailed: 0 })
    const cases = await casesOf(evaluation)
    for (const { result } of cases.filter(({ mode }) => mode === 'free-turn')) {
      expect(result.outcome).toBe('UNRESOLVED')
      expect(result.defect).toMatch(/^malformed-answer after n2: /)
    }
    expect(cases.filter(({ mode }) => mode === 'all-at-once').every(({ result }) => result.defect === null)).toBe(true)
    const items = await ctx.db.runItem.findMany({ where: { runId: evaluation.runId, mode: 'free_turn' } })
    expect(items.map(({ defects }) => defects)).toEqual(items.map(() => ({ 'malformed-answer': 1 })))
  }, 120_000)

  it('that never gives a usable opening is measured as unresolved, not lost', async () => {
    const { id: modelId } = await addModel(() => ({ content: '{}' }))
    const evaluation = await evaluate({ teacher: 'model', modelId })
    expect(evaluation.summary?.[0]?.strata[0]).toMatchObject({ cases: 4, failed: 0, figures: { hit: { value: 0 } } })
    const cases = await casesOf(evaluation)
    expect(cases.map(({ result }) => result.defect?.split(':')[0])).toEqual(
      cases.map(() => 'malformed-answer after n1'),
    )
    const [{ caseId, mode } = { caseId: 0, mode: 'free-turn' as const }] = cases
    expect((await getEvaluationCase(ctx, { evaluationId: evaluation.id, caseId, mode })).path).toEqual([])
  }, 120_000)
})

describe('a judge', () => {
  it('is asked of the two diagnoses alone; its judgment, question and answer are kept', async () => {
    const player = await addModel(evaluationScript(world), `player-${randomUUID()}`)
    const judge = await addModel(evaluationScript(world))
    const evaluation = await evaluate({
      ...{ teacher: 'model', modelId: player.id, judgeModelId: judge.id, modes: ['all-at-once'] },
    })
    const cases = await casesOf(evaluation)
    expect(cases.length).toBe(4)
    for (const { result } of cases) {
      expect(result.judgment).toMatchObject({ prompt: 'judge@1', callKey: 'judge', reason: 'By their wordings.' })
      expect(result.judgment?.isSame).toBe(result.outcome === 'HIT')
    }
    expect(evaluation.summary?.[0]?.strata[0]?.over.judged).toBe(4)
    const calls = await ctx.db.modelCall.findMany({ where: { item: { runId: evaluation.runId }, key: 'judge' } })
    expect(calls.map(({ modelId, prompt }) => [modelId, prompt])).toEqual(calls.map(() => [judge.id, 'judge@1']))
    expect(judge.server.requests).toHaveLength(4)
    for (const { body } of judge.server.requests) {
      expect(body.temperature).toBe(0)
      const said = JSON.stringify(body)
      for (const secret of [player.name, 'player', 'kg-policy', world.specialty, 'all-at-once'])
        expect(said).not.toContain(secret)
    }
  }, 120_000)

  it('that is set to be asked without a temperature is', async () => {
    const judge = await addModel(evaluationScript(world), undefined, { parameters: { temperature: null } })
    await evaluate({ judgeModelId: judge.id, modes: ['all-at-once'] })
    expect(judge.server.requests).toHaveLength(4)
    for (const { body } of judge.server.requests) expect(body).not.toHaveProperty('temperature')
  }, 120_000)

  it('that cannot be read leaves the case unjudged, with the reason', async () => {
    const judge = await addModel(() => ({ content: 'perhaps' }))
    const evaluation = await evaluate({ judgeModelId: judge.id, modes: ['all-at-once'] })
    for (const { result } of await casesOf(evaluation)) {
      expect(result.judgment).toBeNull()
      expect(result.judgeDefect).toMatch(/^malformed-answer: /)
    }
    expect(evaluation.summary?.[0]?.strata[0]?.figures.judged.value).toBeNull()
  }, 120_000)
})

describe('comparing personas', () => {
  it('shows the planted failure mode of each by its name', async () => {
    const play = (persona: Persona) =>
      evaluate({ persona, temperature: 1, modes: ['free-turn'], cases: { specialty: world.specialty } })
    const plain = await play('plain')
    const planted: [Persona, FigureName][] = [
      ['shotgun', 'ungroundedOrdering'],
      ['erratic', 'unreliableUpdate'],
      ['forgetful', 'degradedCoherence'],
    ]
    for (const [persona, telling] of planted) {
      const other = await play(persona)
      const input = compareEvaluationsSchema.parse({ a: plain.id, b: other.id })
      const { strata, cases } = await compareEvaluations(ctx, input)
      expect(cases).toBe(world.cases.length)
      const rises = planted.map(([, name]) => ({ name, rise: strata[0]?.figures[name].difference }))
      const told = rises.find(({ name }) => name === telling)?.rise
      if (!told || told.value === null || told.lo === null) throw new Error(`${telling} has no difference`)
      expect(told.lo).toBeGreaterThan(0)
      const most = rises.reduce((a, b) => ((b.rise?.value ?? 0) > (a.rise?.value ?? 0) ? b : a))
      expect([persona, most.name]).toEqual([persona, telling])
    }
  }, 120_000)
})

// Runs as people and faults change them: with a real chat server, and without a worker, so that each step is seen.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type CreateModel, createModelSchema } from '@/lib/core/domain/model'
import { changeRunSchema, type ChangeRun, listRunItemsSchema, listRunsSchema } from '@/lib/core/domain/run'
import { synthesizeTreesSchema, type SynthesizeTreesInput } from '@/lib/core/domain/tree-list'
import { buildGraph } from '@/lib/core/graph/build-graph'
import { stopQueue } from '../jobs/queue'
import { createModel } from '../models/create-model'
import type { ChatScript } from '../testing/chat-script'
import { startChatServer } from '../testing/chat-server'
import { clinicCase, makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { kgPolicyScript } from '../testing/kg-policy-script'
import { codeOf, refusalOf } from '../testing/refusal'
import { testGraph } from '../testing/test-graph'
import { synthesizeTrees } from '../trees/synthesize-trees'
import { changeRun } from './change-run'
import { getRun } from './get-run'
import { giveUpRunItem } from './give-up-run-item'
import { closeItemHolds, holdRunItem } from './hold-run-item'
import { listRunItems } from './list-run-items'
import { listRuns } from './list-runs'
import { workRunItem } from './work-run-item'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(async () => {
  await stopQueue()
  await closeItemHolds()
  await letGo()
})
const open: Awaited<ReturnType<typeof startChatServer>>[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

type Wishes = { cases?: number; script?: ChatScript; model?: Partial<CreateModel>; run?: Partial<SynthesizeTreesInput> }
const names = (count: number) => Array.from({ length: count }, (_, index) => `c${index + 1}`)

/** A synthesis of a clinic's cases: by a model where a script is given, else by kg-policy. */
async function makeRun({ cases = 2, script, model, run }: Wishes = {}) {
  const clinic = await makeClinic()
  const ctx = await clinic.person('researcher')
  for (const name of names(cases)) await clinic.addCase(name)
  const found = await ctx.db.case.findMany({ where: { specialty: clinic.specialty }, orderBy: { id: 'asc' } })
  const asked = script ? await addModel(clinic.admin, script, model) : {}
  const wish = { turns: 3, trajectories: 2, caseIds: found.map(({ id }) => id), ...asked, ...run }
  const { runId } = await synthesizeTrees(ctx, synthesizeTreesSchema.parse(wish))
  const items = await ctx.db.runItem.findMany({ where: { runId }, orderBy: { ordinal: 'asc' } })
  const item = (index: number) => ctx.db.runItem.findUniqueOrThrow({ where: { id: items[index]?.id ?? 0 } })
  return {
    ...{ ctx, runId, item, clinic },
    work: (index: number) => workRunItem(clinic.admin, { runId, itemId: items[index]?.id ?? 0 }),
    giveUp: (index: number) => giveUpRunItem(clinic.admin, { runId, itemId: items[index]?.id ?? 0 }),
    change: (action: ChangeRun['action'], budget?: ChangeRun['budget']) =>
      changeRun(ctx, changeRunSchema.parse({ runId, action, budget })),
    state: async () => (await getRun(ctx, { runId })).state,
    jobs: (index: number) => waitingJobs(ctx.db, items[index]?.id ?? 0),
  }
}

async function addModel(
  admin: Parameters<typeof createModel>[0],
  script: ChatScript,
  settings: Partial<CreateModel> = {},
) {
  const server = await startChatServer({ script })
  open.push(server)
  const row = {
    name: `m-${randomUUID()}`,
    baseUrl: server.url,
    model: 'scripted',
    retries: 0,
    timeoutSeconds: 5,
    ...settings,
  }
  return { teacher: 'model' as const, modelId: (await createModel(admin, createModelSchema.parse(row))).id }
}

/** Each with how many seconds it has still to wait. */
const waitingJobs = (db: Awaited<ReturnType<typeof makeClinic>>['admin']['db'], itemId: number) =>
  db.$queryRaw<{ wait: number }[]>`
    SELECT round(extract(epoch FROM start_after - created_on))::int AS wait FROM pgboss.job
    WHERE name = 'run-item' AND state IN ('created', 'retry') AND (data->>'itemId')::int = ${itemId} ORDER BY 1`

/** Takes the jobs of a run off the queue, as workers do. */
async function takeJobs({ ctx, runId }: Pick<Awaited<ReturnType<typeof makeRun>>, 'ctx' | 'runId'>): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE pgboss.job SET state = 'completed', completed_on = now() WHERE name = 'run-item' AND (data->>'runId')::int = ${runId}`
}

const policy = (cases = 2) => {
  const graph = buildGraph(testGraph)
  // Which case is played is told by the observation, which is the same for every clinic.
  return kgPolicyScript({ graph, cases: names(cases).map((name) => clinicCase('any', name)) })
}
const fault =
  (kind: 'unauthorized' | 'server-error'): ChatScript =>
  () => ({ fault: { kind, message: `say ${kind}` } })

describe('a run', () => {
  it('is worked to its end, item by item, and then done', async () => {
    const run = await makeRun({ script: policy(), model: { promptPrice: 1, completionPrice: 2 } })
    await run.work(0)
    expect(await getRun(run.ctx, run)).toMatchObject({ state: 'running', items: 2, itemsDone: 1, trees: 1 })
    await run.work(1)
    const ended = await getRun(run.ctx, run)
    expect(ended).toMatchObject({ state: 'done', itemsDone: 2, itemsFailed: 0, finishedAt: expect.any(String) })
    expect(ended.calls).toBeGreaterThan(4)
    expect(ended.costUsd).toBeCloseTo((ended.promptTokens + 2 * ended.completionTokens) / 1e6, 9)
    expect(ended.recent).toMatchObject({ items: 2 })
    expect(await run.item(0)).toMatchObject({ state: 'done', attempts: 1, errorKind: null })
    await run.work(0)
    expect(await run.item(0)).toMatchObject({ attempts: 1 })
  })

  it('paused leaves its items open and off the queue; resumed puts them back, once', async () => {
    const run = await makeRun()
    expect((await run.change('pause')).state).toBe('paused')
    await run.work(0)
    expect(await run.item(0)).toMatchObject({ state: 'open', attempts: 0 })
    expect(await run.jobs(0)).toEqual([{ wait: 0 }])
    await takeJobs(run)
    expect(await run.jobs(0)).toEqual([])
    await run.change('resume')
    await run.change('resume')
    expect([await run.jobs(0), await run.jobs(1)]).toEqual([[{ wait: 0 }], [{ wait: 0 }]])
    await Promise.all([run.work(0), run.work(1)])
    expect(await run.state()).toBe('done')
    expect(await codeOf(run.change('pause'))).toBe('conflict')
  })

  it('paused while an item is in hand leaves it at its next question; what was answered is not asked for again', async () => {
    const slow: ChatScript = async (request, nth, headers) => {
      await new Promise((resume) => setTimeout(resume, 700))
      return policy(1)(request, nth, headers)
    }
    const run = await makeRun({ cases: 1, script: slow })
    const working = run.work(0)
    while ((await run.item(0)).calls === 0) await new Promise((resume) => setTimeout(resume, 20))
    expect((await getRun(run.ctx, run)).recent.calls).toBeGreaterThan(0)
    await run.change('pause')
    await working
    // It stopped at a question, some answers already kept.
    const paused = await run.item(0)
    expect(paused.state).toBe('open')
    await run.change('resume')
    await run.work(0)
    expect(await getRun(run.ctx, run)).toMatchObject({ state: 'done', recent: { calls: 0 } })
    const ended = await run.item(0)
    expect(ended).toMatchObject({ attempts: 2 })
    expect(ended.calls).toBeGreaterThan(paused.calls)
    expect(open[0]?.requests).toHaveLength(ended.calls)
  })

  it('cancelled never goes on, and keeps what is done', async () => {
    const run = await makeRun()
    await run.work(0)
    expect(await run.change('cancel')).toMatchObject({
      state: 'cancelled',
      itemsDone: 1,
      finishedAt: expect.any(String),
    })
    await run.work(1)
    expect(await run.item(1)).toMatchObject({ state: 'open', attempts: 0 })
    for (const action of ['resume', 'retry', 'pause', 'cancel'] as const)
      expect(await codeOf(run.change(action))).toBe('conflict')
    const audit = await run.ctx.db.auditEvent.findMany({ where: { subject: 'run', subjectId: String(run.runId) } })
    expect(audit.map(({ action }) => action).toSorted()).toEqual(['cancel-run', 'create-run'])
  })
})

describe('a budget', () => {
  it('stops the run by its name, and goes on only when it is raised', async () => {
    const run = await makeRun({ script: policy(), run: { budget: { tokens: 10 } } })
    await run.work(0)
    await new Promise((resume) => setTimeout(resume, 1100))
    await run.work(1)
    const stopped = await getRun(run.ctx, run)
    expect(stopped).toMatchObject({
      state: 'stopped',
      reason: expect.stringMatching(/^The budget of 10 tokens is spent \(/),
    })
    expect(await run.item(1)).toMatchObject({ state: 'open', errorKind: null })
    expect((await refusalOf(run.change('resume')))?.message).toMatch(/is spent.*Raise it/)
    await takeJobs(run)
    const goingOn = await run.change('resume', { tokens: 10_000_000 })
    expect(goingOn).toMatchObject({ state: 'running', reason: null, budget: { usd: null, tokens: 10_000_000 } })
    for (const index of [0, 1]) await run.work(index)
    expect(await run.state()).toBe('done')
  })

  it('in dollars counts what the answers cost', async () => {
    const script = policy()
    const run = await makeRun({
      script,
      model: { promptPrice: 1000, completionPrice: 1000 },
      run: { budget: { usd: 0.01 } },
    })
    await run.work(0)
    await new Promise((resume) => setTimeout(resume, 1100))
    await run.work(1)
    expect((await getRun(run.ctx, run)).reason).toMatch(/^The budget of \$0\.010 is spent \(\$/)
  })
})

describe('a budget in dollars', () => {
  it('is refused where a model has no prices, since it would never be spent', async () => {
    const refused = await refusalOf(makeRun({ script: policy(), run: { budget: { usd: 1 } } }))
    expect(refused).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('has no prices') })
    const run = await makeRun({ script: policy() })
    expect(await codeOf(run.change('resume', { usd: 1, tokens: null }))).toBe('invalid-input')
    expect((await run.change('resume', { usd: null, tokens: 5 })).budget).toEqual({ usd: null, tokens: 5 })
    expect((await makeRun({ run: { budget: { usd: 1 } } })).runId).toBeGreaterThan(0)
  })
})

describe('a model without an address', () => {
  it('stops the run and nothing is sent anywhere else', async () => {
    const run = await makeRun({ script: policy() })
    const { modelId } = await run.ctx.db.run.findUniqueOrThrow({ where: { id: run.runId } })
    await run.ctx.db.model.update({ where: { id: modelId ?? 0 }, data: { baseUrl: '' } })
    await run.work(0)
    expect(await getRun(run.ctx, run)).toMatchObject({
      state: 'stopped',
      reason: expect.stringContaining('no address'),
    })
  })
})

describe('a failure', () => {
  it('that every call would meet stops the run with the reason, and costs no item', async () => {
    const run = await makeRun({ script: fault('unauthorized') })
    await run.work(0)
    expect(await getRun(run.ctx, run)).toMatchObject({
      state: 'stopped',
      itemsFailed: 0,
      reason: expect.stringContaining('401'),
    })
    expect(await run.item(0)).toMatchObject({ state: 'open' })
  })

  it('that may pass is tried again by the queue, and named when it never does; retrying opens the item anew', async () => {
    let isDown = true
    const script = policy(1)
    const run = await makeRun({
      cases: 1,
      script: (...request) => (isDown ? { fault: { kind: 'server-error' } } : script(...request)),
    })
    await expect(run.work(0)).rejects.toThrow()
    expect(await run.item(0)).toMatchObject({ state: 'open', errorKind: 'server-error' })
    await run.giveUp(0)
    const failed = await getRun(run.ctx, run)
    expect(failed).toMatchObject({ state: 'done', itemsFailed: 1, itemFailures: { 'server-error': 1 } })
    expect(failed.reasons).toEqual([{ kind: 'server-error', items: 1, reason: expect.stringContaining('500') }])
    expect(failed.callFailures).toEqual({ 'server-error': expect.any(Number) })
    isDown = false
    await takeJobs(run)
    expect(await run.change('retry')).toMatchObject({ state: 'running', itemsFailed: 0, finishedAt: null })
    expect(await run.jobs(0)).toHaveLength(1)
    await run.work(0)
    expect(await run.state()).toBe('done')
    expect(await codeOf(run.change('retry'))).toBe('conflict')
  })

  it('that is an answer which cannot be used is asked for anew when it is tried again, and stays on record', async () => {
    let isBad = true
    const seeds: unknown[] = []
    const script = policy(1)
    const run = await makeRun({
      cases: 1,
      script: (...request) => {
        seeds.push(request[0].seed)
        return isBad ? { content: 'I would rather not say.' } : script(...request)
      },
    })
    await run.work(0)
    expect(await run.item(0)).toMatchObject({ state: 'failed', errorKind: 'malformed-answer', calls: 2 })
    await takeJobs(run)
    await run.change('retry')
    await run.work(0)
    expect(await run.item(0)).toMatchObject({ state: 'failed', calls: 4 })
    isBad = false
    await takeJobs(run)
    await run.change('retry')
    await run.work(0)
    const { id, treeId } = await run.item(0)
    expect(treeId).not.toBeNull()
    const kept = await run.ctx.db.modelCall.findMany({ where: { itemId: id, key: { startsWith: 'root/opening' } } })
    expect(kept.map(({ key }) => key).sort()).toEqual([
      'root/opening',
      'root/opening#repair~1',
      'root/opening#repair~2',
      'root/opening~1',
      'root/opening~2',
    ])
    expect(new Set([seeds[0], seeds[2], seeds[4]]).size).toBe(3)
  })

  it('is opened anew with a job of its own, also while the job that found it has still to end', async () => {
    const run = await makeRun({ script: () => ({ content: 'I would rather not say.' }) })
    await run.ctx.db.$executeRaw`
      UPDATE pgboss.job SET state = 'active', started_on = now() WHERE name = 'run-item' AND (data->>'runId')::int = ${run.runId}`
    await run.work(0)
    expect(await run.item(0)).toMatchObject({ state: 'failed' })
    expect(await run.change('retry')).toMatchObject({ state: 'running', itemsFailed: 0 })
    expect(await run.jobs(0)).toEqual([{ wait: 0 }])
  })

  it('of the program is noted as internal, with its message, and one of the item at once as the item’s', async () => {
    const run = await makeRun()
    await run.ctx.db.run.update({ where: { id: run.runId }, data: { options: { turns: 'many' } } })
    await expect(run.work(0)).rejects.toThrow()
    await run.giveUp(0)
    expect(await run.item(0)).toMatchObject({
      state: 'failed',
      errorKind: 'internal',
      error: expect.stringContaining('turns'),
    })
    await run.ctx.db.run.update({ where: { id: run.runId }, data: { options: {}, graphId: null } })
    await run.work(1)
    expect(await run.item(1)).toMatchObject({ state: 'failed', errorKind: 'unreadable' })
    expect(await run.state()).toBe('done')
  })

  it('that many items share is one reason, though each names its item', async () => {
    const run = await makeRun({ cases: 2, script: () => ({ content: 'I would rather not say.' }) })
    await Promise.all([run.work(0), run.work(1)])
    const { reasons, itemFailures } = await getRun(run.ctx, run)
    expect(itemFailures).toEqual({ 'malformed-answer': 2 })
    expect(reasons).toMatchObject([{ kind: 'malformed-answer', items: 2 }])
  })

  it('of every worker is said where nothing else is known', async () => {
    const run = await makeRun({ cases: 1 })
    await run.giveUp(0)
    expect(await run.item(0)).toMatchObject({ state: 'failed', errorKind: 'worker-died' })
  })
})

describe('an item', () => {
  it('in two hands at once is worked by one; the other looks again later', async () => {
    const run = await makeRun({ cases: 1, script: policy(1) })
    await takeJobs(run)
    await Promise.all([run.work(0), run.work(0), run.work(0)])
    expect(await run.item(0)).toMatchObject({ state: 'done', attempts: 1 })
    expect(await run.jobs(0)).toEqual([{ wait: 10 }, { wait: 10 }])
  })

  it('is held by one process and one piece of work in it, until it is let go', async () => {
    const letItemGo = await holdRunItem(2_000_000_001)
    expect(letItemGo).not.toBeNull()
    expect(await holdRunItem(2_000_000_001)).toBeNull()
    await letItemGo?.()
    const again = await holdRunItem(2_000_000_001)
    expect(again).not.toBeNull()
    await again?.()
  })

  it('is listed in its order, by state, page by page', async () => {
    const run = await makeRun({ cases: 3 })
    await run.work(1)
    const list = (more: object) => listRunItems(run.ctx, listRunItemsSchema.parse({ runId: run.runId, ...more }))
    const first = await list({ limit: 2 })
    expect(first.items.map(({ ordinal, state }) => [ordinal, state])).toEqual([
      [0, 'open'],
      [1, 'done'],
    ])
    expect(first.items[1]).toMatchObject({
      title: 'Hot at night',
      treeId: expect.any(Number),
      caseId: expect.any(Number),
    })
    expect((await list({ cursor: first.nextCursor })).items.map(({ ordinal }) => ordinal)).toEqual([2])
    expect((await list({ state: 'open' })).items).toHaveLength(2)
    expect((await list({ state: 'failed' })).items).toEqual([])
    expect(await codeOf(list({ runId: 2_000_000_000 }))).toBe('not-found')
  })
})

describe('the list of runs', () => {
  it('has the newest first, by kind and state', async () => {
    const run = await makeRun({ cases: 1 })
    const list = (more: object) => listRuns(run.ctx, listRunsSchema.parse({ limit: 200, ...more }))
    const of = async (more: object) => (await list(more)).items.map(({ id }) => id)
    expect(await of({ kind: 'synthesis', state: 'running' })).toContain(run.runId)
    expect(await of({ kind: 'extraction' })).not.toContain(run.runId)
    expect(await of({ state: 'paused' })).not.toContain(run.runId)
    const ids = await of({})
    expect(ids).toEqual(ids.toSorted((a, b) => b - a))
    expect(await of({ cursor: run.runId })).not.toContain(run.runId)
  })
})

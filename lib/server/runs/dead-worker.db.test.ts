// Workers that are killed in the middle of items: what they had in hand is taken up within a minute, and nothing is done or asked for twice.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createModelSchema } from '@/lib/core/domain/model'
import { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { buildGraph } from '@/lib/core/graph/build-graph'
import { queue, queues, stopQueue } from '../jobs/queue'
import { createModel } from '../models/create-model'
import { startChatServer } from '../testing/chat-server'
import { clinicCase, makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { kgPolicyScript } from '../testing/kg-policy-script'
import { testGraph } from '../testing/test-graph'
import { endWorker, killWorkers, startWorker, untilSo } from '../testing/worker-process'
import { synthesizeTrees } from '../trees/synthesize-trees'
import { getRun } from './get-run'

const CASES = 60
const TAKEN_UP_WITHIN_MS = 60_000

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('change')
  const boss = await queue()
  for (const name of Object.keys(queues)) await boss.deleteQueuedJobs(name)
}, TURN_MS)
afterEach(killWorkers)
afterAll(async () => {
  await stopQueue()
  await letGo()
})

/** Many cases, played by a model that takes its time: every item is some seconds long. */
async function startRun() {
  const clinic = await makeClinic()
  const names = Array.from({ length: CASES }, (_, index) => `c${index}`)
  for (const name of names) await clinic.addCase(name)
  const script = kgPolicyScript({ graph: buildGraph(testGraph), cases: names.map((name) => clinicCase('any', name)) })
  const server = await startChatServer({ script, latencyMs: 400 })
  const settings = { name: `m-${randomUUID()}`, baseUrl: server.url, model: 'scripted', concurrency: 64 }
  const { id: modelId } = await createModel(clinic.admin, createModelSchema.parse(settings))
  const found = await clinic.admin.db.case.findMany({ where: { specialty: clinic.specialty }, select: { id: true } })
  const caseIds = found.map(({ id }) => id)
  const wish = { teacher: 'model' as const, modelId, caseIds, turns: 4, trajectories: 3 }
  const { runId } = await synthesizeTrees(clinic.admin, synthesizeTreesSchema.parse(wish))
  return { ctx: clinic.admin, runId, server, caseIds }
}

it('are followed by another within a minute: no tree is lost, none doubled, nothing answered is asked for again', async () => {
  const { ctx, runId, server, caseIds } = await startRun()
  const doomed = startWorker()
  const inHand = () => ctx.db.runItem.findMany({ where: { runId, state: 'open', attempts: { gt: 0 } } })
  await untilSo(async () => (await inHand()).filter(({ calls }) => calls >= 2).length >= 10, 60_000)
  await endWorker(doomed, 'SIGKILL')
  const orphans = (await inHand()).map(({ id }) => id)
  expect(orphans.length).toBeGreaterThanOrEqual(10)
  startWorker()
  const takenUp = () => ctx.db.runItem.count({ where: { id: { in: orphans }, attempts: { gt: 1 } } })
  const tookMs = await untilSo(async () => (await takenUp()) === orphans.length, TAKEN_UP_WITHIN_MS)
  process.stdout.write(`${orphans.length} items of a killed worker taken up after ${(tookMs / 1000).toFixed(1)} s\n`)
  await untilSo(async () => (await getRun(ctx, { runId })).state === 'done', 60_000)
  expect(await getRun(ctx, { runId })).toMatchObject({ itemsDone: CASES, itemsFailed: 0, trees: CASES })
  expect(await ctx.db.tree.count({ where: { caseId: { in: caseIds } } })).toBe(CASES)
  // Only calls that were under way when it died are asked for again: no request came after its answer had been stored.
  const calls = await ctx.db.modelCall.findMany({ where: { item: { runId } } })
  const answeredAt = new Map(calls.map(({ requestSha256, createdAt }) => [requestSha256, createdAt.getTime()]))
  expect(answeredAt.size).toBe(calls.length)
  process.stdout.write(`${server.requests.length} requests for ${calls.length} answers\n`)
  const after = server.requests.filter(({ sha256, receivedAt }) => receivedAt > (answeredAt.get(sha256) ?? 0))
  expect(after).toEqual([])
  expect(
    await ctx.db.modelCall.groupBy({
      by: ['itemId', 'key'],
      where: { item: { runId } },
      _count: true,
      having: { key: { _count: { gt: 1 } } },
    }),
  ).toEqual([])
  await server.close()
}, 240_000)

it('that are asked to stop do so soon, and leave their items to the next at once', async () => {
  const { ctx, runId, server } = await startRun()
  const first = startWorker()
  await untilSo(async () => (await getRun(ctx, { runId })).calls > 20, 60_000)
  const stoppedMs = await (async () => {
    const startedAt = performance.now()
    await endWorker(first, 'SIGTERM')
    return performance.now() - startedAt
  })()
  process.stdout.write(`stopped after ${(stoppedMs / 1000).toFixed(1)} s\n`)
  expect(stoppedMs).toBeLessThan(10_000)
  const { calls: callsBefore } = await getRun(ctx, { runId })
  expect(server.requests.length).toBe(callsBefore)
  startWorker()
  const goesOnMs = await untilSo(async () => (await getRun(ctx, { runId })).calls > callsBefore, 60_000)
  process.stdout.write(`gone on with after ${(goesOnMs / 1000).toFixed(1)} s\n`)
  await untilSo(async () => (await getRun(ctx, { runId })).state === 'done', 90_000)
  expect(await getRun(ctx, { runId })).toMatchObject({ itemsDone: CASES, itemsFailed: 0 })
  expect(server.requests.length).toBe((await getRun(ctx, { runId })).calls)
  await server.close()
}, 180_000)

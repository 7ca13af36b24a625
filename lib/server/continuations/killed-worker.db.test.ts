// A worker that is killed while the teacher goes on with a branch: another takes it up, and no turn is lost or doubled.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createModelSchema } from '@/lib/core/domain/model'
import { buildGraph } from '@/lib/core/graph/build-graph'
import { queue, queues, stopQueue } from '../jobs/queue'
import { createModel } from '../models/create-model'
import { startChatServer } from '../testing/chat-server'
import { clinicCase, makeClinic, order, root } from '../testing/clinic'
import { claim, giveVerdict } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { kgPolicyScript } from '../testing/kg-policy-script'
import { testGraph } from '../testing/test-graph'
import { endWorker, killWorkers, startWorker, untilSo } from '../testing/worker-process'
import { askTeacher } from './ask-teacher'
import { listContinuations } from './list-continuations'

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

/** A tree whose model takes its time, and a branch of somebody's in it. */
async function editedTree() {
  const clinic = await makeClinic()
  const key = await clinic.addCase('c1')
  const script = kgPolicyScript({ graph: buildGraph(testGraph), cases: [clinicCase(clinic.specialty, 'c1')] })
  const server = await startChatServer({ script, latencyMs: 1500 })
  const model = createModelSchema.parse({ name: `m-${randomUUID()}`, baseUrl: server.url, model: 'scripted' })
  await createModel(clinic.admin, model)
  const long = ['n2', 'n3', 'n4', 'n5', 'n6', 'n7'].map((id, index) => order(id, `n${index + 1}`, 'Lung scan', 0.5))
  const treeId = await clinic.addTree(key, 't1', [root, ...long])
  await clinic.admin.db.tree.update({ where: { id: treeId }, data: { teacherName: model.name } })
  await clinic.openRound()
  const ctx = await clinic.person()
  const reviewId = await claim(ctx)
  const edit = {
    action: { kind: 'order' as const, tests: ['Chest film'] },
    reasoning: 'The lungs first.',
    differential: [
      { label: 'Amber fever', concept: null, p: 0.5 },
      { label: 'Blue pox', concept: null, p: 0.5 },
    ],
  }
  const { newTurns } = await giveVerdict(ctx, reviewId, 'EDIT', 'n2', { edit })
  return { ctx, reviewId, server, turnId: newTurns[0]?.id ?? '' }
}

it('is followed by another that goes on where it stopped', async () => {
  const { ctx, reviewId, server, turnId } = await editedTree()
  await askTeacher(ctx, { reviewId, key: randomUUID(), turnId })
  const told = () => listContinuations(ctx, { reviewId })
  const doomed = startWorker()
  await untilSo(async () => (await told()).turns.length > 0 || server.requests.length > 1, 60_000)
  await endWorker(doomed, 'SIGKILL')
  const before = (await told()).turns.map(({ id }) => id)
  startWorker()
  await untilSo(async () => (await told()).items[0]?.state !== 'running', 120_000)
  const { items, turns } = await told()
  expect(items[0]).toMatchObject({ state: 'done', leafId: turns.at(-1)?.id })
  expect(turns.map(({ id }) => id).slice(0, before.length)).toEqual(before)
  expect(turns.map(({ parentId }) => parentId)).toEqual([turnId, ...turns.slice(0, -1).map(({ id }) => id)])
  expect(turns.at(-1)?.action?.kind).toBe('diagnose')
  // Only what was under way when it died is asked for again.
  const calls = await ctx.db.modelCall.findMany({ where: { item: { continuation: { reviewId } } } })
  const answeredAt = new Map(calls.map(({ requestSha256, createdAt }) => [requestSha256, createdAt.getTime()]))
  expect(answeredAt.size).toBe(calls.length)
  expect(server.requests.filter(({ sha256, receivedAt }) => receivedAt > (answeredAt.get(sha256) ?? 0))).toEqual([])
  await server.close()
}, 240_000)

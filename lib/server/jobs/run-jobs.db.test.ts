// Jobs: asked for in the transaction of the change, done by the worker, and harmless when done twice.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReleaseSchema } from '@/lib/core/domain/release'
import { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { getActiveGraph } from '../graphs/load-graph'
import { checkHealth } from '../health/check-health'
import { chooseLink } from '../links/choose-link'
import { getOverview } from '../overview/get-overview'
import { createRelease } from '../releases/create-release'
import { getRelease } from '../releases/get-release'
import { getRun } from '../runs/get-run'
import { getScoreRun } from '../scores/get-score-run'
import { makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { synthesizeTree } from '../trees/synthesize-tree'
import { synthesizeTrees } from '../trees/synthesize-trees'
import { queue, queues, stopQueue } from './queue'
import { runJobs } from './run-jobs'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('change')
  // What other tests asked for would be done first; nobody waits for it.
  const boss = await queue({ isWorker: true })
  for (const name of Object.keys(queues)) await boss.deleteQueuedJobs(name)
  await runJobs()
}, TURN_MS)
afterAll(async () => {
  await stopQueue()
  await letGo()
})

async function until<T>(look: () => Promise<T>, isDone: (seen: T) => boolean): Promise<T> {
  for (;;) {
    const seen = await look()
    if (isDone(seen)) return seen
    await new Promise((resume) => setTimeout(resume, 100))
  }
}

describe('the worker', () => {
  it('synthesizes the trees of the cases asked for, once each', async () => {
    const clinic = await makeClinic()
    const ctx = await clinic.person('researcher')
    const key = await clinic.addCase('c1')
    const { id: caseId } = await ctx.db.case.findUniqueOrThrow({ where: { key } })
    const wish = synthesizeTreesSchema.parse({ caseIds: [caseId], turns: 3, trajectories: 2 })
    expect(await synthesizeTrees(ctx, wish)).toEqual({ runId: expect.any(Number) })
    const trees = () => ctx.db.tree.findMany({ where: { caseId } })
    const [tree] = await until(trees, (seen) => seen.length > 0)
    expect(tree?.trajectoryCount).toBeGreaterThan(0)
    const { caseIds: _all, ...options } = wish
    const { id: graphId } = await getActiveGraph(ctx.db)
    expect(await synthesizeTree(ctx, { caseId, graphId, options })).toMatchObject({ created: 0, unchanged: 1 })
    expect(await trees()).toHaveLength(1)
    expect(await codeOf(synthesizeTrees(ctx, { ...wish, caseIds: [caseId, 2_000_000_000] }))).toBe('not-found')
  }, 120_000)

  it('does many small jobs without waiting between them', async () => {
    const clinic = await makeClinic()
    const ctx = await clinic.person('researcher')
    const keys: string[] = []
    for (let index = 0; index < 12; index += 1) keys.push(await clinic.addCase(`c${index}`))
    const cases = await ctx.db.case.findMany({ where: { key: { in: keys } }, select: { id: true } })
    const caseIds = cases.map(({ id }) => id)
    const { runId } = await synthesizeTrees(ctx, synthesizeTreesSchema.parse({ caseIds, turns: 2, trajectories: 1 }))
    await until(
      () => ctx.db.tree.count({ where: { caseId: { in: caseIds } } }),
      (count) => count === 12,
    )
    const boss = await queue()
    const done = () => boss.findJobs('run-item', { data: { runId } })
    const jobs = (
      await until(done, (found) => found.every(({ completedOn }) => completedOn !== null && completedOn !== undefined))
    ).toSorted((a, b) => Number(a.startedOn) - Number(b.startedOn))
    const gaps = jobs.slice(1).map((job, index) => Number(job.startedOn) - Number(jobs[index]?.completedOn))
    // The polling interval is a second; half of the gaps are far shorter, whatever else the machine does.
    expect(gaps.toSorted((a, b) => a - b)[5]).toBeLessThan(600)
  }, 120_000)

  it('notes an item as failed, with its reason, when its job was tried for the last time', async () => {
    const clinic = await makeClinic()
    const ctx = await clinic.person('researcher')
    const run = { kind: 'synthesis' as const, teacherName: 'kg-policy', options: { turns: 'no number' } }
    const { id: runId } = await ctx.db.run.create({ data: run })
    const { id: itemId } = await ctx.db.runItem.create({ data: { runId, ordinal: 0, key: clinic.specialty } })
    await (await queue()).send('run-item', { runId, itemId }, { retryLimit: 0 })
    const ended = await until(
      () => getRun(ctx, { runId }),
      ({ state }) => state === 'done',
    )
    expect(ended).toMatchObject({ itemsFailed: 1, itemFailures: { internal: 1 } })
    expect(ended.reasons[0]?.reason).toContain('turns')
  }, 120_000)

  it('scores anew what a choice of a link touches, in a run that can be followed', async () => {
    const clinic = await makeClinic()
    const ctx = await clinic.person('researcher')
    const wording = `Ember chill ${clinic.specialty}`
    const treeId = await clinic.addTree(await clinic.addCase('c1', { truth: wording }), 't1')
    const scores = () => ctx.db.score.findMany({ where: { trajectory: { treeId } }, orderBy: { id: 'asc' } })
    expect((await scores()).map(({ outcome }) => outcome)).toEqual(['MISS', 'MISS'])
    const { runId } = await chooseLink(ctx, { kind: 'disease', label: wording, conceptId: 'D:amber' })
    const run = await until(
      () => getScoreRun(ctx, { runId: runId ?? 0 }),
      ({ state }) => state !== 'running',
    )
    expect(run).toMatchObject({ state: 'done', trees: 1, treesDone: 1, scored: 2, filter: { term: wording } })
    expect((await scores()).slice(2).map(({ outcome }) => outcome)).toContain('HIT')
  }, 120_000)

  it('builds a release that was asked for', async () => {
    const clinic = await makeClinic()
    const ctx = await clinic.person('researcher')
    const { id: releaseId } = await createRelease(ctx, createReleaseSchema.parse({ version: `v-${randomUUID()}` }))
    const built = await until(
      () => getRelease(ctx, { releaseId }),
      ({ state }) => state !== 'building',
    )
    expect(built).toMatchObject({ state: 'ready', error: null })
  }, 120_000)

  it('is found healthy, and the overview counts what stands', async () => {
    expect(await checkHealth()).toEqual({ status: 'ok', database: 'ok', queue: 'ok' })
    const clinic = await makeClinic()
    const before = await getOverview(clinic.admin)
    await clinic.addTrees(2)
    const after = await getOverview(clinic.admin)
    expect(after.cases.total).toBeGreaterThanOrEqual(before.cases.total + 2)
    expect(after.trajectories.total).toBeGreaterThanOrEqual(before.trajectories.total + 4)
    const total = Object.values(after.trees.byReviewState).reduce((sum, count) => sum + count, 0)
    expect(total).toBe(after.trees.total)
    expect(after.graph).toMatchObject({ diseases: expect.any(Number) })
  })
})

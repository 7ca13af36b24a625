// Score runs: every trajectory once whoever works them, older scores kept, parts that fail set aside, stopping and going on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createScoreRunSchema } from '@/lib/core/domain/score-run'
import type { Context } from '../context'
import { importGraph } from '../graphs/import-graph'
import { stopQueue } from '../jobs/queue'
import { closeBulkPool, inBulkTransaction } from '../sql'
import { makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { testGraph } from '../testing/test-graph'
import { cancelScoreRun } from './cancel-score-run'
import { createScoreRun } from './create-score-run'
import { getScoreRun } from './get-score-run'
import { listScoreRuns } from './list-score-runs'
import { resumeScoreRun } from './resume-score-run'
import { workScoreRun } from './work-score-run'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(async () => {
  await stopQueue()
  await closeBulkPool()
  await letGo()
})

/** A clinic with trees, and a version of the graph that only this test uses. */
async function scene(trees: number) {
  const clinic = await makeClinic()
  const treeIds = await clinic.addTrees(trees)
  const researcher = await clinic.person('researcher')
  const graph = { ...testGraph, release: clinic.specialty }
  const { id: graphId } = await importGraph(clinic.admin, { graph, activate: false })
  const create = (more: object = {}) =>
    createScoreRun(
      researcher,
      createScoreRunSchema.parse({ filter: { specialty: clinic.specialty, ...more }, graphId }),
    )
  return { clinic, treeIds, researcher, graphId, create }
}

const scoresOf = (ctx: Context, treeIds: number[], graphId?: number) =>
  ctx.db.score.findMany({
    where: { trajectory: { treeId: { in: treeIds } }, graphId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      graphId: true,
      trajectoryId: true,
      outcome: true,
      dtc: true,
      currentOf: { select: { id: true } },
    },
  })

describe('a score run', () => {
  it('scores every trajectory once, however many work it at a time, and says how far it has come', async () => {
    const { researcher, treeIds, graphId, create } = await scene(600)
    const run = await create()
    expect(run).toMatchObject({ state: 'running', trees: 600, treesDone: 0, scored: 0, kept: 0, finishedAt: null })
    await Promise.all([1, 2, 3, 4].map(() => workScoreRun(researcher, { runId: run.id })))
    const ended = await getScoreRun(researcher, { runId: run.id })
    expect(ended).toMatchObject({ state: 'done', treesDone: 600, scored: 1200, kept: 0, failures: [] })
    expect(ended.finishedAt).not.toBeNull()
    const scores = await scoresOf(researcher, treeIds, graphId)
    expect(scores).toHaveLength(1200)
    expect(new Set(scores.map(({ trajectoryId }) => trajectoryId)).size).toBe(1200)
    const decisions = await researcher.db.decision.count({ where: { scoreId: { in: scores.map(({ id }) => id) } } })
    expect(decisions).toBe(1200)
    const audits = await researcher.db.auditEvent.findMany({
      where: { subject: 'score-run', subjectId: String(run.id) },
      orderBy: { id: 'asc' },
    })
    expect(audits.map(({ action }) => action)).toEqual(['create-score-run', 'finish-score-run'])
  })

  it('changes nothing the second time', async () => {
    const { researcher, treeIds, create } = await scene(3)
    await workScoreRun(researcher, { runId: (await create()).id })
    const before = await scoresOf(researcher, treeIds)
    const again = await create()
    await workScoreRun(researcher, { runId: again.id })
    expect(await getScoreRun(researcher, { runId: again.id })).toMatchObject({ state: 'done', scored: 0, kept: 6 })
    expect(await scoresOf(researcher, treeIds)).toEqual(before)
    expect(await codeOf(create({ onlyUnscored: true }))).toBe('invalid-input')
  })

  it('under a graph that is not active leaves the current scores, decisions and counts where they are', async () => {
    const { researcher, treeIds, graphId, create } = await scene(2)
    const stateOf = () => researcher.db.tree.findMany({ where: { id: { in: treeIds } }, orderBy: { id: 'asc' } })
    const before = await stateOf()
    await workScoreRun(researcher, { runId: (await create()).id })
    const scores = await scoresOf(researcher, treeIds)
    const current = scores.filter(({ currentOf }) => currentOf.length > 0)
    expect(current).toHaveLength(4)
    expect(current.every((score) => score.graphId !== graphId)).toBe(true)
    expect(scores.filter((score) => score.graphId === graphId)).toHaveLength(4)
    expect(await stateOf()).toEqual(before)
  })

  it('scores as storing the trees did', async () => {
    const { researcher, treeIds, graphId, create } = await scene(2)
    await workScoreRun(researcher, { runId: (await create()).id })
    const scores = await scoresOf(researcher, treeIds)
    const values = (own: boolean) =>
      scores
        .filter((score) => (score.graphId === graphId) === own)
        .sort((a, b) => a.trajectoryId - b.trajectoryId)
        .map(({ trajectoryId, outcome, dtc }) => ({ trajectoryId, outcome, dtc }))
    expect(values(true)).toEqual(values(false))
    expect(new Set(values(true).map(({ outcome }) => outcome))).toEqual(new Set(['HIT', 'MISS']))
  })

  it('sets a part aside that cannot be scored, tells why, and goes on with it when it is mended', async () => {
    const { clinic, researcher, treeIds, graphId, create } = await scene(260)
    const key = `${clinic.specialty}/c1`
    const { menu } = await researcher.db.case.findUniqueOrThrow({ where: { key } })
    await researcher.db.case.update({ where: { key }, data: { menu: { broken: true } } })
    const run = await create()
    await workScoreRun(researcher, { runId: run.id })
    const failed = await getScoreRun(researcher, { runId: run.id })
    expect(failed).toMatchObject({ state: 'failed', trees: 260, treesDone: 260, scored: 20 })
    expect(failed.failures).toMatchObject([{ part: 0, trees: 250, error: expect.stringContaining('menu') }])
    await researcher.db.case.update({ where: { key }, data: { menu: menu ?? [] } })
    expect(await resumeScoreRun(researcher, { runId: run.id })).toMatchObject({ state: 'running', failures: [] })
    await workScoreRun(researcher, { runId: run.id })
    expect(await getScoreRun(researcher, { runId: run.id })).toMatchObject({ state: 'done', scored: 520 })
    expect(await scoresOf(researcher, treeIds, graphId)).toHaveLength(520)
    expect(await codeOf(resumeScoreRun(researcher, { runId: run.id }))).toBe('conflict')
  })

  it('that is stopped is worked no more until it is resumed', async () => {
    const { researcher, treeIds, graphId, create } = await scene(2)
    const run = await create()
    expect(await cancelScoreRun(researcher, { runId: run.id })).toMatchObject({ state: 'cancelled' })
    await workScoreRun(researcher, { runId: run.id })
    expect(await scoresOf(researcher, treeIds, graphId)).toHaveLength(0)
    expect(await codeOf(cancelScoreRun(researcher, { runId: run.id }))).toBe('conflict')
    await resumeScoreRun(researcher, { runId: run.id })
    await workScoreRun(researcher, { runId: run.id })
    expect(await scoresOf(researcher, treeIds, graphId)).toHaveLength(4)
  })

  it('is taken up where a worker died', async () => {
    const { researcher, treeIds, graphId, create } = await scene(2)
    const run = await create()
    const died = inBulkTransaction(async (sql) => {
      await sql.rows('SELECT 1 FROM score_chunks WHERE run_id = $1 FOR UPDATE', [run.id])
      await workScoreRun(researcher, { runId: run.id })
      expect(await scoresOf(researcher, treeIds, graphId)).toHaveLength(0)
      throw new Error('the worker died')
    })
    await expect(died).rejects.toThrow('the worker died')
    await workScoreRun(researcher, { runId: run.id })
    expect(await getScoreRun(researcher, { runId: run.id })).toMatchObject({ state: 'done', scored: 4 })
  })

  it('is listed newest first', async () => {
    const { researcher, create } = await scene(1)
    const [older, newer] = [await create(), await create()]
    const { items } = await listScoreRuns(researcher, { limit: 50 })
    const ids = items.map(({ id }) => id)
    expect(ids.indexOf(newer.id)).toBeGreaterThanOrEqual(0)
    expect(ids.indexOf(newer.id)).toBeLessThan(ids.indexOf(older.id))
  })

  it('is refused without a tree or a graph', async () => {
    const { researcher, clinic } = await scene(1)
    const none = createScoreRunSchema.parse({ filter: { specialty: `${clinic.specialty} nobody has` } })
    expect(await codeOf(createScoreRun(researcher, none))).toBe('invalid-input')
    const nowhere = createScoreRunSchema.parse({ graphId: 2_000_000_000 })
    expect(await codeOf(createScoreRun(researcher, nowhere))).toBe('not-found')
  })
})

describe('the end of a score run', () => {
  it('comes also where it was stopped while its last part was under way', async () => {
    const { researcher, create } = await scene(2)
    const run = await create()
    await inBulkTransaction(async (sql) => {
      await sql.rows('SELECT 1 FROM score_chunks WHERE run_id = $1 FOR UPDATE', [run.id])
      await cancelScoreRun(researcher, { runId: run.id })
      await sql.rows(`UPDATE score_chunks SET state = 'done', finished_at = now() WHERE run_id = $1`, [run.id])
    })
    expect(await resumeScoreRun(researcher, { runId: run.id })).toMatchObject({ state: 'running', treesDone: 2 })
    await workScoreRun(researcher, { runId: run.id })
    expect(await getScoreRun(researcher, { runId: run.id })).toMatchObject({ state: 'done' })
  })

  it('is a failure, with the reason, where it asks for another metric version', async () => {
    const { researcher, treeIds, graphId, create } = await scene(1)
    const run = await create()
    await researcher.db.scoreRun.update({ where: { id: run.id }, data: { metricVersion: 999 } })
    await workScoreRun(researcher, { runId: run.id })
    const ended = await getScoreRun(researcher, { runId: run.id })
    expect(ended).toMatchObject({ state: 'failed', error: expect.stringContaining('metric version 999') })
    expect(await scoresOf(researcher, treeIds, graphId)).toHaveLength(0)
  })

  it('waits where the connection was lost: the part stays open and the job is tried again', async () => {
    const { researcher, create } = await scene(1)
    const run = await create()
    const lost = inBulkTransaction(async (sql) => {
      const [own] = await sql.rows<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      await researcher.db.$queryRaw`SELECT pg_terminate_backend(${own?.pid ?? 0}::int)`
      await new Promise((resolve) => setTimeout(resolve, 200))
      await sql.rows('SELECT 1')
    })
    await expect(lost).rejects.toThrow()
    await workScoreRun(researcher, { runId: run.id })
    expect(await getScoreRun(researcher, { runId: run.id })).toMatchObject({ state: 'done', failures: [] })
  })
})

// Releases: exactly the approved trajectories, every other one with its reason, counts and hashes that hold.
import { createHash, randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ownBudget } from '../testing/own-budget'
import { runCalibrationSchema } from '@/lib/core/domain/calibration-run'
import { createReleaseSchema, exclusionSchema, releaseSchema } from '@/lib/core/domain/release'
import { activateCalibration } from '../calibrations/activate-calibration'
import { findActiveCalibrationId } from '../calibrations/find-active-calibration'
import { runCalibration } from '../calibrations/run-calibration'
import type { Context } from '../context'
import { activateGraph } from '../graphs/activate-graph'
import { getActiveGraph } from '../graphs/load-graph'
import { stopQueue } from '../jobs/queue'
import { submitReview } from '../reviews/submit-review'
import { simulateRound } from '../rounds/simulate-round'
import { importAnotherGraph, scoreClinic } from '../testing/another-graph'
import { type Clinic, diagnose, makeClinic, order, root } from '../testing/clinic'
import { claim, giveVerdict, readSimulated, readTree } from '../testing/give-verdict'
import { readParquetRows, toPlain } from '../testing/read-parquet'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { judgedClinic } from '../testing/judged-clinic'
import { codeOf } from '../testing/refusal'
import { getTree } from '../trees/get-tree'
import { buildRelease } from './build-release'
import { createRelease } from './create-release'
import { getRelease } from './get-release'
import { listReleases } from './list-releases'
import { previewRelease } from './preview-release'
import { readReleaseFile } from './read-release-file'

let letGo = async () => {}
let before: number | null = null
let admin: Context
beforeAll(async () => {
  letGo = await holdWorld('change')
  admin = (await makeClinic()).admin
  before = await findActiveCalibrationId(admin.db)
  await activateCalibration(admin, { calibrationId: null })
}, TURN_MS)
afterAll(async () => {
  await activateCalibration(admin, { calibrationId: before })
  await stopQueue()
  await letGo()
})

type Wishes = { includeUncertified?: boolean; includeSimulated?: boolean }
const wish = (over: Wishes = {}) => createReleaseSchema.parse({ version: `v-${randomUUID()}`, ...over })

async function readFile(ctx: Context, releaseId: number, name: string): Promise<Buffer> {
  const { bytes, stream } = await readReleaseFile(ctx, { releaseId, name })
  const content = Buffer.from(await new Response(stream).arrayBuffer())
  expect(content.length).toBe(bytes)
  return content
}

const rowSchema = z.object({
  ...{ id: z.string(), case_id: z.string(), approval: z.string(), turns: z.number() },
  ...{ source: z.string(), licence: z.string().nullable(), messages: z.array(z.object({ role: z.string() })) },
})
const outSchema = z.object({ id: z.string(), reason: exclusionSchema })
const linesOf = (content: Buffer) => content.toString('utf8').split('\n').slice(0, -1)

/** Makes and builds a release; what it says of this clinic's trajectories, and of all. */
async function release(clinic: Clinic, wishes: Wishes = {}) {
  const ctx = await clinic.person('researcher')
  const { id } = await createRelease(ctx, wish(wishes))
  await buildRelease(admin, { releaseId: id })
  return again(ctx, id, clinic)
}

async function again(ctx: Context, id: number, clinic: Clinic) {
  const { manifest } = await getRelease(ctx, { releaseId: id })
  if (!manifest) throw new Error('the release has no manifest')
  const names = manifest.files.map(({ name }) => name).filter((name) => /^sft-.*\.jsonl$/.test(name))
  const lines = await Promise.all(names.map(async (name) => linesOf(await readFile(ctx, id, name))))
  const rows = lines.flat().map((line) => rowSchema.parse(JSON.parse(line)))
  const out = linesOf(await readFile(ctx, id, 'excluded.jsonl')).map((line) => outSchema.parse(JSON.parse(line)))
  const isOwn = (key: string) => key.startsWith(`${clinic.specialty}/`)
  const short = (key: string) => key.slice(clinic.specialty.length + 1)
  return {
    ...{ ctx, id, rows, out, manifest },
    own: rows.filter((row) => isOwn(row.id)),
    included: Object.fromEntries(rows.filter((row) => isOwn(row.id)).map((row) => [short(row.id), row.approval])),
    excluded: Object.fromEntries(out.filter((row) => isOwn(row.id)).map((row) => [short(row.id), row.reason])),
  }
}

/** What must hold of any release, whatever is in it. */
async function expectConsistent({ ctx, id, rows, out, manifest }: Awaited<ReturnType<typeof release>>): Promise<void> {
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0)
  const tally = (names: string[]) =>
    names.reduce<Record<string, number>>((n, name) => ({ ...n, [name]: (n[name] ?? 0) + 1 }), {})
  const positive = (counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))
  expect(manifest.considered).toBe(sum(manifest.included) + sum(manifest.excluded))
  expect(positive(manifest.included)).toEqual(tally(rows.map(({ approval }) => approval)))
  expect(positive(manifest.excluded)).toEqual(tally(out.map(({ reason }) => reason)))
  expect(manifest.cases).toBe(new Set(rows.map((row) => row.case_id)).size)
  expect(sum(Object.fromEntries(manifest.sources.map((source) => [source.name, source.trajectories])))).toBe(
    rows.length,
  )
  expect(manifest.teachers.reduce((total, { trajectories }) => total + trajectories, 0)).toBe(rows.length)
  const ids = [...rows, ...out].map((row) => row.id)
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  expect(new Set(out.map((row) => row.id)).size).toBe(out.length)
  expect(ids).toHaveLength(manifest.considered)
  expect(await ctx.db.releaseItem.count({ where: { releaseId: id } })).toBe(rows.length)
  expect(manifest.files.map(({ name }) => name)).toEqual(expect.arrayContaining(['excluded.jsonl', 'README.md']))
  for (const { name, sha256, bytes, lines } of manifest.files) {
    const content = await readFile(ctx, id, name)
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
    expect(content.length).toBe(bytes)
    if (name.endsWith('.jsonl')) expect(linesOf(content).length).toBe(lines)
    if (name.endsWith('.parquet'))
      expect(readParquetRows(content)).toEqual(
        linesOf(await readFile(ctx, id, name.replace('.parquet', '.jsonl'))).map((line) => toPlain(JSON.parse(line))),
      )
  }
  expect(JSON.parse((await readFile(ctx, id, 'MANIFEST.json')).toString('utf8'))).toEqual(manifest)
}

describe('a release without a certificate', () => {
  it('holds exactly what people accepted, cut at the accepted prefix, and says why of all else', async () => {
    const { clinic, treeIds } = await judgedClinic(2)
    await clinic.addTree(await clinic.addCase('unread'), 't1')
    const asked = { teacherName: `m-${treeIds[0]}`, teacherModel: 'vendor/large', prompt: 'opening@1 act@1' }
    await clinic.admin.db.tree.update({ where: { id: treeIds[0] }, data: asked })
    await clinic.addTree(await clinic.addCase('kept', { split: 'held-out' }), 't1')
    const made = await release(clinic)
    expect(made.included).toEqual({
      ...{ 'c1/t1/n3': 'accepted', 'c1/t1/n4': 'accepted-prefix' },
      ...{ 'c2/t1/n3': 'accepted', 'c2/t1/n4': 'accepted-prefix' },
    })
    expect(made.excluded).toEqual({
      ...{ 'unread/t1/n3': 'not-certified', 'unread/t1/n5': 'not-certified' },
      ...{ 'kept/t1/n3': 'held-out-case', 'kept/t1/n5': 'held-out-case' },
    })
    const [whole, prefix] = made.own
    expect([whole?.turns, prefix?.turns]).toEqual([3, 2])
    expect(whole?.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'tool', 'assistant'])
    expect(prefix?.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'tool', 'assistant'])
    expect(made.manifest).toMatchObject({ calibration: null, includesSimulated: false, includesUncertified: false })
    await expectConsistent(made)
    const teacher = { name: asked.teacherName, model: 'vendor/large', prompt: 'opening@1 act@1', trajectories: 2 }
    expect(made.manifest.teachers).toContainEqual(teacher)
    expect(made.manifest.teachers).toContainEqual(
      expect.objectContaining({ name: 'clinic', model: null, prompt: null }),
    )
    const card = (await readFile(made.ctx, made.id, 'README.md')).toString('utf8')
    expect(card).toContain(`- ${teacher.name} (vendor/large), asked with opening@1 act@1: 2\n`)
    expect(card).toContain('Rows of a chat model are its words')
  })

  it('leaves out held-out cases even where people accepted them', async () => {
    const clinic = await makeClinic()
    await clinic.addTree(await clinic.addCase('kept', { split: 'held-out' }), 't1')
    await clinic.openRound()
    await readTree(await clinic.person(), ['n3', 'n5'])
    const { included, excluded } = await release(clinic, { includeUncertified: true })
    expect(included).toEqual({})
    expect(excluded).toEqual({ 'kept/t1/n3': 'held-out-case', 'kept/t1/n5': 'held-out-case' })
  })

  it('leaves out what is rejected, disputed, or still being read', async () => {
    const clinic = await makeClinic()
    const [first, second] = [await clinic.person(), await clinic.person()]
    const openNext = async (name: string) => {
      await clinic.addTree(await clinic.addCase(name), 't1')
      await clinic.openRound({ reviewsPerTree: 2 })
    }
    await openNext('rejected')
    for (const reader of [first, second]) await readTree(reader, [], ['n1'])
    await openNext('disputed')
    await readTree(first, ['n3', 'n5'])
    await readTree(second, ['n3'], ['n4'])
    await openNext('awaited')
    await readTree(first, ['n3', 'n5'])
    const made = await release(clinic, { includeUncertified: true })
    expect(made.included).toEqual({ 'disputed/t1/n3': 'accepted' })
    const undecided = 'undecided-by-physicians'
    expect(made.excluded).toEqual({
      ...{ 'rejected/t1/n3': 'rejected-by-physicians', 'rejected/t1/n5': 'rejected-by-physicians' },
      ...{ 'disputed/t1/n5': undecided, 'awaited/t1/n3': undecided, 'awaited/t1/n5': undecided },
    })
    await expectConsistent(made)
  })

  it('takes an edited branch in the place of the turn it replaces, and never the branch alone', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(2)
    await clinic.openRound()
    const reader = await clinic.person()
    const reviewId = await claim(reader)
    await giveVerdict(reader, reviewId, 'ACCEPT', 'n3', { scope: 'path' })
    const action = { kind: 'diagnose' as const, label: 'Amber fever', concept: null }
    await giveVerdict(reader, reviewId, 'EDIT', 'n4', { edit: { action, reasoning: 'At once.', differential: [] } })
    await submitReview(reader, { reviewId })
    const other = await claim(reader)
    await giveVerdict(reader, other, 'EDIT', 'n4', { edit: { action, reasoning: 'At once.', differential: [] } })
    const made = await release(clinic, { includeUncertified: true })
    const read = Object.entries({ ...made.included, ...made.excluded }).filter(([id]) => id.startsWith('c1/'))
    expect(Object.fromEntries(read)).toEqual({
      ...{ 'c1/t1/n3': 'accepted', 'c1/t1/n5': 'rejected-by-physicians', 'c1/t1/edit-6': 'accepted' },
    })
    expect(made.excluded['c2/t1/edit-6']).toBe('undecided-by-physicians')
  })

  it('writes two paths cut to the same turns once, and names the other by its own end', async () => {
    const turns = [
      root,
      order('n2', 'n1', 'Blood film', 0.9),
      diagnose('n3', 'n2', 'Blue pox'),
      diagnose('n4', 'n2', 'Zephyrine syndrome'),
    ]
    const clinic = await makeClinic()
    await clinic.addTrees(1, turns)
    await clinic.openRound()
    await readTree(await clinic.person(), ['n2'], ['n3', 'n4'])
    const made = await release(clinic)
    expect(made.included).toEqual({ 'c1/t1/n2': 'accepted-prefix' })
    expect(made.excluded).toEqual({ 'c1/t1/n4': 'duplicate-prefix' })
    await expectConsistent(made)
  })

  it('adds what the filter alone retains only on wish, marked as uncertified', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(1)
    expect((await release(clinic)).included).toEqual({})
    const made = await release(clinic, { includeUncertified: true })
    expect(made.included).toEqual({ 'c1/t1/n3': 'uncertified' })
    expect(made.excluded).toEqual({ 'c1/t1/n5': 'filter-rejected' })
    expect(made.manifest.guarantee).toMatch(/uncertified/)
    const card = (await readFile(made.ctx, made.id, 'README.md')).toString('utf8')
    expect(card).toMatch(/uncertified/)
    await expectConsistent(made)
  })

  it('uses simulated verdicts only on wish, and says so', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(2)
    const round = await clinic.openRound({ isSimulated: true })
    const people = [await clinic.person(), await clinic.person('adjudicator')]
    const [reader, adjudicator] = people.map(({ actor }) => ({ id: actor.id ?? 0, name: actor.name }))
    if (!reader || !adjudicator) throw new RangeError('two people')
    await simulateRound(clinic.admin, { roundId: round.id, readers: [reader], adjudicator })
    const without = await release(clinic)
    expect(without.included).toEqual({})
    expect(without.manifest.rounds.map(({ id }) => id)).not.toContain(round.id)
    const made = await release(clinic, { includeSimulated: true })
    expect(Object.keys(made.included).length).toBeGreaterThan(0)
    expect(made.manifest).toMatchObject({ includesSimulated: true })
    expect(made.manifest.rounds).toContainEqual(expect.objectContaining({ id: round.id, isSimulated: true }))
    expect((await readFile(made.ctx, made.id, 'README.md')).toString('utf8')).toMatch(/SIMULATED/)
    await expectConsistent(made)
  })

  it('lets physicians’ word stand where simulated readers spoke later', async () => {
    const { clinic, treeIds } = await judgedClinic(1)
    const filter = { specialties: [clinic.specialty], excludeReviewed: false }
    const round = await clinic.openRound({ isSimulated: true, filter })
    await readSimulated(await clinic.person(), round.id, [], ['n1'])
    const made = await release(clinic, { includeSimulated: true })
    expect(made.included).toEqual({ 'c1/t1/n3': 'accepted', 'c1/t1/n4': 'accepted-prefix' })
    const { trajectoryList } = await getTree(clinic.admin, { treeId: treeIds[0] ?? 0 })
    expect(trajectoryList.map(({ label }) => label)).toEqual(['accepted', 'accepted-prefix'])
  })

  it('is counted the same by its preview', async () => {
    const { clinic } = await judgedClinic(1)
    const preview = async () => previewRelease(await clinic.person('researcher'), wish({ includeUncertified: true }))
    // Other tests store trees meanwhile: what counts is a build between two previews that agree.
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const before = await preview()
      const { considered, included, excluded, cases, calibration, guarantee, sources, refused } = (
        await release(clinic, { includeUncertified: true })
      ).manifest
      if (!isDeepStrictEqual(await preview(), before)) continue
      expect({ considered, included, excluded, cases, calibration, guarantee, sources, refused }).toEqual({
        ...before,
        refusal: undefined,
      })
      return
    }
    throw new Error('the database never stood still')
  }, 120_000)
})

describe('a release under an active calibration', () => {
  it('adds what the certificate covers where nobody looked; people’s word still rules', async () => {
    const judged = await judgedClinic(30)
    const { clinic, researcher, roundId } = judged
    await clinic.addTree(await clinic.addCase('unread'), 't1')
    const options = runCalibrationSchema.parse({
      roundIds: [roundId],
      alpha: 0.4,
      budgetId: await ownBudget(researcher, 0.8),
    })
    const { id, sha256, threshold } = await runCalibration(researcher, options)
    expect(threshold).not.toBeNull()
    await activateCalibration(researcher, { calibrationId: id })
    const made = await release(clinic)
    expect(made.included['unread/t1/n3']).toBe('certified')
    expect(made.excluded['unread/t1/n5']).toBe('not-certified')
    expect(made.included['c1/t1/n3']).toBe('accepted')
    expect(made.manifest.calibration).toEqual({ id, sha256, threshold })
    expect(made.manifest.guarantee).toMatch(/at least 0\.6 with confidence 0\.2/)
    const row = await researcher.db.release.findUniqueOrThrow({ where: { id: made.id } })
    expect(row.calibrationId).toBe(id)
    await expectConsistent(made)
    await activateCalibration(researcher, { calibrationId: null })
  }, 180_000)

  it('rests on what is in force when it is built, rows and manifest alike', async () => {
    const judged = await judgedClinic(30)
    const { clinic, researcher, roundId } = judged
    const options = runCalibrationSchema.parse({
      roundIds: [roundId],
      alpha: 0.4,
      budgetId: await ownBudget(researcher, 0.8),
    })
    const { id } = await runCalibration(researcher, options)
    const { id: releaseId } = await createRelease(researcher, wish())
    await activateCalibration(researcher, { calibrationId: id })
    await buildRelease(admin, { releaseId })
    const { manifest } = await getRelease(researcher, { releaseId })
    const row = await researcher.db.release.findUniqueOrThrow({ where: { id: releaseId } })
    expect([manifest?.calibration?.id, row.calibrationId]).toEqual([id, id])
    expect(clinic.specialty).not.toBe('')
    await activateCalibration(researcher, { calibrationId: null })
  }, 180_000)

  it('trusts no certificate that rests on simulated verdicts, unless those are wanted', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(30)
    const round = await clinic.openRound({ isSimulated: true })
    const people = [await clinic.person(), await clinic.person('adjudicator')]
    const [reader, adjudicator] = people.map(({ actor }) => ({ id: actor.id ?? 0, name: actor.name }))
    if (!reader || !adjudicator) throw new RangeError('two people')
    await simulateRound(clinic.admin, { roundId: round.id, readers: [reader], adjudicator })
    await clinic.addTree(await clinic.addCase('unread'), 't1')
    const researcher = await clinic.person('researcher')
    const options = runCalibrationSchema.parse({
      roundIds: [round.id],
      alpha: 0.5,
      budgetId: await ownBudget(researcher, 0.98),
      includeSimulated: true,
    })
    const { id, threshold } = await runCalibration(researcher, options)
    expect(threshold).not.toBeNull()
    await activateCalibration(researcher, { calibrationId: id })
    const without = await release(clinic)
    expect(without.included).toEqual({})
    expect(without.excluded['unread/t1/n3']).toBe('simulated-only')
    const made = await release(clinic, { includeSimulated: true })
    expect(made.included['unread/t1/n3']).toBe('certified')
    expect(made.manifest.guarantee).toMatch(/SIMULATED/)
    await activateCalibration(researcher, { calibrationId: null })
  }, 180_000)
})

describe('a release after another graph was activated', () => {
  let graphBefore = 0
  beforeAll(async () => {
    graphBefore = (await getActiveGraph(admin.db)).id
  })
  afterEach(() => activateGraph(admin, { graphId: graphBefore }))

  it('takes people’s word, nothing on a score of the earlier graph, and counts what is to be scored', async () => {
    const { clinic } = await judgedClinic(1)
    await clinic.addTree(await clinic.addCase('unread'), 't1')
    const { id: graphId } = await importAnotherGraph(admin)
    await activateGraph(admin, { graphId })
    const accepted = { 'c1/t1/n3': 'accepted', 'c1/t1/n4': 'accepted-prefix' }
    const made = await release(clinic, { includeUncertified: true })
    expect(made.included).toEqual(accepted)
    expect(made.excluded).toEqual({ 'unread/t1/n3': 'no-score', 'unread/t1/n5': 'no-score' })
    expect(made.manifest.excluded['no-score']).toBeGreaterThanOrEqual(2)
    expect((await readFile(made.ctx, made.id, 'README.md')).toString('utf8')).toMatch(
      /not scored under this graph and metric version: \d+/,
    )
    await expectConsistent(made)
    await scoreClinic(admin, clinic.specialty)
    const scored = await release(clinic, { includeUncertified: true })
    expect(scored.included).toEqual({ ...accepted, 'unread/t1/n3': 'uncertified' })
    expect(scored.excluded).toEqual({ 'unread/t1/n5': 'filter-rejected' })
  })

  it('carries no certificate over from the earlier graph, before the trees are scored and after', async () => {
    const { clinic, researcher, roundId } = await judgedClinic(30)
    await clinic.addTree(await clinic.addCase('unread'), 't1')
    const options = runCalibrationSchema.parse({
      roundIds: [roundId],
      alpha: 0.4,
      budgetId: await ownBudget(researcher, 0.8),
    })
    const { id } = await runCalibration(researcher, options)
    await activateCalibration(researcher, { calibrationId: id })
    expect((await release(clinic)).included['unread/t1/n3']).toBe('certified')
    await activateGraph(admin, { graphId: (await importAnotherGraph(admin)).id })
    for (const reason of ['no-score', 'not-certified']) {
      const made = await release(clinic)
      expect(made.excluded['unread/t1/n3']).toBe(reason)
      expect(made.included['c1/t1/n3']).toBe('accepted')
      expect(made.manifest.guarantee).toMatch(/another graph or metric version, so it certifies nothing/)
      expect(made.manifest.guarantee).not.toMatch(/precision/)
      expect((await previewRelease(researcher, wish())).guarantee).toBe(made.manifest.guarantee)
      await scoreClinic(admin, clinic.specialty)
    }
    await activateCalibration(researcher, { calibrationId: null })
  }, 180_000)
})

describe('building', () => {
  it('changes nothing the second time, nor when two workers build at once', async () => {
    const { clinic } = await judgedClinic(1)
    const ctx = await clinic.person('researcher')
    const { id: releaseId, state } = await createRelease(ctx, wish())
    expect(state).toBe('building')
    expect(await codeOf(readReleaseFile(ctx, { releaseId, name: 'sft-train.jsonl' }))).toBe('conflict')
    await Promise.all([buildRelease(admin, { releaseId }), buildRelease(admin, { releaseId })])
    const first = await getRelease(ctx, { releaseId })
    expect(releaseSchema.parse(first)).toEqual(first)
    const files = await ctx.db.releaseFile.findMany({ where: { releaseId }, orderBy: { name: 'asc' } })
    const chunks = await ctx.db.releaseChunk.count({ where: { releaseId } })
    await buildRelease(admin, { releaseId })
    expect(await getRelease(ctx, { releaseId })).toEqual(first)
    expect(await ctx.db.releaseFile.findMany({ where: { releaseId }, orderBy: { name: 'asc' } })).toEqual(files)
    expect(await ctx.db.releaseChunk.count({ where: { releaseId } })).toBe(chunks)
    expect((await listReleases(ctx)).items.find(({ id }) => id === releaseId)).toEqual(first)
  })

  it('gives the same rows whenever nothing changed', async () => {
    const { clinic } = await judgedClinic(2)
    const [first, second] = [await release(clinic), await release(clinic)]
    expect(second.own).toEqual(first.own)
    expect(second.excluded).toEqual(first.excluded)
  })

  it('is never changed once it is ready', async () => {
    const { clinic } = await judgedClinic(1)
    const { ctx, id: releaseId } = await release(clinic)
    const refused = [
      () => ctx.db.release.update({ where: { id: releaseId }, data: { version: `v-${randomUUID()}` } }),
      () => ctx.db.release.delete({ where: { id: releaseId } }),
      () => ctx.db.releaseItem.deleteMany({ where: { releaseId } }),
      () => ctx.db.releaseItem.updateMany({ where: { releaseId }, data: { turns: 1 } }),
      () => ctx.db.releaseFile.updateMany({ where: { releaseId }, data: { lines: 1 } }),
      () => ctx.db.releaseFile.create({ data: { releaseId, name: 'more', sha256: '', bytes: 0, lines: 0 } }),
      () => ctx.db.releaseChunk.deleteMany({ where: { releaseId } }),
      () => ctx.db.releaseChunk.updateMany({ where: { releaseId }, data: { ordinal: 99 } }),
    ]
    for (const change of refused) await expect(change()).rejects.toThrow(/refused/)
    await expectConsistent(await again(ctx, releaseId, clinic))
  })

  it('says that it failed, stores nothing of it, and can still be built', async () => {
    const { clinic } = await judgedClinic(1)
    const ctx = await clinic.person('researcher')
    const { id: releaseId } = await createRelease(ctx, wish())
    const broken: Context = { ...admin, requestId: 'a\u0000b' }
    await expect(buildRelease(broken, { releaseId })).rejects.toThrow()
    expect(await getRelease(ctx, { releaseId })).toMatchObject({ state: 'failed', items: 0, manifest: null })
    expect(await ctx.db.releaseFile.count({ where: { releaseId } })).toBe(0)
    await buildRelease(admin, { releaseId })
    expect(await getRelease(ctx, { releaseId })).toMatchObject({ state: 'ready', error: null })
  })

  it('refuses to follow what is not there or not ready, before anything is stored', async () => {
    const { clinic } = await judgedClinic(1)
    const ctx = await clinic.person('researcher')
    const { id: building } = await createRelease(ctx, wish())
    for (const followsId of [2_000_000_000, building]) {
      const asked = { ...wish(), followsId }
      expect(await codeOf(createRelease(ctx, asked))).toBe('invalid-input')
      expect(await ctx.db.release.count({ where: { version: asked.version } })).toBe(0)
    }
  })

  it('refuses a version twice, an unknown release and an unknown file', async () => {
    const { clinic } = await judgedClinic(1)
    const ctx = await clinic.person('researcher')
    const asked = wish()
    const { id: releaseId } = await createRelease(ctx, asked)
    expect(await codeOf(createRelease(ctx, asked))).toBe('conflict')
    await buildRelease(admin, { releaseId })
    expect(await codeOf(readReleaseFile(ctx, { releaseId, name: 'other.txt' }))).toBe('not-found')
    expect(await codeOf(readReleaseFile(ctx, { releaseId: 2_000_000_000, name: 'sft-train.jsonl' }))).toBe('not-found')
    expect(await codeOf(getRelease(ctx, { releaseId: 2_000_000_000 }))).toBe('not-found')
  })
})

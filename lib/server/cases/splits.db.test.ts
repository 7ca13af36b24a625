// Splits of stored cases: near-duplicates found across them, one case moved, all drawn, and what hangs on a case told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignSplitsSchema, getSplitsSchema, splitsSchema, splitAssignmentSchema } from '@/lib/core/domain/split'
import { success } from '@/lib/core/result'
import type { Context } from '../context'
import { clinicCase, makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { assignSplits } from './assign-splits'
import { compareCases } from './compare-cases'
import { findSplitDuplicates } from './find-split-duplicates'
import { importCases } from './import-cases'
import { listCases } from './list-cases'
import { loadNearDuplicates } from './load-near-duplicates'
import { setCaseSplit } from './set-case-split'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

/** Forty words that no other clinic has. */
const words = (clinic: string, from: number) =>
  Array.from({ length: 40 }, (_, index) => `${clinic.slice(-4)}${from + index}`)

/** Cases of a source of their own, each with its own words; the last two differ from the first in one word, and in their side. */
async function clinicWithDuplicates() {
  const clinic = await makeClinic()
  const source = `source ${clinic.specialty}`
  const texts = [
    ...Array.from({ length: 10 }, (_, index) => words(clinic.specialty, index * 100)),
    words(clinic.specialty, 0).with(20, 'other'),
    words(clinic.specialty, 0).with(30, 'third'),
  ]
  const cases = texts.map((text, index) => ({
    ...clinicCase(clinic.specialty, `c${index}`, { split: index >= 10 ? 'held-out' : 'train' }),
    source: { name: source, reference: null, licence: null },
    observation: { text: text.join(' '), findings: [] },
    menu: [{ test: `T${index}`, synonyms: [], result: `r ${clinic.specialty}`, findings: [], quote: null }],
  }))
  await importCases(clinic.admin, {
    items: cases.map((value) => ({ place: '', result: success(value) })),
    isDryRun: false,
  })
  const rows = await clinic.admin.db.case.findMany({ where: { sourceName: source }, select: { id: true, key: true } })
  const idOf = (index: number) => rows.find(({ key }) => key.endsWith(`/c${index}`))?.id ?? 0
  return { clinic, ctx: clinic.admin, source, idOf }
}

const duplicatesOf = async (ctx: Context, source: string) => {
  const found = await findSplitDuplicates(ctx, getSplitsSchema.parse({ limit: 1000 }))
  expect(splitsSchema.parse(found)).toEqual(found)
  const own = found.duplicates.filter(({ left }) => left.source === source)
  return { count: found.counts.find((each) => each.source === source), pairs: own }
}
const audits = (ctx: Context, action: string) =>
  ctx.db.auditEvent.count({ where: { requestId: ctx.requestId, action } })

describe('findSplitDuplicates', () => {
  it('counts a source by split and names near-duplicates across the splits, the most alike first', async () => {
    const { ctx, source, idOf } = await clinicWithDuplicates()
    const { count, pairs } = await duplicatesOf(ctx, source)
    expect(count).toEqual({ source, train: 10, heldOut: 2 })
    expect(pairs.map(({ left, right, by }) => [left.id, right.id, by])).toEqual([
      [idOf(0), idOf(10), 'environment'],
      [idOf(0), idOf(11), 'environment'],
    ])
    expect(pairs.every(({ similarity }) => similarity > 0.6 && similarity < 1)).toBe(true)
  })
})

describe('compareCases', () => {
  it('puts what two cases share beside what only one of them says', async () => {
    const { ctx, idOf } = await clinicWithDuplicates()
    const { rows, similarity, reportSimilarity } = await compareCases(ctx, { leftId: idOf(0), rightId: idOf(10) })
    expect(rows.map(({ isShared }) => isShared)).toEqual([false, false])
    expect(rows[1]?.left).toMatch(/^T0: r/)
    expect([similarity > 0.6, reportSimilarity]).toEqual([true, null])
    expect(await codeOf(compareCases(ctx, { leftId: idOf(0), rightId: 2_000_000_000 }))).toBe('not-found')
  })
})

describe('setCaseSplit', () => {
  it('moves a case once, with one audit row, and the pair is no longer across', async () => {
    const { ctx, clinic, source, idOf } = await clinicWithDuplicates()
    const move = () => setCaseSplit(ctx, { caseId: idOf(10), split: 'train' })
    expect(await move()).toMatchObject({ isChanged: true, case: { split: 'train' }, ties: { releases: [] } })
    expect(await move()).toMatchObject({ isChanged: false })
    expect(await audits(ctx, 'set-case-split')).toBe(1)
    expect((await duplicatesOf(ctx, source)).pairs.map(({ right }) => right.id)).toEqual([idOf(11)])
    // Cases of other tests are alike by the hundred: the page of all pairs need not hold these.
    const own = new Set(Array.from({ length: 12 }, (_, index) => idOf(index)))
    const { similarity } = getSplitsSchema.parse({})
    expect((await loadNearDuplicates(ctx.db, similarity)).filter(({ leftId }) => own.has(leftId)).length).toBe(2)
    const listed = async (split: 'train' | 'held-out') =>
      (await listCases(ctx, { limit: 50, specialty: clinic.specialty, source, split })).items.length
    expect([await listed('train'), await listed('held-out')]).toEqual([11, 1])
    expect(await codeOf(setCaseSplit(ctx, { caseId: 2_000_000_000, split: 'train' }))).toBe('not-found')
  })

  it('tells which releases and evaluations hang on the case', async () => {
    const { ctx, clinic, source, idOf } = await clinicWithDuplicates()
    await clinic.addTree(`${clinic.specialty}/c5`, 't1')
    const trajectory = await ctx.db.trajectory.findFirstOrThrow({
      where: { caseId: idOf(5) },
      select: { id: true, caseId: true },
    })
    await inRelease(ctx, clinic.specialty, trajectory)
    const set = await setCaseSplit(ctx, { caseId: trajectory.caseId, split: 'held-out' })
    expect(set.ties).toEqual({ releases: [clinic.specialty], evaluations: [] })
    const back = await setCaseSplit(ctx, { caseId: idOf(5), split: 'train' })
    expect([back.isChanged, back.ties]).toEqual([true, { releases: [], evaluations: [] }])
    const wish = assignSplitsSchema.parse({ share: 1, sources: [source], dryRun: true })
    expect(await assignSplits(ctx, wish)).toMatchObject({ movedCount: 10, tiedCount: 1 })
    expect((await assignSplits(ctx, wish)).moved[0]).toMatchObject({ id: idOf(5), to: 'held-out', ties: set.ties })
  })
})

describe('assignSplits', () => {
  it('draws the share of a source with near-duplicates together; a dry run moves nothing, a second run neither', async () => {
    const { ctx, source, idOf } = await clinicWithDuplicates()
    const wish = (dryRun: boolean, share = 0.5) =>
      assignSplitsSchema.parse({ share, seed: 4, sources: [source], dryRun })
    const preview = await assignSplits(ctx, wish(true))
    expect(splitAssignmentSchema.parse(preview)).toEqual(preview)
    expect((await duplicatesOf(ctx, source)).count).toEqual({ source, train: 10, heldOut: 2 })
    const done = await assignSplits(ctx, wish(false))
    // Other tests store cases of their own meanwhile.
    const own = ({ before, after, ...rest }: typeof done) => ({
      ...rest,
      ...{
        before: before.filter((each) => each.source === source),
        after: after.filter((each) => each.source === source),
      },
    })
    expect(own(done)).toEqual({ ...own(preview), isDryRun: false })
    const { count, pairs } = await duplicatesOf(ctx, source)
    // The three that stay together may leave one more or less.
    expect(Math.abs((count?.heldOut ?? 0) - 6)).toBeLessThanOrEqual(1)
    expect(pairs).toEqual([])
    expect(done.after.find((each) => each.source === source)).toEqual(count)
    const sides = await ctx.db.case.findMany({ where: { id: { in: [0, 10, 11].map(idOf) } }, select: { split: true } })
    expect(new Set(sides.map(({ split }) => split)).size).toBe(1)
    expect(await assignSplits(ctx, wish(false))).toMatchObject({ movedCount: 0 })
    expect(await audits(ctx, 'assign-splits')).toBe(1)
    expect(await codeOf(assignSplits(ctx, assignSplitsSchema.parse({ share: 0.1, sources: ['nobody’s'] })))).toBe(
      'not-found',
    )
  })

  it('leaves a case beside its near-duplicate of a source that was not asked for', async () => {
    const { ctx, clinic, source, idOf } = await clinicWithDuplicates()
    await ctx.db.case.update({ where: { id: idOf(0) }, data: { sourceName: `other ${clinic.specialty}` } })
    await assignSplits(ctx, assignSplitsSchema.parse({ share: 1, sources: [source] }))
    const split = async (index: number) =>
      (await ctx.db.case.findUniqueOrThrow({ where: { id: idOf(index) }, select: { split: true } })).split
    expect([await split(0), await split(10), await split(11), await split(5)]).toEqual([
      'train',
      'train',
      'train',
      'held_out',
    ])
  })
})

async function inRelease(ctx: Context, version: string, trajectory: { id: number; caseId: number }) {
  const graph = await ctx.db.graph.findFirstOrThrow({ select: { id: true } })
  const release = await ctx.db.release.create({
    data: { version, graphId: graph.id, options: {} },
    select: { id: true },
  })
  await ctx.db.releaseItem.create({
    data: {
      releaseId: release.id,
      trajectoryId: trajectory.id,
      caseId: trajectory.caseId,
      turns: 1,
      source: 'accepted',
    },
  })
}

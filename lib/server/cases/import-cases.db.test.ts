// Importing cases: once by content, broken ones refused whole, a dry run writes nothing, flags say what to look at.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClinicalCase } from '@/lib/core/domain/case'
import { failure, success } from '@/lib/core/result'
import { clinicCase, makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { slowCommit } from '../testing/slow-commit'
import { stopQueue } from '../jobs/queue'
import { chooseLink } from '../links/choose-link'
import { getCase } from './get-case'
import { importCases } from './import-cases'
import { listCases } from './list-cases'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(async () => {
  await stopQueue()
  await letGo()
})

const item = (value: ClinicalCase, place = 'line 1') => ({ place, result: success(value) })

async function clinicOf(names: string[]) {
  const clinic = await makeClinic()
  const cases = names.map((name) => clinicCase(clinic.specialty, name))
  const items = cases.map((value, index) => item(value, `line ${index + 1}`))
  const count = () => clinic.admin.db.case.count({ where: { specialty: clinic.specialty } })
  return { clinic, ctx: clinic.admin, cases, items, count }
}

describe('importCases', () => {
  it('stores each case once, whatever the order of its keys', async () => {
    const { ctx, items, cases, count } = await clinicOf(['a', 'b', 'c'])
    expect(await importCases(ctx, { items, isDryRun: false })).toMatchObject({ read: 3, created: 3, defects: [] })
    expect(await importCases(ctx, { items, isDryRun: false })).toMatchObject({ created: 0, unchanged: 3, refused: 0 })
    const turned = cases.map((value) => item(Object.fromEntries(Object.entries(value).toReversed()) as ClinicalCase))
    expect(await importCases(ctx, { items: turned, isDryRun: false })).toMatchObject({ created: 0, unchanged: 3 })
    expect(await count()).toBe(3)
  })

  it('stores nothing twice when the same file comes twice at once', async () => {
    const { ctx, items, count } = await clinicOf(['a', 'b'])
    const slow = slowCommit(ctx)
    const first = importCases(slow.ctx, { items, isDryRun: false })
    await slow.reached
    const [one, two] = await Promise.all([first, importCases(ctx, { items: items.toReversed(), isDryRun: false })])
    expect([one.created, one.unchanged, one.refused]).toEqual([2, 0, 0])
    expect([two.created, two.unchanged, two.refused]).toEqual([0, 2, 0])
    expect(await count()).toBe(2)
  })

  it('refuses other content under a known id, in the store and in the same file', async () => {
    const { ctx, clinic, items, count } = await clinicOf(['a'])
    await importCases(ctx, { items, isDryRun: false })
    const other = clinicCase(clinic.specialty, 'a', { title: 'Another title' })
    const report = await importCases(ctx, { items: [item(other, 'line 7')], isDryRun: false })
    expect(report).toMatchObject({ created: 0, refused: 1, defects: [{ pointer: 'line 7' }] })
    const [first, second] = ['One', 'Two'].map((title) => clinicCase(clinic.specialty, 'b', { title }))
    const twice = [first, second, first].flatMap((value, index) => (value ? [item(value, `line ${index + 1}`)] : []))
    const both = await importCases(ctx, { items: twice, isDryRun: false })
    expect(both).toMatchObject({ created: 1, unchanged: 1, refused: 1, defects: [{ pointer: 'line 2' }] })
    expect(await count()).toBe(2)
  })

  it('lets the good ones in beside broken ones, and names every defect of those', async () => {
    const { ctx, clinic, items, count } = await clinicOf(['a', 'b'])
    const defects = [
      { pointer: '/title', detail: 'too long' },
      { pointer: '', detail: 'no menu' },
    ]
    const unstorable = { ...clinicCase(clinic.specialty, 'nul'), report: 'a\u0000b' }
    const broken = [{ place: 'line 3', result: failure(defects) }, item(unstorable, 'line 4')]
    const report = await importCases(ctx, { items: [...broken, ...items], isDryRun: false })
    expect(report).toMatchObject({ read: 4, created: 2, refused: 2 })
    expect(report.defects).toEqual([
      { pointer: 'line 3', detail: '/title: too long' },
      { pointer: 'line 3', detail: 'no menu' },
      { pointer: 'line 4', detail: '/report: holds a NUL character or half a character' },
    ])
    expect(await count()).toBe(2)
  })

  it('says in a dry run what it would do, and writes nothing', async () => {
    const { ctx, items, count } = await clinicOf(['a', 'b'])
    const audits = () => ctx.db.auditEvent.count({ where: { requestId: ctx.requestId } })
    const before = await audits()
    expect(await importCases(ctx, { items, isDryRun: true })).toMatchObject({ isDryRun: true, created: 2 })
    expect([await count(), await audits()]).toEqual([0, before])
    await importCases(ctx, { items: items.slice(0, 1), isDryRun: false })
    expect(await importCases(ctx, { items, isDryRun: true })).toMatchObject({ created: 1, unchanged: 1 })
  })

  it('reads a stream of many batches', async () => {
    const { ctx, items, count } = await clinicOf(Array.from({ length: 401 }, (_, index) => `c${index}`))
    async function* stream() {
      yield* items
    }
    expect(await importCases(ctx, { items: stream(), isDryRun: false })).toMatchObject({ read: 401, created: 401 })
    expect(await count()).toBe(401)
  })

  it('flags a diagnosis told beforehand, by label or by a synonym of the graph, and one the graph does not know', async () => {
    const { ctx, clinic } = await clinicOf([])
    const told = clinicCase(clinic.specialty, 'told', { title: 'A case of Amber fever' })
    const synonym = clinicCase(clinic.specialty, 'synonym', { title: 'Zephyrosis?', truth: 'Zephyrine syndrome' })
    const unknown = clinicCase(clinic.specialty, 'unknown', { truth: 'Nobody knows' })
    const bare = { ...clinicCase(clinic.specialty, 'bare'), menu: [] }
    const { flagged } = await importCases(ctx, {
      items: [told, synonym, unknown, bare].map((each) => item(each)),
      isDryRun: false,
    })
    expect(flagged.map(({ item: id, flag }) => [id.split('/')[1], flag])).toEqual([
      ['told', 'leaks-diagnosis'],
      ['synonym', 'leaks-diagnosis'],
      ['unknown', 'needs-mapping'],
      ['bare', 'no-menu'],
    ])
    const { items } = await listCases(ctx, { limit: 50, specialty: clinic.specialty, flag: 'needs-mapping' })
    expect(items.map(({ key }) => key)).toEqual([unknown.id])
  })

  it('flags by the choices that stand when a batch is stored, and lets a choice made meanwhile flag anew', async () => {
    const { ctx, clinic } = await clinicOf([])
    const truth = `Ember chill ${clinic.specialty}`
    const choose = () => chooseLink(ctx, { kind: 'disease', label: truth, conceptId: 'D:zephyr' })
    // The first two hundred are stored before the rest of the file is read: the choice comes in between.
    async function* stream() {
      for (let index = 0; index < 201; index += 1) {
        if (index === 200) await choose()
        yield item(clinicCase(clinic.specialty, `c${index}`, { truth }))
      }
    }
    const report = await importCases(ctx, { items: stream(), isDryRun: false })
    expect(report).toMatchObject({ created: 201 })
    const waiting = () => ctx.db.case.count({ where: { specialty: clinic.specialty, flags: { has: 'needs-mapping' } } })
    expect([report.flagged.length, await waiting()]).toEqual([200, 0])

    const slow = slowCommit(ctx)
    const other = `Cinder chill ${clinic.specialty}`
    const importing = importCases(slow.ctx, {
      items: [item(clinicCase(clinic.specialty, 'meanwhile', { truth: other }))],
      isDryRun: false,
    })
    await slow.reached
    await chooseLink(ctx, { kind: 'disease', label: other, conceptId: 'D:zephyr' })
    await importing
    expect(await waiting()).toBe(0)
  })

  it('gives a stored case back as it was imported', async () => {
    const { ctx, clinic } = await clinicOf([])
    const value = clinicCase(clinic.specialty, 'whole', {
      split: 'held-out',
      report: 'A long report.',
      licence: 'CC-BY-4.0',
    })
    await importCases(ctx, { items: [item(value)], isDryRun: false })
    const { id } = await ctx.db.case.findUniqueOrThrow({ where: { key: value.id }, select: { id: true } })
    const detail = await getCase(ctx, { caseId: id })
    expect(detail.case).toEqual(value)
    expect(detail).toMatchObject({ split: 'held-out', menuCount: 2, trees: 0, flags: [] })
    const film = detail.links.find(({ label }) => label === 'Blood film')
    expect(film).toMatchObject({ kind: 'test', status: 'linked', conceptId: 'T:film' })
    expect(detail.links.find(({ label }) => label === 'Chest film')?.status).toBe('unmapped')
  })
})

describe('listCases', () => {
  it('pages from the newest, each case once, and searches title, id and diagnosis', async () => {
    const { ctx, clinic, items } = await clinicOf(['a', 'b', 'c', 'd', 'e'])
    await importCases(ctx, { items, isDryRun: false })
    const seen: string[] = []
    let cursor: number | undefined
    do {
      const page = await listCases(ctx, { limit: 2, specialty: clinic.specialty, cursor })
      seen.push(...page.items.map(({ key }) => key.split('/')[1] ?? ''))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(['e', 'd', 'c', 'b', 'a'])
    const find = async (search: string) =>
      (await listCases(ctx, { limit: 50, specialty: clinic.specialty, search })).items.length
    expect([await find('AMBER'), await find('/c'), await find('hot at'), await find('100%')]).toEqual([5, 1, 5, 0])
  })
})

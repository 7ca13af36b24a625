// From a report to a case: imported, extracted by a model over HTTP, corrected, decided; what is planted in answers is found on the way.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { createModelSchema } from '@/lib/core/domain/model'
import {
  type CorrectDraft,
  correctDraftSchema,
  createExtractionSchema,
  type DecideDraft,
  decideDraftSchema,
  listReportsSchema,
  type Report,
  reportSchema,
} from '@/lib/core/domain/report'
import { checkPlanted, noPlants } from '@/lib/core/extraction/fixtures/check-planted'
import { inventReport } from '@/lib/core/extraction/fixtures/invent-report'
import { plantAnswer, sentencesOf } from '@/lib/core/extraction/fixtures/plant-answer'
import type { EnvironmentAnswer } from '@/lib/core/prompts/environment-1'
import { failure, success } from '@/lib/core/result'
import { toCase } from '../cases/case-row'
import { stopQueue } from '../jobs/queue'
import { createModel } from '../models/create-model'
import { getRun } from '../runs/get-run'
import { closeItemHolds } from '../runs/hold-run-item'
import { workRunItem } from '../runs/work-run-item'
import type { ChatReply, ChatScript } from '../testing/chat-script'
import { type ChatServer, startChatServer } from '../testing/chat-server'
import { makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf, refusalOf } from '../testing/refusal'
import { correctDraft } from './correct-draft'
import { countDrafts } from './count-drafts'
import { createExtraction } from './create-extraction'
import { decideDraft } from './decide-draft'
import { getReport } from './get-report'
import { importReports } from './import-reports'
import { listReports } from './list-reports'

let letGo = async () => {}
const open: ChatServer[] = []
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
afterAll(async () => {
  await stopQueue()
  await closeItemHolds()
  await letGo()
})

const text = [
  'Hot at night: a case report',
  'A 40-year-old man came with heat at night that had lasted for a whole week. His brother had once had Zephyrosis. He took no medicine.',
  'The blood film showed amber rings of 12 mm. The chest film was clear of shad-\nows. Zephyrine syndrome (ZES) was diagnosed.',
].join('\n\n')

const honest: EnvironmentAnswer = {
  title: 'A man who is hot at night',
  specialty: 'medicine',
  observation: ['A 40-year-old man came with heat at night that had lasted for a whole week.', 'He took no medicine.'],
  menu: [
    { test: 'Blood film', synonyms: ['Smear'], result: 'The blood film showed amber rings of 12 mm.' },
    { test: 'Chest film', synonyms: [], result: 'The chest film was clear of shadows.' },
  ],
  diagnosis: { label: 'Zephyrine syndrome', quote: 'Zephyrine syndrome (ZES) was diagnosed.' },
}
const leaking = [...honest.observation.slice(0, 1), 'His brother had once had Zephyrosis.', 'He took no medicine.']
const saying = (answer: EnvironmentAnswer): ChatReply => ({ content: JSON.stringify(answer) })

/** A researcher, reports of this test alone, and a model behind a real server. */
async function scene(reports: Partial<Report>[], script: ChatScript = () => saying(honest)) {
  const clinic = await makeClinic()
  const ctx = await clinic.person('researcher')
  const made = reports.map((more, number) =>
    reportSchema.parse({
      ...{ id: `${clinic.specialty}/r${number + 1}`, title: 'A report', specialty: clinic.specialty, text },
      ...{ source: { name: 'clinic', licence: 'CC0-1.0' }, ...more },
    }),
  )
  const items = made.map((value) => ({ place: value.id, result: success(value) }))
  expect(await importReports(ctx, { items, isDryRun: false })).toMatchObject({ created: made.length, defects: [] })
  const rows = await ctx.db.report.findMany({
    where: { key: { in: made.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  })
  const ids = made.map(({ id }) => rows.find(({ key }) => key === id)?.id ?? 0)
  const server = await startChatServer({ script })
  open.push(server)
  const settings = { name: `m-${randomUUID()}`, baseUrl: server.url, model: 'scripted', retries: 0, timeoutSeconds: 20 }
  const model = await createModel(clinic.admin, createModelSchema.parse(settings))
  const start = (reportIds = ids) =>
    createExtraction(ctx, createExtractionSchema.parse({ modelId: model.id, reportIds }))
  const extract = async (reportIds = ids) => {
    const { runId } = await start(reportIds)
    const stored = await ctx.db.runItem.findMany({ where: { runId }, orderBy: { ordinal: 'asc' } })
    for (const { id } of stored) await workRunItem(clinic.admin, { runId, itemId: id })
    return { runId, itemIds: stored.map(({ id }) => id) }
  }
  const report = (nth = 0) => getReport(ctx, { reportId: ids[nth] ?? 0 })
  const correct = async (more: Partial<CorrectDraft> = {}) => {
    const { id, draftList } = await report()
    const words = { ...honest, specialty: 'medicine', diagnosis: honest.diagnosis.label }
    return correctDraft(ctx, correctDraftSchema.parse({ reportId: id, basedOnId: draftList[0]?.id, ...words, ...more }))
  }
  const decide = async (decision: DecideDraft['decision'], more: Partial<DecideDraft> = {}) => {
    const { id, draftList } = await report()
    return decideDraft(ctx, decideDraftSchema.parse({ reportId: id, draftId: draftList[0]?.id, decision, ...more }))
  }
  return { clinic, ctx, ids, made, items, server, model, start, extract, report, correct, decide }
}

describe('importing reports', () => {
  it('stores each once, refuses other content under its id, and broken ones whole', async () => {
    const { ctx, items, made } = await scene([{}, {}])
    const again = await importReports(ctx, { items, isDryRun: false })
    expect(again).toMatchObject({ read: 2, created: 0, unchanged: 2, refused: 0 })
    const other = made.slice(0, 1).map((value) => ({ place: 'line 1', result: success({ ...value, text: 'x' }) }))
    const broken = { place: 'line 2', result: failure([{ pointer: '/text', detail: 'empty' }]) }
    expect(await importReports(ctx, { items: [...other, broken], isDryRun: false })).toMatchObject({
      ...{ created: 0, refused: 2 },
      defects: [{ pointer: 'line 2', detail: '/text: empty' }, { pointer: 'line 1' }],
    })
  })

  it('writes nothing in a dry run', async () => {
    const { ctx, items } = await scene([])
    const value = reportSchema.parse({ id: `dry-${randomUUID()}`, title: 't', source: { name: 's' }, text: 'x' })
    const wish = { items: [...items, { place: 'line 1', result: success(value) }], isDryRun: true }
    expect(await importReports(ctx, wish)).toMatchObject({ created: 1 })
    expect(await ctx.db.report.count({ where: { key: value.id } })).toBe(0)
  })
})

describe('an extraction', () => {
  it('makes of an answer a draft of quotes, with its leak cut, its hallucination dropped, and one request', async () => {
    const wrong = { test: 'Serum amber', synonyms: [], result: 'Serum \u0000amber was 99 \ud800 mg/dL.' }
    const script = () => saying({ ...honest, observation: leaking, menu: [...honest.menu, wrong] })
    const { clinic, extract, report, server, ctx } = await scene([{}], script)
    const { runId, itemIds } = await extract()
    expect(await getRun(ctx, { runId })).toMatchObject({ state: 'done', itemsDone: 1, calls: 1 })
    const { draftList, state } = await report()
    const [draft] = draftList
    expect(state).toBe('ready')
    expect(draft?.environment.observation.map((passage) => passage.text)).toEqual(honest.observation)
    expect(draft?.environment.menu.map(({ result }) => result.text)).toEqual([
      'The blood film showed amber rings of 12 mm.',
      'The chest film was clear of shad-\nows.',
    ])
    for (const { text: words, quote } of draft?.environment.menu.map(({ result }) => result) ?? [])
      expect(text.slice(quote.start, quote.end)).toBe(words)
    expect(draft?.problems.map(({ kind, place, action }) => [kind, place, action])).toEqual([
      ['not-quoted', 'menu', 'dropped'],
      ['leaks-diagnosis', 'observation', 'cut'],
    ])
    expect(draft?.counts).toMatchObject({ passages: 3, entries: 3, entriesDropped: 1, quotesRepaired: 1, leaks: 1 })
    expect(draft).toMatchObject({ prompt: 'environment@1', author: null, runId })
    await workRunItem(clinic.admin, { runId, itemId: itemIds[0] ?? 0 })
    await ctx.db.runItem.update({ where: { id: itemIds[0] }, data: { state: 'open' } })
    await ctx.db.run.update({ where: { id: runId }, data: { state: 'running', finishedAt: null } })
    await workRunItem(clinic.admin, { runId, itemId: itemIds[0] ?? 0 })
    expect([(await report()).draftList.length, server.requests.length]).toEqual([1, 1])
    expect(await countDrafts(ctx, { runId })).toMatchObject({ ready: 1, held: 0 })
  })

  it('holds what nothing can be made of, and fails what cannot be read, each with its name', async () => {
    const empty: EnvironmentAnswer = { ...honest, observation: [], menu: [], diagnosis: { label: '', quote: '' } }
    const { extract, report, ctx } = await scene([{}, { text: `${text} Second.` }], ({ messages }) =>
      messages.some(({ content }) => content.includes('Second.')) ? { content: 'I cannot.' } : saying(empty),
    )
    const { runId } = await extract()
    const { state, draftList } = await report(0)
    expect(state).toBe('held')
    expect(draftList[0]?.problems.map(({ kind }) => kind).toSorted()).toEqual([
      'no-diagnosis',
      'no-menu',
      'no-observation',
    ])
    expect((await report(1)).draftList).toEqual([])
    expect(await getRun(ctx, { runId })).toMatchObject({ itemsDone: 1, itemsFailed: 1 })
  })

  it('takes the reports that have none, and are in no other run', async () => {
    const { ctx, ids, model, start, extract, clinic } = await scene([{}, {}, {}])
    await extract(ids.slice(0, 1))
    await start(ids.slice(1, 2))
    const { runId } = await createExtraction(ctx, createExtractionSchema.parse({ modelId: model.id }))
    const mine = await ctx.db.runItem.findMany({ where: { runId, key: { startsWith: clinic.specialty } } })
    expect(mine.map(({ reportId }) => reportId)).toEqual(ids.slice(2))
    expect(await codeOf(start([2_000_000_000]))).toBe('not-found')
  })

  it('finds everything planted in the answers of many reports', async () => {
    const random = seededRandom('plants over HTTP')
    const invented = Array.from({ length: 25 }, (_, number) => inventReport(random, number))
    const planted = invented.flatMap((source, number) => {
      const others = sentencesOf(invented[(number + 1) % invented.length]?.text ?? '').filter(
        ({ length }) => length > 40,
      )
      return plantAnswer(random, { ...source, synonyms: [] }, others) ?? []
    })
    const script: ChatScript = ({ messages }) => {
      const asked = planted.find((plant) => messages.some(({ content }) => content.includes(plant.report.text)))
      return asked ? saying(asked.answer) : { fault: { kind: 'bad-request' } }
    }
    const reports = planted.map(({ report: { text: words, diagnosis } }) => ({ text: words, diagnosis }))
    const { extract, report } = await scene(reports, script)
    await extract()
    const counts = noPlants()
    for (const [nth, plant] of planted.entries()) {
      const [draft] = (await report(nth)).draftList
      if (!draft || (draft.state !== 'ready' && draft.state !== 'held')) throw new Error(`no draft of report ${nth}`)
      checkPlanted(plant, draft, counts)
    }
    expect(counts.hallucinated).toBeGreaterThan(200)
    expect(counts).toMatchObject({ letThrough: [], notReported: [], leaksMissed: [], honestDropped: [] })
  }, 120_000)
})

describe('a correction', () => {
  it('is a version more, whose quotes are sought anew', async () => {
    const { extract, correct, report } = await scene([{}])
    await extract()
    const detail = await correct({ title: 'Another title', observation: honest.observation.slice(0, 1) })
    const [newest, first] = detail.draftList
    expect(newest).toMatchObject({
      state: 'ready',
      basedOnId: first?.id,
      model: null,
      environment: { title: 'Another title' },
    })
    expect(newest?.author).toMatch(/^reader-/)
    expect((await report()).drafts).toBe(2)
  })

  it('is refused with every place that does not stand in the report, and where a newer version stands', async () => {
    const { extract, correct, report } = await scene([{}])
    await extract()
    const menu = [
      ...honest.menu,
      { test: 'Urine', result: 'Urine was green.' },
      { test: 'blood film', result: 'was diagnosed.' },
    ]
    const refusal = await refusalOf(correct({ observation: ['He came.', ...honest.observation], menu }))
    expect(refusal?.code).toBe('invalid-input')
    expect(refusal?.defects.map(({ pointer }) => pointer)).toEqual(['/observation/0', '/menu/2/result', '/menu/3/test'])
    const [old] = (await report()).draftList
    await correct()
    expect(await codeOf(correct({ basedOnId: old?.id }))).toBe('conflict')
    expect((await report()).drafts).toBe(2)
  })

  it('that leaks is stored as it is, and held', async () => {
    const { extract, correct } = await scene([{}])
    await extract()
    const detail = await correct({ observation: leaking, title: 'Zephyrosis of the night' })
    expect(detail.state).toBe('held')
    expect(detail.draftList[0]?.environment.observation).toHaveLength(3)
    expect(detail.draftList[0]?.problems.map(({ kind, place, action }) => [kind, place, action])).toEqual([
      ['leaks-diagnosis', 'title', 'held'],
      ['leaks-diagnosis', 'observation', 'held'],
    ])
  })
})

describe('a decision', () => {
  it('makes a case of what is approved, with its quotes, the findings of its texts, and a trace', async () => {
    const { extract, decide, correct, ctx } = await scene([{ rare: true }])
    await extract()
    const detail = await decide('approve', { split: 'held-out' })
    expect(detail).toMatchObject({ state: 'approved', draftList: [{ state: 'approved', note: null }] })
    const row = await ctx.db.case.findUniqueOrThrow({ where: { id: detail.caseId ?? 0 } })
    const stored = toCase(row)
    expect(stored).toMatchObject({
      id: detail.key,
      split: 'held-out',
      report: text,
      rare: true,
      source: { name: 'clinic' },
    })
    expect(stored.diagnosis.label).toBe('Zephyrine syndrome')
    for (const { result, quote } of stored.menu) expect(text.slice(quote?.start, quote?.end)).toBe(result)
    expect(stored.observation.findings.map(({ concept }) => concept)).toContain('F:heat')
    expect(row.flags).toEqual([])
    expect(
      await ctx.db.auditEvent.count({ where: { action: 'approve-draft', subjectId: String(detail.draftList[0]?.id) } }),
    ).toBe(1)
    expect(await codeOf(decide('approve'))).toBe('conflict')
    expect(await codeOf(correct())).toBe('conflict')
  })

  it('on what is held, and a rejection, need a note', async () => {
    const { extract, decide, correct } = await scene([{}])
    await extract()
    await correct({ observation: leaking })
    const refusal = await refusalOf(decide('approve'))
    expect(refusal).toMatchObject({ code: 'invalid-input', defects: [{ pointer: '/note' }] })
    expect(await codeOf(decide('reject'))).toBe('invalid-input')
    expect(await decide('approve', { note: 'The brother is another patient.' })).toMatchObject({
      ...{ state: 'approved' },
      draftList: [{ note: 'The brother is another patient.' }, {}],
    })
  })

  it('is stored with its case or not at all', async () => {
    const { extract, decide, report, ctx, clinic } = await scene([{}])
    await extract()
    await clinic.addCase('r1')
    const before = await ctx.db.auditEvent.count({ where: { requestId: ctx.requestId } })
    expect(await codeOf(decide('approve'))).toBe('conflict')
    expect(await report()).toMatchObject({ state: 'ready', caseId: null })
    expect(await ctx.db.auditEvent.count({ where: { requestId: ctx.requestId } })).toBe(before)
    expect(await decide('reject', { note: 'There is a case already.' })).toMatchObject({ state: 'rejected' })
  })
})

describe('listReports', () => {
  it('pages from the newest, by the state of the newest version and by words', async () => {
    const { ctx, ids, extract, clinic } = await scene([{}, {}, { title: 'Hundred % amber' }])
    await extract(ids.slice(0, 1))
    const list = async (more: object) => {
      const page = await listReports(ctx, listReportsSchema.parse({ search: clinic.specialty, ...more }))
      return page.items.map(({ id }) => ids.indexOf(id))
    }
    expect([
      await list({}),
      await list({ state: 'none' }),
      await list({ state: 'ready' }),
      await list({ state: 'held' }),
    ]).toEqual([[2, 1, 0], [2, 1], [0], []])
    expect(await list({ search: 'hundred % am' })).toEqual([2])
    const first = await listReports(ctx, listReportsSchema.parse({ search: clinic.specialty, limit: 2 }))
    expect(await list({ cursor: first.nextCursor })).toEqual([0])
  })
})

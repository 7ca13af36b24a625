// Links: a person's choice is kept, can be undone, flags the cases it maps, and has exactly the trees it touches scored anew.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Choice, type Link, NO_CHOICE } from '@/lib/core/domain/link'
import { normalise } from '@/lib/core/graph/normalise'
import { getCase } from '../cases/get-case'
import { listCases } from '../cases/list-cases'
import type { Context } from '../context'
import type { Db } from '../db'
import { getActiveGraph } from '../graphs/load-graph'
import { queue, stopQueue } from '../jobs/queue'
import { getScoreRun } from '../scores/get-score-run'
import { changeFilter, holdFilter } from '../scores/hold-filter'
import { workScoreRun } from '../scores/work-score-run'
import { prismaSql } from '../sql'
import { diagnose, makeClinic, root } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { getTree } from '../trees/get-tree'
import { chooseLink } from './choose-link'
import { linkRevisionOf } from './link-revisions'
import { loadChoices } from './load-choices'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(async () => {
  await stopQueue()
  await letGo()
})

/** A case whose diagnosis is worded in a way only this test uses, and a tree that words it in another way again. */
async function unmapped() {
  const clinic = await makeClinic()
  const wording = `Ember chill ${clinic.specialty}`
  const caseKey = await clinic.addCase('c1', { truth: wording })
  const treeId = await clinic.addTree(caseKey, 't1', [root, diagnose('n2', 'n1', `The ${wording}`)])
  const { id: caseId } = await clinic.admin.db.case.findUniqueOrThrow({ where: { key: caseKey } })
  return { clinic, wording, caseId, treeId, researcher: await clinic.person('researcher') }
}
/** The runs that score each tree anew because of a choice for the wording, in the order of the choices. */
async function runsOf(db: Db, label: string, treeIds: readonly number[]): Promise<number[][]> {
  const runs = await db.scoreRun.findMany({
    where: { filter: { path: ['term'], equals: label } },
    include: { chunks: true },
    orderBy: { id: 'asc' },
  })
  const trees = runs.map(({ id, chunks }) => ({ id, treeIds: chunks.flatMap((chunk) => chunk.treeIds) }))
  return treeIds.map((treeId) => trees.filter((run) => run.treeIds.includes(treeId)).map(({ id }) => id))
}

const created = ({ id }: Link) => id ?? 0

/** Trees that use a wording in every way: which of them a choice for it touches is known. */
async function usesOf(wording: string) {
  const clinic = await makeClinic()
  const [plainCase, ofCase] = [await clinic.addCase('c1'), await clinic.addCase('c2', { truth: wording })]
  const believing = (concept: string | null, label: string) => [
    { ...root, differential: [{ label, concept, p: 1 }] },
    diagnose('n2', 'n1', 'Amber fever'),
  ]
  return {
    clinic,
    touched: [
      await clinic.addTree(plainCase, 'spelt', believing(null, `  ${wording.toUpperCase().replaceAll(' ', '_')}!`)),
      await clinic.addTree(plainCase, 'unknown id', believing('OTHER:1', wording)),
      await clinic.addTree(plainCase, 'diagnosed', [root, diagnose('n2', 'n1', wording)]),
      await clinic.addTree(ofCase, 'case', [root, diagnose('n2', 'n1', 'Blue pox')]),
    ],
    untouched: [
      await clinic.addTree(plainCase, 'known id', believing('D:blue', wording)),
      await clinic.addTree(plainCase, 'no use', [root, diagnose('n2', 'n1', 'Amber fever')]),
      await clinic.addTree(plainCase, 'a finding', [
        { ...root, findings: [{ label: wording, polarity: 'present' }] },
        diagnose('n2', 'n1', 'Amber fever'),
      ]),
    ],
    researcher: await clinic.person('researcher'),
  }
}

const outcomeOf = async (ctx: Context, treeId: number) =>
  (await getTree(ctx, { treeId })).trajectoryList.map(({ score }) => [score?.outcome, score?.dtc])

describe('chooseLink', () => {
  it('maps a diagnosis for good, whatever its case, and takes the flag off', async () => {
    const { clinic, wording, caseId, researcher } = await unmapped()
    const flagged = async () =>
      (await listCases(researcher, { limit: 9, specialty: clinic.specialty, flag: 'needs-mapping' })).items.length
    expect(await flagged()).toBe(1)
    const link = await chooseLink(researcher, { kind: 'disease', label: wording.toUpperCase(), conceptId: 'D:amber' })
    expect(link).toMatchObject({
      kind: 'disease',
      conceptId: 'D:amber',
      term: wording.toLowerCase().replaceAll('-', ' '),
    })
    expect(await flagged()).toBe(0)
    const detail = await getCase(researcher, { caseId })
    expect(detail.links.find(({ kind }) => kind === 'disease')).toMatchObject({
      status: 'chosen',
      conceptId: 'D:amber',
    })
  })

  it('has exactly the trees scored anew whose scores it can change, in the transaction of the choice', async () => {
    const wording = `Tinder ache ${randomUUID()}`
    const { touched, untouched, researcher } = await usesOf(wording)
    const { trees, runId } = await chooseLink(researcher, { kind: 'disease', label: wording, conceptId: 'D:amber' })
    expect(trees).toBe(touched.length)
    expect(await runsOf(researcher.db, wording, touched)).toEqual(touched.map(() => [runId]))
    expect(await runsOf(researcher.db, wording, untouched)).toEqual(untouched.map(() => []))
    const run = await getScoreRun(researcher, { runId: runId ?? 0 })
    expect(run).toMatchObject({ state: 'running', trees: touched.length, filter: { term: wording } })
    const jobs = await (await queue()).findJobs<{ runId: number }>('score-run', { queued: true })
    expect(jobs.filter(({ data }) => data.runId === runId)).toHaveLength(1)
  })

  it('of a finding reaches the trees of cases that start with it', async () => {
    const clinic = await makeClinic()
    const treeId = await clinic.addTree(await clinic.addCase('c1'), 't1', [
      { ...root, findings: [], differential: [] },
      diagnose('n2', 'n1', 'Amber fever'),
    ])
    const { graph } = await getActiveGraph(clinic.admin.db)
    const before = (await linkRevisionOf(prismaSql(clinic.admin.db), graph, [treeId])).get(treeId)
    const choose = (conceptId: string, isWithdrawn = false) =>
      chooseLink(clinic.admin, {
        kind: 'finding',
        label: 'heat',
        conceptId: isWithdrawn ? null : conceptId,
        isWithdrawn,
      })
    const id = created(await choose('F:heat'))
    expect(before).toBeLessThan(id)
    expect((await linkRevisionOf(prismaSql(clinic.admin.db), graph, [treeId])).get(treeId)).toBe(id)
    await choose('', true)
  })

  it('of a test touches a tree by the wording of the order and by that of its answer: both tell whose answer it is', async () => {
    const clinic = await makeClinic()
    const [ordered, answered] = [`Ember film ${clinic.specialty}`, `Film of embers ${clinic.specialty}`]
    const sign = { label: 'Amber rings', polarity: 'present' }
    const treeId = await clinic.addTree(await clinic.addCase('c1'), 't1', [
      root,
      {
        ...{ id: 'n2', parentId: 'n1', action: { kind: 'order', tests: [ordered] } },
        answers: [{ test: answered, available: true, result: 'Rings', findings: [sign] }],
      },
      diagnose('n3', 'n2', 'Amber fever'),
    ])
    const { graph } = await getActiveGraph(clinic.admin.db)
    const conceptId = graph.taxonomies.test.ids[0] ?? ''
    const first = await chooseLink(clinic.admin, { kind: 'test', label: ordered, conceptId })
    // Only the second choice makes the answer one to the order; were the answer's wording no term, the tree would keep the first's score.
    const second = await chooseLink(clinic.admin, { kind: 'test', label: answered, conceptId })
    expect([first.trees, second.trees]).toEqual([1, 1])
    expect((await linkRevisionOf(prismaSql(clinic.admin.db), graph, [treeId])).get(treeId)).toBe(second.id)
  })

  it('leads to new scores; the earlier ones stay', async () => {
    const { clinic, wording, treeId, researcher } = await unmapped()
    expect(await outcomeOf(researcher, treeId)).toEqual([['MISS', null]])
    for (const label of [wording, `The ${wording}`])
      await chooseLink(researcher, { kind: 'disease', label, conceptId: 'D:amber' })
    for (const label of [wording, `The ${wording}`]) {
      const [[runId = 0] = []] = await runsOf(researcher.db, label, [treeId])
      await workScoreRun(clinic.admin, { runId })
      expect(await getScoreRun(researcher, { runId })).toMatchObject({ state: 'done', treesDone: 1 })
    }
    const [[outcome, dtc] = []] = await outcomeOf(researcher, treeId)
    expect([outcome, dtc]).toEqual(['HIT', expect.any(Number)])
    const scores = await researcher.db.score.findMany({ where: { trajectory: { treeId } }, orderBy: { id: 'asc' } })
    expect(scores.map((score) => score.outcome)).toEqual(['MISS', 'HIT'])
    expect(new Set(scores.map(({ linkRevision }) => linkRevision)).size).toBe(2)
  })

  it('waits for the scoring under way, so that no tree is stored with the earlier choices after it', async () => {
    const { wording, researcher } = await unmapped()
    const done: string[] = []
    let choosing: Promise<unknown> = Promise.resolve()
    await researcher.db.$transaction(async (tx) => {
      await holdFilter(prismaSql(tx))
      choosing = chooseLink(researcher, { kind: 'disease', label: wording, conceptId: 'D:amber' }).then(() =>
        done.push('chosen'),
      )
      await new Promise((resolve) => setTimeout(resolve, 500))
      done.push('scored')
    })
    await choosing
    expect(done).toEqual(['scored', 'chosen'])
  })

  it('made again changes nothing', async () => {
    const { wording, treeId, researcher } = await unmapped()
    const choose = () => chooseLink(researcher, { kind: 'disease', label: wording, conceptId: 'D:amber' })
    const first = await choose()
    expect(first.trees).toBe(1)
    expect(await choose()).toMatchObject({ id: first.id, trees: 0, runId: null })
    expect(await runsOf(researcher.db, wording, [treeId])).toEqual([[first.runId]])
  })

  it('taken back where nothing stands stores nothing and scores nothing', async () => {
    const { wording, treeId, researcher } = await unmapped()
    const takeBack = () =>
      chooseLink(researcher, { kind: 'disease', label: wording, conceptId: null, isWithdrawn: true })
    expect(await takeBack()).toMatchObject({ id: null, createdAt: null, trees: 0, runId: null, before: NO_CHOICE })
    expect(await researcher.db.link.count({ where: { term: normalise(wording) } })).toBe(0)
    expect(await runsOf(researcher.db, wording, [treeId])).toEqual([[]])
    await chooseLink(researcher, { kind: 'disease', label: wording, conceptId: 'D:amber' })
    const { id } = await takeBack()
    expect(id).toEqual(expect.any(Number))
    expect(await takeBack()).toMatchObject({ id, trees: 0, runId: null })
  })

  it('gives up with a conflict when scores are decided anew for long, and leaves nothing behind', async () => {
    const { wording, treeId, researcher } = await unmapped()
    const choose = (waitMs?: number) =>
      chooseLink(researcher, { kind: 'disease', label: wording, conceptId: 'D:amber' }, waitMs)
    await researcher.db.$transaction(async (tx) => {
      await changeFilter(tx)
      expect(await codeOf(choose(50))).toBe('conflict')
      await expect(choose(50)).rejects.toThrow(/try again in a minute/)
    })
    expect(await researcher.db.link.count({ where: { term: normalise(wording) } })).toBe(0)
    expect(await runsOf(researcher.db, wording, [treeId])).toEqual([[]])
    expect(await choose()).toMatchObject({ trees: 1 })
  })

  it('flags a case whose text says a name of the chosen concept, as an import would, until the choice is taken back', async () => {
    const clinic = await makeClinic()
    const wording = `Ember chill ${clinic.specialty}`
    const key = await clinic.addCase('c1', { truth: wording, title: 'Zephyrosis?' })
    const flags = async () => (await clinic.admin.db.case.findUniqueOrThrow({ where: { key } })).flags.toSorted()
    const seen = [await flags()]
    for (const choice of [
      { conceptId: 'D:zephyr' },
      { conceptId: 'D:amber' },
      { conceptId: null, isWithdrawn: true },
    ]) {
      await chooseLink(clinic.admin, { kind: 'disease', label: wording, ...choice })
      seen.push(await flags())
    }
    expect(seen).toEqual([['needs-mapping'], ['leaks-diagnosis'], [], ['needs-mapping']])
  })

  it('is undone by choosing what stood before: no choice at all, none of the graph’s, or a concept', async () => {
    const { clinic, wording, treeId, caseId, researcher } = await unmapped()
    const choose = (choice: Choice) => chooseLink(researcher, { kind: 'disease', label: wording, ...choice })
    const standing = async () => (await loadChoices(researcher.db)).choices.get(`disease:${normalise(wording)}`)
    const isFlagged = async () => {
      const { items } = await listCases(researcher, { limit: 9, specialty: clinic.specialty, flag: 'needs-mapping' })
      return items.some(({ id }) => id === caseId)
    }
    const seen: unknown[] = []
    for (const [conceptId, isWithdrawn] of [
      ['D:amber', false],
      [null, false],
      [null, true],
    ] as const) {
      const { before } = await choose({ conceptId, isWithdrawn })
      seen.push([before, (await standing()) ?? String(await standing()), await isFlagged()])
    }
    expect(seen).toEqual([
      [{ conceptId: null, isWithdrawn: true }, 'D:amber', false],
      [{ conceptId: 'D:amber', isWithdrawn: false }, 'null', true],
      [{ conceptId: null, isWithdrawn: false }, 'undefined', true],
    ])
    expect((await runsOf(researcher.db, wording, [treeId])).flat()).toHaveLength(3)
  })

  it('says how the term stands from then on', async () => {
    const { wording, researcher } = await unmapped()
    const statusAfter = async (choice: Choice, label = wording) =>
      (await chooseLink(researcher, { kind: 'disease', label, ...choice })).status
    const takenBack = { conceptId: null, isWithdrawn: true }
    expect(await statusAfter(takenBack)).toBe('unmapped')
    expect(await statusAfter({ conceptId: 'D:amber', isWithdrawn: false })).toBe('chosen')
    expect(await statusAfter({ conceptId: null, isWithdrawn: false })).toBe('chosen')
    expect(await statusAfter(takenBack)).toBe('unmapped')
    expect(await statusAfter(takenBack, 'Zephyrosis')).toBe('linked')
  })

  it('lets a later choice stand in place of an earlier one', async () => {
    const { wording, researcher } = await unmapped()
    const choose = (conceptId: string | null) => chooseLink(researcher, { kind: 'disease', label: wording, conceptId })
    const { term } = await choose('D:amber')
    await choose('D:blue')
    expect((await loadChoices(researcher.db)).choices.get(`disease:${term}`)).toBe('D:blue')
    await choose(null)
    expect((await loadChoices(researcher.db)).choices.get(`disease:${term}`)).toBeNull()
  })

  it('refuses a wording that is nothing once normalised: the choice would be for all of them', async () => {
    const { researcher } = await unmapped()
    expect(await codeOf(chooseLink(researcher, { kind: 'disease', label: '熱病', conceptId: 'D:amber' }))).toBe(
      'invalid-input',
    )
  })

  it('refuses a concept the graph does not hold as that kind', async () => {
    const { wording, researcher } = await unmapped()
    const choose = (conceptId: string) => codeOf(chooseLink(researcher, { kind: 'disease', label: wording, conceptId }))
    expect([await choose('F:heat'), await choose('nothing')]).toEqual(['invalid-input', 'invalid-input'])
  })
})

describe('linkRevisionOf', () => {
  it('is the newest choice that can change a term of the tree, and 0 without one', async () => {
    const wording = `Tinder ache ${randomUUID()}`
    const { touched, untouched, researcher } = await usesOf(wording)
    const { graph } = await getActiveGraph(researcher.db)
    const revisions = async (treeIds: number[]) => {
      const found = await linkRevisionOf(prismaSql(researcher.db), graph, treeIds)
      return treeIds.map((treeId) => found.get(treeId))
    }
    const choose = (conceptId: string) => chooseLink(researcher, { kind: 'disease', label: wording, conceptId })
    const [before, stillBefore] = [await revisions(touched), await revisions(untouched)]
    const first = created(await choose('D:amber'))
    const id = created(await choose('D:blue'))
    expect(Math.max(...before.map(Number))).toBeLessThan(first)
    expect(await revisions(touched)).toEqual(touched.map(() => id))
    expect(await revisions(untouched)).toEqual(stillBefore)
    expect(await linkRevisionOf(prismaSql(researcher.db), graph, [])).toEqual(new Map())
  })
})

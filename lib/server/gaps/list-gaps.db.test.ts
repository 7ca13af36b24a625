// The worklist of gaps: what counts, whose word, in what words, and what people made of it before.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gap, type ListGapsInput, listGapsSchema } from '@/lib/core/domain/gap'
import type { Context } from '../context'
import { importGraph } from '../graphs/import-graph'
import { loadGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import { submitReview } from '../reviews/submit-review'
import { type GapClinic, makeGapClinic } from '../testing/gap-clinic'
import { claim, giveVerdict, readSimulated, readTree } from '../testing/give-verdict'
import { TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { chooseGap } from './choose-gap'
import { listGaps } from './list-gaps'
import { labelState, loadGapScan } from './load-gap-scan'

let clinic: GapClinic
let researcher: Context
beforeAll(async () => {
  clinic = await makeGapClinic()
  researcher = await clinic.person('researcher')
}, TURN_MS)
afterAll(() => clinic.leave())

const list = (input: ListGapsInput = {}, ctx = researcher) =>
  listGaps(ctx, listGapsSchema.parse({ search: clinic.word, ...input }))
const pairsOf = (items: readonly Gap[]) => items.map(({ disease, finding }) => `${disease.id} ${finding.id}`)
const addTree = async (name: string, turns: object[] = clinic.turns()) => {
  const caseKey = await clinic.addCase(name, { truth: clinic.truth })
  return clinic.addTree(caseKey, 't1', turns)
}

/** Other tests may settle trees of theirs meanwhile; then once more. */
async function whileNobodyLabels<T>(work: () => Promise<T>): Promise<T> {
  const before = await labelState(researcher.db)
  const result = await work()
  return (await labelState(researcher.db)) === before ? result : whileNobodyLabels(work)
}

describe('listGaps', () => {
  it('shows nothing before anybody accepted a turn, nor what simulated readers accepted', async () => {
    await addTree('simulated')
    const { id } = await clinic.openRound({ isSimulated: true })
    await readSimulated(await clinic.person(), id, ['n3'])
    expect((await list()).items).toEqual([])
    const asked = await list({ includeSimulated: true })
    expect(asked.items).toMatchObject([{ turns: 1, isSimulated: true, evidence: [{ isSimulated: true }] }])
    expect(asked.trees.simulated).toBeGreaterThan(0)
  })

  it('adds up the accepted turns of a pair over cases and readers, with what they say', async () => {
    const treeIds = [await addTree('c1'), await addTree('c2')]
    await clinic.openRound({ reviewsPerTree: 2 })
    for (const reader of [await clinic.person(), await clinic.person()])
      for (const _ of treeIds) await readTree(reader, ['n3'])
    const { items, basis, trees } = await list()
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      disease: { id: clinic.ids.alder, label: clinic.truth },
      finding: { id: clinic.ids.rash, label: `Rash ${clinic.word}` },
      ...{ cause: 'missing', status: 'open', isSimulated: false, choices: [] },
      ...{ turns: 2, soleTurns: 2, absentTurns: 0, cases: 2, reviewers: 2, seen: { present: 2, cases: 2 } },
    })
    expect(items[0]?.probability).toBe(items[0]?.background)
    const evidence = items[0]?.evidence ?? []
    expect(new Set(evidence.map(({ treeId }) => treeId))).toEqual(new Set(treeIds))
    expect(evidence[0]).toMatchObject({
      ...{ turnId: 'n2', polarity: 'present', before: 0.5, after: 0.9, isSole: true, isSimulated: false },
      excess: expect.closeTo(0.4, 6),
      results: [{ test: `Skin look ${clinic.word}`, result: 'A red rash.' }],
      reasoning: `The rash ${clinic.word} speaks for alder ague.`,
    })
    expect(basis).toEqual({
      ...{ active: `gaps-${clinic.word}@1`, basedOn: `gaps-${clinic.word}@1` },
      ...{ basedOnId: clinic.graphId, nextRelease: '1+v1' },
    })
    expect(trees.real).toBeGreaterThanOrEqual(2)
  })

  it('leaves out what was rejected, and takes what a physician put in its place', async () => {
    await addTree('c3', clinic.turns(0.3))
    await clinic.openRound()
    const reader = await clinic.person()
    const reviewId = await claim(reader)
    await giveVerdict(reader, reviewId, 'ACCEPT', 'n1')
    const differential = [
      { label: clinic.truth, p: 0.1, concept: null },
      { label: `Cedar ague ${clinic.word}`, p: 0.9, concept: null },
    ]
    const action = { kind: 'order' as const, tests: ['Blood film'] }
    const edit = { action, reasoning: 'Rings speak for cedar ague.', differential }
    await giveVerdict(reader, reviewId, 'EDIT', 'n2', { edit })
    await submitReview(reader, { reviewId })
    const { items } = await list()
    expect(pairsOf(items)).toEqual([`${clinic.ids.alder} ${clinic.ids.rash}`, `${clinic.ids.cedar} F:rings`])
    expect(items[1]).toMatchObject({ turns: 1, reviewers: 1, cases: 1, evidence: [{ turnId: 'edit-4' }] })
  })

  it('pages, filters and counts', async () => {
    const first = await list({ limit: 1 })
    expect([first.items.length, first.nextCursor]).toEqual([1, 1])
    const second = await list({ limit: 1, cursor: first.nextCursor ?? 0 })
    expect([pairsOf(second.items), second.nextCursor]).toEqual([[`${clinic.ids.cedar} F:rings`], null])
    expect((await list({ cause: 'excluded' })).items).toEqual([])
    expect((await list({ search: 'no such word' })).items).toEqual([])
  })

  it('sets a gap aside with a note and takes it up again, and keeps every choice', async () => {
    const pair = { diseaseId: clinic.ids.alder, findingId: clinic.ids.rash }
    await chooseGap(researcher, { ...pair, kind: 'dismissed', note: 'A drug rash.' })
    expect(pairsOf((await list()).items)).toEqual([`${clinic.ids.cedar} F:rings`])
    const [dismissed] = (await list({ status: 'dismissed' })).items
    expect(dismissed?.choices).toMatchObject([{ kind: 'dismissed', note: 'A drug rash.', by: researcher.actor.name }])
    await chooseGap(researcher, { ...pair, kind: 'reopened', note: '' })
    const [reopened] = (await list()).items
    expect(reopened?.choices.map(({ kind }) => kind)).toEqual(['reopened', 'dismissed'])
    const audit = await researcher.db.auditEvent.findFirst({
      where: { action: 'dismissed-gap' },
      orderBy: { id: 'desc' },
    })
    expect(audit).toMatchObject({ actorId: researcher.actor.id, subject: 'gap' })
    expect(await codeOf(chooseGap(researcher, { ...pair, diseaseId: 'D:nobody', kind: 'dismissed', note: '' }))).toBe(
      'not-found',
    )
  })

  it('counts turns on words that link to nothing', async () => {
    const { unmappedTurns } = await list()
    const order = clinic.orderRash('n2', 'n1', 0.9)
    const findings = [{ label: `Unheard of ${clinic.word}`, polarity: 'present' }]
    const turns = clinic
      .turns()
      .with(1, { ...order, answers: order.answers.map((answer) => ({ ...answer, findings })) })
    await addTree('c4', turns)
    await clinic.openRound()
    await readTree(await clinic.person(), ['n3'])
    expect((await list()).unmappedTurns).toBe(unmappedTurns + 1)
  })

  it('scans once for one state of the labels, for all who ask at once, and anew after a label or a link', async () => {
    const ask = async (includeSimulated = false) => {
      const [graph, linking] = [await loadGraph(researcher.db, clinic.graphId), await loadChoices(researcher.db)]
      return loadGapScan(researcher.db, { graphId: clinic.graphId, graph, linking, includeSimulated })
    }
    const scans = await whileNobodyLabels(async () => [await ask(), ...(await Promise.all([ask(), ask(), ask(true)]))])
    expect([scans[1] === scans[0], scans[2] === scans[0], scans[3] === scans[0]]).toEqual([true, true, false])

    await addTree('c5')
    await clinic.openRound()
    const [before] = (await list()).items
    await readTree(await clinic.person(), ['n3'])
    const [after] = (await list()).items
    expect([after?.finding.id, after?.turns]).toEqual([clinic.ids.rash, (before?.turns ?? 0) + 1])

    const term = `unheard of ${clinic.word}`
    const link = { kind: 'finding' as const, term, label: term, graphId: clinic.graphId, conceptId: clinic.ids.rash }
    await researcher.db.link.create({ data: link })
    expect((await list()).items[0]?.turns).toBe((after?.turns ?? 0) + 1)
  })

  it('sees that a tree was settled again, though there are as many labels as before', async () => {
    const before = await labelState(researcher.db)
    const label = await researcher.db.finalLabel.findFirstOrThrow({
      where: { tree: { case: { specialty: clinic.specialty } } },
      orderBy: { decidedAt: 'asc' },
    })
    const { roundId, treeId, turnOrdinal } = label
    const where = { roundId_treeId_turnOrdinal: { roundId, treeId, turnOrdinal } }
    const decidedAt = new Date(label.decidedAt.getTime() + 1)
    await researcher.db.finalLabel.update({ where, data: { decidedAt } })
    expect(await labelState(researcher.db)).not.toBe(before)
  })

  it('asks the active graph: another one may know the pair', async () => {
    const edge = { rel: 'has_finding' as const, from: clinic.ids.alder, to: clinic.ids.rash, frequency: 0.7 }
    const other = { ...clinic.graph, release: 'other', edges: [...clinic.graph.edges, edge] }
    await importGraph(clinic.admin, { graph: other, activate: true })
    expect(pairsOf((await list()).items)).toEqual([`${clinic.ids.cedar} F:rings`])
    await importGraph(clinic.admin, { graph: clinic.graph, activate: true })
    expect((await list()).items).toHaveLength(2)
  })
})

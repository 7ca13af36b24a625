// The worklist of disagreements: each cause where it was planted, what a choice does, and that a fixed one goes by itself.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ListDisagreementsInput, listDisagreementsSchema } from '@/lib/core/domain/disagreement'
import type { Context } from '../context'
import { importGraph } from '../graphs/import-graph'
import { scoreClinic } from '../testing/another-graph'
import { makeGapClinic, type GapClinic } from '../testing/gap-clinic'
import { readTree } from '../testing/give-verdict'
import { TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { chooseCause } from './choose-cause'
import { getDisagreement } from './get-disagreement'
import { listDisagreements } from './list-disagreements'

let clinic: GapClinic
let researcher: Context
const trees: Record<string, number> = {}

/** A rise from 0.1 to 0.9 of one ague on one finding, and its diagnosis; the case is of that ague. */
async function plant(name: string, ague: string, sign: string, accepted: string[], rejected: string[] = []) {
  const { word } = clinic
  const belief = (p: number) => [
    { label: `${ague} ${word}`, p },
    { label: `Cedar ague ${word}`, p: 1 - p },
  ]
  const findings = [{ label: `${sign} ${word}`, polarity: 'present' }]
  // A test that the graph does not hold: what its answer names says what it could tell.
  const test = `Nail look ${word}`
  const caseKey = await clinic.addCase(name, { truth: `${ague} ${word}`, title: name })
  trees[name] = await clinic.addTree(caseKey, 't1', [
    { ...clinic.root, differential: belief(0.1) },
    {
      ...{ id: 'n2', parentId: 'n1', action: { kind: 'order', tests: [test] }, reasoning: `The ${sign} tells.` },
      ...{ answers: [{ test, available: true, result: 'Seen.', findings }], differential: belief(0.9) },
    },
    { id: 'n3', parentId: 'n2', action: { kind: 'diagnose', label: `${ague} ${word}` }, reasoning: 'So it is.' },
  ])
  await clinic.openRound({ filter: { specialties: [clinic.specialty], treeIds: [trees[name] ?? 0] } })
  await readTree(await clinic.person(), accepted, rejected)
}

beforeAll(async () => {
  clinic = await makeGapClinic()
  researcher = await clinic.person('researcher')
  await plant('missing', 'Alder ague', 'Rash', ['n3'])
  await plant('unlinked', 'Alder ague', 'Odd humming', ['n3'])
  await plant('wrong', 'Birch ague', 'Rash', ['n3'])
  await plant('reader', 'Alder ague', 'Yellow nails', ['n2'], ['n3'])
  await plant('agreed', 'Alder ague', 'Yellow nails', ['n3'])
}, TURN_MS)
afterAll(() => clinic.leave())

const list = (input: ListDisagreementsInput = {}) =>
  listDisagreements(researcher, listDisagreementsSchema.parse({ specialty: clinic.specialty, ...input }))
const causesOf = async (input?: ListDisagreementsInput) =>
  Object.fromEntries((await list(input)).items.map((row) => [row.caseTitle, row.suggestion.cause]))

describe('listDisagreements', () => {
  it('finds each planted cause, and nothing where both agree', async () => {
    expect(await causesOf()).toEqual({
      ...{ missing: 'missing-edge', unlinked: 'unlinked-term', wrong: 'wrong-direction', reader: 'reviewer-error' },
    })
    const { items } = await list()
    const strengths = items.map(({ strength }) => strength ?? 0)
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
    const missing = items.find(({ caseTitle }) => caseTitle === 'missing')
    expect(missing).toMatchObject({
      ...{ direction: 'too-strict', turn: 2, paths: 1, judged: { kind: 'accepted' }, decision: { kind: 'reject' } },
    })
    expect(missing?.suggestion.evidence[0]).toMatchObject({
      ...{ kind: 'pair', disease: { id: clinic.ids.alder }, finding: { id: clinic.ids.rash }, isGap: true },
    })
    expect(items.find(({ caseTitle }) => caseTitle === 'reader')).toMatchObject({
      ...{ direction: 'too-lenient', judged: { kind: 'accepted-prefix', turns: 2 }, decision: { kind: 'retain' } },
    })
  })

  it('narrows and turns pages without losing a row', async () => {
    expect(await causesOf({ direction: 'too-lenient' })).toEqual({ reader: 'reviewer-error' })
    expect(await causesOf({ suggested: 'missing-edge' })).toEqual({ missing: 'missing-edge' })
    const seen: number[] = []
    for (let cursor: number | undefined, page = 0; page < 9; page += 1) {
      const { items, nextCursor } = await list({ limit: 1, cursor })
      seen.push(...items.map(({ id }) => id))
      if (nextCursor === null) break
      cursor = nextCursor
    }
    expect(seen).toEqual((await list()).items.map(({ id }) => id))
  })

  it('gives the text, the measures and every reader’s word', async () => {
    const [row] = (await list({ suggested: 'reviewer-error' })).items
    const detail = await getDisagreement(researcher, { trajectoryId: row?.id ?? 0 })
    expect(detail).toMatchObject({ diagnosis: clinic.truth, choices: [], disagreement: { id: row?.id } })
    expect(detail.path.map(({ label }) => label)).toEqual(['ACCEPT', 'ACCEPT', 'REJECT'])
    expect(detail.path[1]).toMatchObject({
      turn: { id: 'n2', reasoning: 'The Yellow nails tells.' },
      score: { rac: 1 },
    })
    expect(detail.path[2]?.sides).toMatchObject([{ judgement: 'rejected', words: [{ reasons: ['incoherent'] }] }])
    expect(await codeOf(getDisagreement(researcher, { trajectoryId: 2_000_000_000 }))).toBe('not-found')
  })
})

describe('chooseCause', () => {
  const idOf = async (title: string, input: ListDisagreementsInput = {}) =>
    (await list(input)).items.find(({ caseTitle }) => caseTitle === title)?.id ?? 0
  const choose = (trajectoryId: number, cause: 'missing-edge' | 'other' | null, note = '') =>
    chooseCause(researcher, { trajectoryId, cause, note })

  it('takes it off the open list, on record, until it is taken back', async () => {
    const id = await idOf('wrong')
    expect(await choose(id, 'other', 'A typing error.')).toMatchObject({ cause: 'other', by: researcher.actor.name })
    expect(await idOf('wrong')).toBe(0)
    expect((await list({ status: 'chosen' })).items).toMatchObject([{ id, choice: { cause: 'other' } }])
    const where = { subject: 'trajectory', subjectId: String(id), action: 'choose-cause' }
    expect(await researcher.db.auditEvent.findFirst({ where })).toMatchObject({ actorId: researcher.actor.id })
    await choose(id, null)
    expect(await idOf('wrong')).toBe(id)
    expect((await getDisagreement(researcher, { trajectoryId: id })).choices.map(({ cause }) => cause)).toEqual([
      null,
      'other',
    ])
  })

  it('is fixed once a new version of the graph agrees', async () => {
    const id = await idOf('missing')
    await choose(id, 'missing-edge')
    const counted = async () => (await list()).causes.find(({ cause }) => cause === 'missing-edge')
    expect((await counted())?.chosen).toBeGreaterThanOrEqual(1)
    const edge = { rel: 'has_finding' as const, from: clinic.ids.alder, to: clinic.ids.rash, frequency: 0.8 }
    const graph = { ...clinic.graph, release: '2', edges: [...clinic.graph.edges, edge] }
    await importGraph(clinic.admin, { graph, activate: true })
    await scoreClinic(clinic.admin, clinic.specialty)
    expect(await idOf('missing', { status: 'chosen' })).toBe(0)
    expect((await list({ status: 'fixed' })).items).toMatchObject([
      { id, direction: null, strength: null, judged: { kind: 'accepted' }, decision: { kind: 'retain' } },
    ])
    expect((await counted())?.fixed).toBeGreaterThanOrEqual(1)
  })

  it('refuses what is not there, and what nobody has judged', async () => {
    expect(await codeOf(choose(2_000_000_000, 'other'))).toBe('not-found')
    const [treeId] = await clinic.addTrees(1)
    const { id } = await researcher.db.trajectory.findFirstOrThrow({ where: { treeId } })
    expect(await codeOf(choose(id, 'other'))).toBe('conflict')
  })
})

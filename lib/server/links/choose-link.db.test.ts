// Links: a person's choice is kept, takes the flag off the cases it maps, and has every tree scored anew.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getCase } from '../cases/get-case'
import { listCases } from '../cases/list-cases'
import type { Context } from '../context'
import { queue, stopQueue } from '../jobs/queue'
import { scoreTrees } from '../scores/score-trees'
import { diagnose, makeClinic, root } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { getTree } from '../trees/get-tree'
import { chooseLink } from './choose-link'
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
      status: 'linked',
      conceptId: 'D:amber',
    })
  })

  it('asks for every tree to be scored anew, in the transaction of the choice; the earlier score stays', async () => {
    const { wording, treeId, researcher } = await unmapped()
    expect(await outcomeOf(researcher, treeId)).toEqual([['MISS', null]])
    const waiting = async () => {
      const jobs = await (await queue()).findJobs<{ treeIds: number[] }>('score-trees', { queued: true })
      return jobs.filter(({ data }) => data.treeIds.includes(treeId)).length
    }
    for (const label of [wording, `The ${wording}`])
      await chooseLink(researcher, { kind: 'disease', label, conceptId: 'D:amber' })
    expect(await waiting()).toBe(2)
    await researcher.db.$transaction((tx) => scoreTrees(researcher, tx, [treeId]))
    const [[outcome, dtc] = []] = await outcomeOf(researcher, treeId)
    expect([outcome, dtc]).toEqual(['HIT', expect.any(Number)])
    const scores = await researcher.db.score.findMany({ where: { trajectory: { treeId } }, orderBy: { id: 'asc' } })
    expect(scores.map((score) => score.outcome)).toEqual(['MISS', 'HIT'])
    expect(new Set(scores.map(({ linkRevision }) => linkRevision)).size).toBe(2)
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

  it('refuses a concept the graph does not hold as that kind', async () => {
    const { wording, researcher } = await unmapped()
    const choose = (conceptId: string) => codeOf(chooseLink(researcher, { kind: 'disease', label: wording, conceptId }))
    expect([await choose('F:heat'), await choose('nothing')]).toEqual(['invalid-input', 'invalid-input'])
  })
})

// The list of terms: recorded as cases and trees are stored, the most used first, with what each may mean.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listTermsSchema } from '@/lib/core/domain/term'
import { success } from '@/lib/core/result'
import { importCases } from '../cases/import-cases'
import type { Context } from '../context'
import { stopQueue } from '../jobs/queue'
import { chooseLink } from '../links/choose-link'
import { clinicCase, clinicTree, diagnose, makeClinic, root } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { importTrees } from '../trees/import-trees'
import { listTerms } from './list-terms'
import { searchTermConcepts } from './search-term-concepts'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(async () => {
  await stopQueue()
  await letGo()
})

const unique = () => randomUUID().replaceAll('-', '')
const list = (ctx: Context, wishes: object) => listTerms(ctx, listTermsSchema.parse(wishes))

describe('recording', () => {
  it('survives parallel imports of the same cases and trees, and records each term once', async () => {
    const { specialty, admin } = await makeClinic()
    const words = Array.from({ length: 30 }, unique)
    const cases = words.map((word, at) => clinicCase(specialty, `c${at}`, { truth: `Ill ${word}` }))
    const shuffled = (turn: number) => [...cases.slice(turn), ...cases.slice(0, turn)]
    const differential = words.map((word) => ({ label: `Ache ${word}` }))
    const trees = (turn: number) =>
      shuffled(turn).map(({ id }) =>
        clinicTree(id, `t${turn}`, [{ ...root, differential }, diagnose('n2', 'n1', `Ill ${words[turn]}`)]),
      )
    const items = <T>(values: T[]) => values.map((value, at) => ({ place: `${at}`, result: success(value) }))
    await Promise.all([0, 7, 19].map((turn) => importCases(admin, { items: items(shuffled(turn)), isDryRun: false })))
    await Promise.all([0, 7, 19, 7].map((turn) => importTrees(admin, { items: items(trees(turn)), isDryRun: false })))
    const used = await admin.db.term.findMany({
      where: { term: { in: words.flatMap((word) => [`ill ${word}`, `ache ${word}`]) } },
      select: { term: true, _count: { select: { cases: true, trees: true } } },
    })
    expect(used).toHaveLength(60)
    for (const { term, _count } of used) {
      const isWordOfTurn = [0, 7, 19].some((turn) => term === `ill ${words[turn]}`)
      // Each of 30 cases has 3 trees: all hold every ache, and what they diagnose; their own case's illness they hold anyway.
      const trees = term.startsWith('ache') ? 90 : isWordOfTurn ? 32 : 3
      expect({ term, ..._count }).toEqual({ term, cases: term.startsWith('ill') ? 1 : 0, trees })
    }
  })
})

describe('listTerms', () => {
  it('lists what does not link, the most used first, in pages that neither repeat nor skip', async () => {
    const { addCase, addTree, person } = await makeClinic()
    const word = unique()
    const researcher = await person('researcher')
    const caseKey = await addCase('c1', { truth: `Ember ${word}` })
    for (const [name, labels] of Object.entries({ a: ['one', 'two', 'three'], b: ['one', 'two'], c: ['one'] }))
      await addTree(caseKey, name, [
        { ...root, differential: labels.map((label) => ({ label: `${label} ${word}` })) },
        diagnose('n2', 'n1', 'Amber fever'),
      ])
    const wanted = [
      ['one', 3, 0],
      ['Ember', 3, 1],
      ['two', 2, 0],
      ['three', 1, 0],
    ]
    const read = async (limit: number) => {
      const found: unknown[] = []
      let cursor: string | undefined
      do {
        const page = await list(researcher, { search: word, limit, cursor })
        expect(page.totals).toEqual({ unmapped: 4, ambiguous: 0, chosen: 0, linked: 0 })
        found.push(...page.items.map(({ label, trees, cases }) => [label.replace(` ${word}`, ''), trees, cases]))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      return found
    }
    const byCases = [wanted[1], wanted[0], wanted[2], wanted[3]]
    expect([await read(1), await read(3), await read(100)]).toEqual([byCases, byCases, byCases])
    const diagnoses = await list(researcher, { search: word, diagnosesOnly: 'true' })
    expect(diagnoses.items.map(({ label, kind }) => [label, kind])).toEqual([[`Ember ${word}`, 'disease']])
    expect((await list(researcher, { search: word, kind: 'finding' })).items).toEqual([])
  })

  it('offers concepts, and the parts of a composite with what they link to', async () => {
    const { addCase, person } = await makeClinic()
    const word = unique()
    const researcher = await person('researcher')
    await addCase('c1', { truth: `Amber fever secondary to malaise ${word}` })
    const { items } = await list(researcher, { search: word })
    expect(items[0]).toMatchObject({ status: 'unmapped', isChoosable: true, conceptId: null })
    expect(items[0]?.parts).toEqual([
      { label: 'Amber fever', conceptId: 'D:amber', conceptLabel: 'Amber fever' },
      { label: `malaise ${word}`, conceptId: null, conceptLabel: null },
    ])
    expect(items[0]?.candidates[0]).toEqual({
      ...{ id: 'D:amber', label: 'Amber fever', parents: ['Fever disease'] },
      ...{ why: 'part', matched: 'amber fever', part: 'Amber fever' },
    })
  })

  it('shows a choice as chosen, and what an id decides as linked and not to be chosen', async () => {
    const { addCase, addTree, person } = await makeClinic()
    const word = unique()
    const researcher = await person('researcher')
    const label = `Ember ${word}`
    await addTree(await addCase('c1', { truth: label }), 't1', [
      { ...root, differential: [{ label, concept: 'D:blue', p: 1 }] },
      diagnose('n2', 'n1', 'Amber fever'),
    ])
    const seen = async (status: string) => {
      const { items } = await list(researcher, { search: word, status })
      return items.map(({ conceptId, givenConcept, isChoosable }) => [conceptId, givenConcept, isChoosable])
    }
    const given = ['D:blue', 'D:blue', false]
    expect([await seen('open'), await seen('chosen'), await seen('linked')]).toEqual([
      [[null, null, true]],
      [],
      [given],
    ])
    await chooseLink(researcher, { kind: 'disease', label, conceptId: 'D:amber' })
    expect([await seen('open'), await seen('chosen')]).toEqual([[], [['D:amber', null, true]]])
    await chooseLink(researcher, { kind: 'disease', label, conceptId: null })
    expect([await seen('open'), await seen('chosen')]).toEqual([[], [[null, null, true]]])
    await chooseLink(researcher, { kind: 'disease', label, conceptId: null, isWithdrawn: true })
    expect([await seen('open'), await seen('chosen')]).toEqual([[[null, null, true]], []])
  })
})

describe('searchTermConcepts', () => {
  it('finds concepts of the kind by label, synonym and id', async () => {
    const { admin } = await makeClinic()
    const find = async (text: string) =>
      (await searchTermConcepts(admin, { kind: 'disease', text, limit: 9 })).items.map(({ id }) => id)
    expect([(await find('amber'))[0], (await find('zephyrosis'))[0], (await find('D:blue'))[0]]).toEqual([
      'D:amber',
      'D:zephyr',
      'D:blue',
    ])
    expect(await find('Blood film')).not.toContain('T:film')
  })
})

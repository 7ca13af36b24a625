// Graph versions and their concepts as people list, search and open them.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  listConceptCasesSchema,
  listRelatedSchema,
  type Relation,
  searchConceptsSchema,
} from '@/lib/core/domain/concept-list'
import { graphSchema } from '@/lib/core/domain/graph'
import { createContext, systemActor } from '../context'
import { makeClinic } from '../testing/clinic'
import { codeOf } from '../testing/refusal'
import { ensureTestGraph } from '../testing/test-graph'
import { getConcept } from './get-concept'
import { getGraph } from './get-graph'
import { getGraphIntegrity } from './get-graph-integrity'
import { importGraph } from './import-graph'
import { listConceptCases } from './list-concept-cases'
import { listGraphs } from './list-graphs'
import { listRelated } from './list-related'
import { searchGraph } from './search-graph'

const ctx = createContext(systemActor)
const word = `w${randomUUID().slice(0, 8)}`
const concept = (kind: string, id: string, label: string, ...synonyms: string[]) => ({ kind, id, label, synonyms })
const edge = (rel: string, from: string, to: string, more: object = {}) => ({ rel, from, to, ...more })
const has = (from: string, to: string, frequency: number | null, source = 'HPO') =>
  edge('has_finding', from, to, { frequency, source })
const sources = [{ name: 'HPO', release: '2024-08-13', licence: 'HPO licence', reference: 'https://hpo.example' }]

/** Two groups of diseases, of which the second has findings; its member has none of its own. */
const graph = graphSchema.parse({
  name: `browse-${word}`,
  release: '1',
  sources,
  concepts: [
    concept('disease', 'D:top', `Disease ${word}`),
    concept('disease', 'D:group', `Ember group ${word}`),
    concept('disease', 'D:other', `Ash group ${word}`),
    { ...concept('disease', 'D:chill', `Ember chill ${word}`, `Cold ember ${word}`), xrefs: [`OMIM:${word}`] },
    concept('finding', 'F:heat', 'Heat'),
    concept('finding', 'F:cold', `Coldness ${word}`),
    concept('finding', 'F:dark', `Darkness ${word}`),
    concept('finding', 'F:loud', `Loudness ${word}`),
    concept('test', 'T:film', 'Blood film'),
    concept('test', 'T:lamp', `Lamp ${word}`),
  ],
  edges: [
    edge('is_a', 'D:group', 'D:top'),
    edge('is_a', 'D:other', 'D:top'),
    edge('is_a', 'D:chill', 'D:group'),
    edge('is_a', 'D:chill', 'D:other'),
    has('D:group', 'F:heat', 0.4),
    has('D:group', 'F:cold', null),
    has('D:group', 'F:dark', 0),
    has('D:group', 'F:loud', 0.9, 'verdicts'),
    has('D:other', 'F:heat', 0.7, 'DO'),
    edge('reveals', 'T:lamp', 'F:dark', { outcomes: { POS: 'absent', NEG: 'present' }, source: 'LOINC2HPO' }),
    edge('reveals', 'T:film', 'F:dark'),
    edge('indicates', 'T:lamp', 'D:chill'),
  ],
})
let graphId = 0
beforeAll(async () => {
  await ensureTestGraph(ctx)
  graphId = (await importGraph(ctx, { graph, activate: false })).id
})

const search = (text: string, more: object = {}) =>
  searchGraph(ctx, searchConceptsSchema.parse({ graphId, text, ...more }))
const related = (conceptId: string, relation: Relation, more: object = {}) =>
  listRelated(ctx, listRelatedSchema.parse({ graphId, conceptId, relation, ...more }))
const rows = async (conceptId: string, relation: Relation) =>
  (await related(conceptId, relation)).items.map(({ id, frequency, source }) => [id, frequency, source])

describe('listGraphs', () => {
  it('lists versions newest first, a page at a time, with what they were made from', async () => {
    const basedOnId = graphId
    const { id } = await importGraph(ctx, { graph: { ...graph, release: '2' }, activate: false, basedOnId })
    const first = await listGraphs(ctx, { limit: 200 })
    const ids = first.items.map((item) => item.id)
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
    expect(first.items.find((item) => item.id === id)).toMatchObject({
      ...{ version: `browse-${word}@2`, concepts: 10, edges: 12, sources, isActive: false, createdBy: null },
      basedOn: { id: graphId, version: `browse-${word}@1` },
    })
    expect(await listGraphs(ctx, { limit: 1, cursor: id })).toMatchObject({ items: [{ id: ids[ids.indexOf(id) + 1] }] })
    expect(first.items.filter(({ isActive }) => isActive).length).toBeLessThanOrEqual(1)
  })
})

describe('getGraph', () => {
  it('counts concepts by kind, edges by relation and by who says so', async () => {
    const detail = await getGraph(ctx, { graphId })
    expect(detail.counts).toEqual({
      kinds: { disease: 4, finding: 4, test: 2 },
      relations: { is_a: 4, has_finding: 5, reveals: 2, indicates: 1 },
      edgeSources: expect.arrayContaining([
        { source: null, edges: 6 },
        { source: 'HPO', edges: 3 },
        { source: 'DO', edges: 1 },
      ]),
    })
    expect(detail.active?.id).not.toBe(graphId)
    expect(await codeOf(getGraph(ctx, { graphId: 2_000_000_000 }))).toBe('not-found')
  })
})

describe('getGraphIntegrity', () => {
  it('reports what is stored, the same each time', async () => {
    const report = await getGraphIntegrity(ctx, { graphId })
    expect(report).toMatchObject({
      concepts: { disease: 4, finding: 4, test: 2 },
      frequencies: { stated: 3, unstated: 1, excluded: 1 },
      diseasesWithoutFindings: { own: { count: 2 }, inherited: { count: 1, examples: [{ id: 'D:top' }] } },
      testsWithoutFindings: { count: 0 },
    })
    expect(await getGraphIntegrity(ctx, { graphId })).toEqual(report)
    expect(await codeOf(getGraphIntegrity(ctx, { graphId: 2_000_000_000 }))).toBe('not-found')
  })
})

describe('searchGraph', () => {
  it('finds a misspelt label, and an id elsewhere', async () => {
    const { items } = await search(`Embre chil ${word}`, { kind: 'disease' })
    expect(items[0]).toMatchObject({ id: 'D:chill', parents: 2, children: 0, match: { how: 'fuzzy' } })
    expect((await search(`omim:${word}`)).items).toMatchObject([{ id: 'D:chill', match: { how: 'id' } }])
    expect((await search(`omim:${word}`, { kind: 'finding' })).items.map(({ match }) => match?.how)).not.toContain('id')
  })

  it('browses without a text, a page at a time, until the last', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await search('', { limit: 3, cursor })
      expect(page.total).toBe(10)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual([
      ...['D:top', 'D:other', 'D:chill', 'D:group'],
      ...['F:cold', 'F:dark', 'F:heat', 'F:loud', 'T:film', 'T:lamp'],
    ])
    expect(await codeOf(search('', { cursor: 'F:none' }))).toBe('invalid-input')
  })
})

describe('getConcept', () => {
  it('shows a disease without findings of its own with where it takes them from', async () => {
    expect(await getConcept(ctx, { graphId, conceptId: 'D:chill' })).toMatchObject({
      graph: { id: graphId, version: `browse-${word}@1`, isActive: false },
      synonyms: [`Cold ember ${word}`],
      xrefs: [`OMIM:${word}`],
      informationContent: 1,
      backgroundRate: null,
      paths: [
        [{ id: 'D:top' }, { id: 'D:group' }],
        [{ id: 'D:top' }, { id: 'D:other' }],
      ],
      pathCount: 2,
      counts: { parents: 2, 'inherited-findings': 4, 'indicating-tests': 1 },
      inheritsFrom: [{ id: 'D:group' }, { id: 'D:other' }],
    })
  })

  it('tells stated, unstated and excluded frequencies apart', async () => {
    const group = await getConcept(ctx, { graphId, conceptId: 'D:group' })
    expect(group.frequencies).toEqual({ stated: 2, unstated: 1, excluded: 1 })
    expect(group.counts).toEqual({ parents: 1, children: 1, findings: 4 })
    const heat = await getConcept(ctx, { graphId, conceptId: 'F:heat' })
    expect(heat.counts).toEqual({ diseases: 2 })
    // (0.4 + 0.7 + 0.5) / (2 diseases with findings + 1)
    expect(heat.backgroundRate).toBeCloseTo(1.6 / 3, 12)
  })

  it('says which version or concept is not there', async () => {
    expect(await codeOf(getConcept(ctx, { graphId, conceptId: 'D:none' }))).toBe('not-found')
    expect(await codeOf(getConcept(ctx, { graphId: 2_000_000_000, conceptId: 'D:chill' }))).toBe('not-found')
  })
})

describe('listRelated', () => {
  it('lists findings by frequency with who says so, excluded ones last', async () => {
    expect(await rows('D:group', 'findings')).toEqual([
      ['F:loud', 0.9, 'verdicts'],
      ['F:cold', null, 'HPO'],
      ['F:heat', 0.4, 'HPO'],
      ['F:dark', 0, 'HPO'],
    ])
    expect(await rows('F:heat', 'diseases')).toEqual([
      ['D:other', 0.7, 'DO'],
      ['D:group', 0.4, 'HPO'],
    ])
  })

  it('lists inherited findings once, with the largest weight and every ancestor that has it', async () => {
    const { items, total } = await related('D:chill', 'inherited-findings')
    expect(total).toBe(4)
    expect(items.find(({ id }) => id === 'F:heat')).toMatchObject({ frequency: 0.7, source: 'DO' })
    const heat = items.find(({ id }) => id === 'F:heat')?.from.map(({ id }) => id)
    expect(heat?.sort()).toEqual(['D:group', 'D:other'])
    expect((await related('D:group', 'inherited-findings')).total).toBe(0)
  })

  it('pages without losing or repeating a row', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await related('D:group', 'findings', { limit: 1, cursor })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(['F:loud', 'F:cold', 'F:heat', 'F:dark'])
    expect(await codeOf(related('D:group', 'findings', { cursor: 'F:none' }))).toBe('invalid-input')
  })

  it('lists tests with what their outcomes say, and the hierarchy both ways', async () => {
    const { items } = await related('F:dark', 'revealing-tests')
    expect(items.map(({ id, outcomes }) => [id, outcomes])).toEqual([
      ['T:film', null],
      ['T:lamp', { POS: 'absent', NEG: 'present' }],
    ])
    expect(await rows('T:lamp', 'revealed-findings')).toEqual([['F:dark', null, 'LOINC2HPO']])
    expect(await rows('T:lamp', 'indicated-diseases')).toEqual([['D:chill', null, null]])
    expect(await rows('D:chill', 'indicating-tests')).toEqual([['T:lamp', null, null]])
    expect((await rows('D:chill', 'parents')).map(([id]) => id)).toEqual(['D:other', 'D:group'])
    const children = await related('D:top', 'children')
    expect(children.items.map(({ id, children }) => [id, children])).toEqual([
      ['D:other', 1],
      ['D:group', 1],
    ])
  })
})

describe('listConceptCases', () => {
  async function usesOf(conceptId: string) {
    const found = new Map<number, string[]>()
    let cursor: number | undefined
    do {
      const page = await listConceptCases(ctx, listConceptCasesSchema.parse({ graphId, conceptId, limit: 2, cursor }))
      for (const { id, wordings } of page.items) found.set(id, wordings)
      expect(page.total).toBeGreaterThanOrEqual(found.size)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    return found
  }

  it('finds cases by label, synonym and test, and none whose term means something else', async () => {
    const clinic = await makeClinic()
    const idOf = async (name: string, truth: string) => {
      const key = await clinic.addCase(name, { truth })
      return (await ctx.db.case.findUniqueOrThrow({ where: { key } })).id
    }
    const byLabel = await idOf('c1', `EMBER chill, ${word}`)
    const bySynonym = await idOf('c2', `Cold ember ${word}`)
    const another = await idOf('c3', `Ember chill of another kind ${word}`)
    expect(await usesOf('D:chill')).toEqual(
      new Map([
        [bySynonym, [`Cold ember ${word}`]],
        [byLabel, [`EMBER chill, ${word}`]],
      ]),
    )
    for (const conceptId of ['F:heat', 'T:film'])
      expect([...(await usesOf(conceptId)).keys()]).toEqual(expect.arrayContaining([byLabel, bySynonym, another]))
    expect(await usesOf('F:dark')).toEqual(new Map())
  })

  it('follows a person’s choice for a wording of no concept', async () => {
    const clinic = await makeClinic()
    const truth = `The shivers ${clinic.specialty}`
    const key = await clinic.addCase('c1', { truth })
    expect((await usesOf('D:chill')).size).toBe(2)
    const term = truth.toLowerCase().replaceAll('-', ' ')
    await ctx.db.link.create({ data: { kind: 'disease', term, label: truth, conceptId: 'D:chill', graphId } })
    const { id } = await ctx.db.case.findUniqueOrThrow({ where: { key } })
    expect((await usesOf('D:chill')).get(id)).toEqual([truth])
  })
})

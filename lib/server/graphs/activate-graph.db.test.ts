// Activating a graph version: what is in force changes, is recorded, and earlier versions stay.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clinicTree, makeClinic, makePerson } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { slowCommit } from '../testing/slow-commit'
import { ensureTestGraph, testGraph } from '../testing/test-graph'
import { importTrees } from '../trees/import-trees'
import { listCases } from '../cases/list-cases'
import { createContext, systemActor } from '../context'
import { success } from '@/lib/core/result'
import { activateGraph } from './activate-graph'
import { importGraph } from './import-graph'
import { findActiveGraph } from './load-graph'

const ctx = createContext(systemActor)
let letGo = async () => {}
let activeBefore = 0
beforeAll(async () => {
  letGo = await holdWorld('change')
  await ensureTestGraph(ctx)
  activeBefore = (await findActiveGraph(ctx.db))?.id ?? 0
}, TURN_MS)
afterAll(async () => {
  await activateGraph(ctx, { graphId: activeBefore })
  await letGo()
})

const another = () => importGraph(ctx, { graph: { ...testGraph, name: `a-${randomUUID()}` }, activate: false })
const activations = () => ctx.db.graphActivation.count()
const activeId = async () => (await findActiveGraph(ctx.db))?.id

describe('activateGraph', () => {
  it('puts the version in force with who did it, and the earlier one back again', async () => {
    const researcher = await makePerson('researcher')
    const { id, version } = await another()
    expect(await activateGraph(researcher, { graphId: id })).toEqual({ graphId: id, version, isChanged: true })
    expect(await activeId()).toBe(id)
    const newest = await ctx.db.graphActivation.findFirst({ orderBy: { id: 'desc' } })
    expect(newest).toMatchObject({ graphId: id, activatedById: researcher.actor.id })
    const audit = await ctx.db.auditEvent.findFirst({ where: { action: 'activate-graph' }, orderBy: { id: 'desc' } })
    expect(audit).toMatchObject({ subject: 'graph', subjectId: String(id), actorId: researcher.actor.id })
    await activateGraph(researcher, { graphId: activeBefore })
    expect(await activeId()).toBe(activeBefore)
  })

  it('changes nothing where the version is active already, also when asked twice at once', async () => {
    const { id } = await another()
    const before = await activations()
    const given = await Promise.all([1, 2, 3].map(() => activateGraph(ctx, { graphId: id })))
    expect(given.filter(({ isChanged }) => isChanged)).toHaveLength(1)
    expect(await activations()).toBe(before + 1)
  })

  it('refuses an unknown version and a person who may not, and leaves the active one', async () => {
    const { id } = await another()
    const before = [await activeId(), await activations()]
    expect(await codeOf(activateGraph(ctx, { graphId: 2_000_000_000 }))).toBe('not-found')
    expect(await codeOf(activateGraph(await makePerson('physician'), { graphId: id }))).toBe('not-allowed')
    expect([await activeId(), await activations()]).toEqual(before)
  })

  it('waits for the scoring under way; scoring that begins meanwhile waits for it and uses the new version', async () => {
    const clinic = await makeClinic()
    const caseKey = await clinic.addCase('c1')
    const put = (of: typeof ctx, name: string) =>
      importTrees(of, { items: [{ place: name, result: success(clinicTree(caseKey, name)) }], isDryRun: false })
    const stored = () => ctx.db.tree.count({ where: { key: { startsWith: clinic.specialty } } })
    const { id } = await another()

    const slowScoring = slowCommit(ctx)
    const scoring = put(slowScoring.ctx, 't1')
    await slowScoring.reached
    await activateGraph(ctx, { graphId: id })
    expect(await stored()).toBe(1)
    await scoring

    await activateGraph(ctx, { graphId: activeBefore })
    const slowChange = slowCommit(ctx)
    const change = activateGraph(slowChange.ctx, { graphId: id })
    await slowChange.reached
    await put(ctx, 't2')
    await change
    const scores = await ctx.db.score.findMany({ where: { trajectory: { tree: { key: `${caseKey}/t2` } } } })
    expect(scores.map(({ graphId }) => graphId)).toEqual([id, id])
  })

  it('keeps nobody from scoring while a version is stored that does not become active', async () => {
    const clinic = await makeClinic()
    const caseKey = await clinic.addCase('c1')
    const slow = slowCommit(ctx)
    const graph = { ...testGraph, name: `a-${randomUUID()}` }
    const importing = importGraph(slow.ctx, { graph, activate: false })
    await slow.reached
    await clinic.addTree(caseKey, 't1')
    expect(await ctx.db.graph.count({ where: { name: graph.name } })).toBe(0)
    await importing
  })

  it('flags the cases whose diagnosis the version does not know, and no longer those it knows, other flags kept', async () => {
    const clinic = await makeClinic()
    const wording = `Ember chill ${clinic.specialty}`
    const amber = await clinic.addCase('amber', { title: 'A case of Amber fever' })
    const ember = await clinic.addCase('ember', { truth: wording })
    const flagged = async () => {
      const asked = { limit: 9, specialty: clinic.specialty, flag: 'needs-mapping' as const }
      return (await listCases(ctx, asked)).items.map(({ key }) => key)
    }
    await activateGraph(ctx, { graphId: activeBefore })
    expect(await flagged()).toEqual([ember])

    const told = { id: 'D:told', kind: 'disease' as const, label: wording, synonyms: ['Hot at night'] }
    const concepts = [...testGraph.concepts.filter(({ id }) => id !== 'D:amber'), told]
    const edges = testGraph.edges.filter(({ from }) => from !== 'D:amber')
    await importGraph(ctx, { graph: { ...testGraph, concepts, edges, name: `a-${randomUUID()}` }, activate: true })
    expect(await flagged()).toEqual([amber])
    const leaks = await listCases(ctx, { limit: 9, specialty: clinic.specialty, flag: 'leaks-diagnosis' })
    // The version's synonym of the other diagnosis stands in the text of its case.
    expect(leaks.items.map(({ key }) => key)).toEqual([ember, amber])

    await activateGraph(ctx, { graphId: activeBefore })
    expect(await flagged()).toEqual([ember])
  })
})

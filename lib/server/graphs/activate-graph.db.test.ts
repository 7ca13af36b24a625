// Activating a graph version: what is in force changes, is recorded, and earlier versions stay.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePerson } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { ensureTestGraph, testGraph } from '../testing/test-graph'
import { createContext, systemActor } from '../context'
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
})

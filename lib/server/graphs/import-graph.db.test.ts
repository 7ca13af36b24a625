// Importing a graph: one content a version, whole, and active only where asked for or first.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Graph, graphSchema } from '@/lib/core/domain/graph'
import { createContext, systemActor } from '../context'
import { codeOf } from '../testing/refusal'
import { slowCommit } from '../testing/slow-commit'
import { ensureTestGraph, testGraph } from '../testing/test-graph'
import { importGraph } from './import-graph'
import { findActiveGraph, loadGraph } from './load-graph'

const ctx = createContext(systemActor)
const graphOf = (over: Partial<Graph> = {}): Graph => ({ ...testGraph, name: `g-${randomUUID()}`, ...over })

describe('importGraph', () => {
  it('stores a version once, also when it comes many times at once', async () => {
    await ensureTestGraph(ctx)
    const graph = graphOf()
    const slow = slowCommit(ctx)
    const first = importGraph(slow.ctx, { graph, activate: false })
    await slow.reached
    const given = [
      ...(await Promise.all([1, 2, 3].map(() => importGraph(ctx, { graph, activate: false })))),
      await first,
    ]
    expect(new Set(given.map(({ id }) => id)).size).toBe(1)
    expect(given.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(given.some(({ isActive }) => isActive)).toBe(false)
    const row = await ctx.db.graph.findUniqueOrThrow({ where: { id: given[0]?.id ?? 0 } })
    expect(row).toMatchObject({ conceptCount: graph.concepts.length, edgeCount: graph.edges.length })
    expect(await ctx.db.concept.count({ where: { graphId: row.id } })).toBe(graph.concepts.length)
  })

  it('refuses other content under a known version and leaves the first as it is', async () => {
    await ensureTestGraph(ctx)
    const graph = graphOf()
    const { id } = await importGraph(ctx, { graph, activate: false })
    const other = { ...graph, edges: graph.edges.slice(1) }
    expect(await codeOf(importGraph(ctx, { graph: other, activate: false }))).toBe('conflict')
    expect(await ctx.db.edge.count({ where: { graphId: id } })).toBe(graph.edges.length)
  })

  it('counts an edge given several times once, with the largest frequency that is stated', async () => {
    await ensureTestGraph(ctx)
    const edge = (frequency: number | null) => ({
      rel: 'has_finding' as const,
      from: 'D:zephyr',
      to: 'F:heat',
      frequency,
    })
    const graph = graphOf({ edges: [edge(0.1), edge(null), edge(0.3)] })
    const { id } = await importGraph(ctx, { graph, activate: false })
    const edges = await ctx.db.edge.findMany({ where: { graphId: id } })
    expect(edges).toMatchObject([{ fromId: 'D:zephyr', toId: 'F:heat', frequency: 0.3 }])
  })

  it('loads as it was imported', async () => {
    await ensureTestGraph(ctx)
    const graph = graphSchema.parse(graphOf())
    const { id, version } = await importGraph(ctx, { graph, activate: false })
    const loaded = await loadGraph(ctx.db, id)
    expect(loaded.version).toBe(version)
    expect(new Set(loaded.diseaseIds)).toEqual(new Set(['D:fever', 'D:amber', 'D:blue', 'D:zephyr']))
    expect(loaded.concept('D:zephyr')).toMatchObject({ label: 'Zephyrine syndrome', synonyms: ['Zephyrosis'] })
  })

  it('does not activate the active one again', async () => {
    await ensureTestGraph(ctx)
    const active = await findActiveGraph(ctx.db)
    const rows = () => ctx.db.graphActivation.count()
    const before = await rows()
    await importGraph(ctx, { graph: testGraph, activate: active?.version === 'clinic@1' })
    expect(await rows()).toBe(before)
  })
})

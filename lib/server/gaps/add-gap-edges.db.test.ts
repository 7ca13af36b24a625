// Closing gaps: the preview says exactly what the scores then are, nobody's edges are lost, and nothing is half-written.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AddGapEdgesInput, addGapEdgesSchema, type GapEdge, listGapsSchema } from '@/lib/core/domain/gap'
import type { Context } from '../context'
import { activateGraph } from '../graphs/activate-graph'
import { scoreTrees } from '../scores/score-trees'
import { type GapClinic, makeGapClinic } from '../testing/gap-clinic'
import { readTree } from '../testing/give-verdict'
import { TURN_MS } from '../testing/hold-world'
import { codeOf, refusalOf } from '../testing/refusal'
import { addGapEdges } from './add-gap-edges'
import { chooseGap } from './choose-gap'
import { listGaps } from './list-gaps'
import { previewGap } from './preview-gap'
import { readSourceGraph } from './read-source-graph'

let clinic: GapClinic
let researcher: Context
let treeIds: number[] = []
let spared = 0
beforeAll(async () => {
  clinic = await makeGapClinic()
  researcher = await clinic.person('researcher')
  const truth = { truth: clinic.truth }
  treeIds = [
    await clinic.addTree(await clinic.addCase('c1', truth), 't1', clinic.turns(0.9)),
    await clinic.addTree(await clinic.addCase('c2', truth), 't1', clinic.turns(0.4)),
  ]
  spared = await clinic.addTree(await clinic.addCase('c3', truth), 't1')
  await clinic.openRound()
  const reader = await clinic.person()
  for (const id of [...treeIds, spared]) await readTree(reader, ['n3'], id === spared ? ['n4'] : [])
}, TURN_MS)
afterAll(() => clinic.leave())

const edge = (frequency: number | null, more: Partial<GapEdge> = {}): GapEdge => ({
  ...{ diseaseId: clinic.ids.alder, findingId: clinic.ids.rash, frequency, ...more },
})
const list = () => listGaps(researcher, listGapsSchema.parse({ search: clinic.word, status: 'added' }))
const basisId = async () => (await list()).basis.basedOnId
const add = (input: Omit<AddGapEdgesInput, 'basedOnId'> & { basedOnId: number }, ctx = researcher) =>
  addGapEdges(ctx, addGapEdgesSchema.parse(input))
const versions = () => researcher.db.graph.count({ where: { name: `gaps-${clinic.word}` } })

/** What stands in the tables for every trajectory of the clinic's trees. */
async function stored(ctx: Context) {
  const rows = await ctx.db.trajectory.findMany({
    where: { treeId: { in: [...treeIds, spared] } },
    orderBy: { id: 'asc' },
    select: { treeId: true, leaf: { select: { key: true } }, currentScore: true, currentDecision: true },
  })
  return rows.map(({ treeId, leaf, currentScore, currentDecision }) => {
    const { dtc, rac, buc, og, mtc, outcome } = currentScore ?? {}
    const decision = { decision: currentDecision?.kind, turns: currentDecision?.turns }
    return { place: `${treeId} ${leaf.key}`, score: { dtc, rac, buc, og, mtc, outcome, ...decision } }
  })
}

describe('previewGap', () => {
  it('shows an excluded pair’s edge in place of the exclusion', async () => {
    const preview = await previewGap(researcher, {
      basedOnId: clinic.graphId,
      edges: [edge(0.5, { diseaseId: clinic.ids.birch })],
    })
    expect(preview.pairs).toMatchObject([{ probability: { before: 0.01, after: 0.5 }, affectedFindings: 2 }])
  })

  it('scores every tree where a disease gets its first edge, because all background rates change', async () => {
    const preview = await previewGap(researcher, {
      basedOnId: clinic.graphId,
      edges: [edge(0.9, { diseaseId: clinic.ids.cedar })],
    })
    expect(preview.pairs[0]?.affectedFindings).toBeNull()
    expect(preview.trees.scored).toBe(preview.trees.all)
  })

  it('refuses to score more trees than a request may ask for, and says what to do instead', async () => {
    const ask = (wish: GapEdge, maxTrees: number) =>
      previewGap(researcher, { basedOnId: clinic.graphId, edges: [wish] }, maxTrees)
    const refused = await refusalOf(ask(edge(0.9, { diseaseId: clinic.ids.cedar }), 2))
    expect([refused?.code, refused?.message]).toEqual([
      'too-large',
      expect.stringMatching(/at most 2\..*not made active/),
    ])
    expect((await refusalOf(ask(edge(0.9), 1)))?.message).toContain('of 2 trees')
    expect((await ask(edge(0.9), 2)).trees.scored).toBe(2)
  })

  it('scores nothing for a client that has gone, or while a newer preview of the same person waits', async () => {
    const ask = (ctx: Context) => previewGap(ctx, { basedOnId: clinic.graphId, edges: [edge(0.9)] })
    const gone = new AbortController()
    const read = new Set<string | symbol>()
    let statements = 0
    // After the terms come the count of trees and the first batch of the walk.
    const db = new Proxy(researcher.db, {
      get(target, key, receiver) {
        read.add(key)
        if (key === '$queryRaw' && read.has('term')) statements += 1
        if (statements === 2) gone.abort()
        return Reflect.get(target, key, receiver)
      },
    })
    expect(await codeOf(ask({ ...researcher, db, signal: gone.signal }))).toBe('conflict')
    expect([statements, read.has('$queryRawUnsafe')]).toEqual([2, false])

    const other = await clinic.person('researcher')
    const answers = await Promise.all([ask(researcher), ask(researcher), ask(other)].map(codeOf))
    expect(answers).toEqual(['conflict', null, null])
  })

  it('refuses what it was not asked of, and what cannot be added, pair by pair', async () => {
    const ask = (edges: GapEdge[], basedOnId = clinic.graphId) => previewGap(researcher, { basedOnId, edges })
    expect(await codeOf(ask([edge(0.5)], 2_000_000_000))).toBe('conflict')
    const known = edge(0.5, { findingId: `F:yellow-${clinic.word}` })
    const swapped = edge(0.5, { diseaseId: clinic.ids.rash, findingId: clinic.ids.alder })
    expect((await refusalOf(ask([edge(0.5), known, swapped])))?.defects.map(({ pointer }) => pointer)).toEqual([
      '/edges/1/findingId',
      '/edges/2/diseaseId',
    ])
  })
})

describe('addGapEdges', () => {
  it('writes nothing where the release is taken, an edge cannot be added, or the person may not', async () => {
    const basedOnId = clinic.graphId
    const before = await versions()
    expect(await codeOf(add({ basedOnId, edges: [edge(0.5)], release: '1' }))).toBe('conflict')
    const unknown = edge(0.5, { findingId: 'F:nowhere' })
    expect(await codeOf(add({ basedOnId, edges: [edge(0.5), unknown], release: '1+v1' }))).toBe('invalid-input')
    const physician = await clinic.person()
    expect(await codeOf(add({ basedOnId, edges: [edge(0.5)], release: '1+v1' }, physician))).toBe('not-allowed')
    expect([await versions(), await researcher.db.gapChoice.count({ where: { diseaseId: clinic.ids.alder } })]).toEqual(
      [before, 0],
    )
  })

  it('lets one of two people at once through; the other one is told and then builds on the first', async () => {
    const basedOnId = clinic.graphId
    const wishes = [edge(0.7), edge(null, { diseaseId: clinic.ids.birch })]
    const given = await Promise.allSettled(
      wishes.map((wish, at) => add({ basedOnId, edges: [wish], release: `1+v1.${at}`, note: 'Seen often.' })),
    )
    expect(given.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const loser = given.findIndex(({ status }) => status === 'rejected')
    const refused = add({ basedOnId, edges: [wishes[loser] ?? edge(1)], release: '1+v1' })
    expect((await refusalOf(refused))?.message).toContain('has changed since you looked')
    const later = await add({ basedOnId: await basisId(), edges: [wishes[loser] ?? edge(1)], release: '1+v1' })
    expect(later).toMatchObject({ version: `gaps-${clinic.word}@1+v1`, edges: 1, isActive: false })

    const { edges, concepts, sources } = await readSourceGraph(researcher.db, later.graphId)
    const added = edges.filter(({ source }) => source === 'verdicts')
    expect(added.map(({ from, frequency }) => [from, frequency])).toEqual([
      [clinic.ids.alder, 0.7],
      [clinic.ids.birch, null],
    ])
    expect(edges).toHaveLength(clinic.graph.edges.length + 1)
    expect(sources).toEqual(clinic.graph.sources)
    expect(concepts.find(({ id }) => id === clinic.ids.rash)?.xrefs).toEqual([`X:${clinic.word}`])
    expect(edges.filter(({ source, outcomes }) => source === 'invented' || outcomes)).toHaveLength(2)
    const audit = await researcher.db.auditEvent.findFirst({
      where: { action: 'add-gap-edges' },
      orderBy: { id: 'desc' },
    })
    expect(audit).toMatchObject({ subjectId: String(later.graphId), actorId: researcher.actor.id })
  })

  it('keeps the pair listed as added until its version is active', async () => {
    const { items, basis } = await list()
    expect(items).toMatchObject([
      {
        disease: { id: clinic.ids.alder },
        status: 'added',
        choices: [{ kind: 'added', frequency: 0.7, by: researcher.actor.name }],
      },
    ])
    expect(basis).toMatchObject({
      active: `gaps-${clinic.word}@1`,
      basedOn: `gaps-${clinic.word}@1+v1`,
      nextRelease: '1+v2',
    })
  })

  it('previews exactly the scores that follow, of versions that wait too, and leaves the rest alone', async () => {
    const sign = edge(0.6, { diseaseId: clinic.ids.birch, findingId: `F:sign-${clinic.word}` })
    const basedOnId = await basisId()
    const preview = await previewGap(researcher, { basedOnId, edges: [sign] })
    const before = await stored(researcher)
    const added = await add({ basedOnId, edges: [sign], release: '1+v2', activate: true })
    expect(added.isActive).toBe(true)
    await clinic.admin.db.$transaction((tx) => scoreTrees(clinic.admin, tx, [...treeIds, spared]))
    const after = await stored(researcher)

    const changed = after.flatMap(({ place, score }, at) => {
      const old = before[at]?.score
      return JSON.stringify(old) === JSON.stringify(score) ? [] : [{ place, before: old, after: score }]
    })
    const told = preview.changed.map(({ treeId, leafId, before: was, after: is }) => ({
      ...{ place: `${treeId} ${leafId}`, before: was, after: is },
    }))
    const byPlace = (a: { place: string }, b: { place: string }) => (a.place < b.place ? -1 : 1)
    expect(told.sort(byPlace)).toEqual(changed.sort(byPlace))
    expect(changed.length).toBe(2)
    expect(preview.trajectories).toEqual({
      scored: 2,
      changed: 2,
      flipped: preview.changed.filter((c) => c.isFlipped).length,
    })
    expect(preview.trees.scored).toBe(2)
    expect(preview.flips.reduce((sum, { trajectories }) => sum + trajectories, 0)).toBe(preview.trajectories.flipped)
    expect(preview.trajectories.flipped).toBeGreaterThan(0)
  })

  it('takes the pair off the worklist while its edge is active, and says so where the version waits again', async () => {
    const listed = async (status: 'open' | 'added') => {
      const { items } = await listGaps(researcher, listGapsSchema.parse({ search: clinic.word, status }))
      return items.map(({ disease }) => disease.id)
    }
    // Its rise was accepted in the tree in which alder ague fell.
    expect([await listed('open'), await listed('added')]).toEqual([[clinic.ids.cedar], []])
    await activateGraph(researcher, { graphId: clinic.graphId })
    expect([await listed('open'), await listed('added')]).toEqual([[clinic.ids.cedar], [clinic.ids.alder]])
  })

  it('leaves a pair whose edge waits as it is, and says where it waits', async () => {
    const pair = { diseaseId: clinic.ids.alder, findingId: clinic.ids.rash }
    for (const kind of ['reopened', 'dismissed'] as const) {
      const refused = await refusalOf(chooseGap(researcher, { ...pair, kind, note: '' }))
      expect([refused?.code, refused?.message]).toEqual([
        'conflict',
        expect.stringContaining(`gaps-${clinic.word}@1+v1`),
      ])
    }
    // As it may stand from earlier: the choice is shown, and the edge still waits.
    await researcher.db.gapChoice.create({ data: { ...pair, kind: 'reopened', graphId: clinic.graphId } })
    const { items } = await list()
    expect(items.map(({ choices, status }) => [status, choices[0]?.kind])).toEqual([['added', 'reopened']])
  })
})

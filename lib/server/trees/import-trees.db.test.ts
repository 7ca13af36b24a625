// Importing trees: once by content, only of known cases, scored as they come in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tree } from '@/lib/core/domain/tree'
import { treeDetailSchema } from '@/lib/core/domain/tree-list'
import { scoreTree } from '@/lib/core/metrics/score-tree'
import { success } from '@/lib/core/result'
import { toCase } from '../cases/case-row'
import { findActiveGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import { scoreTrees } from '../scores/score-trees'
import { clinicTree, diagnose, makeClinic, order, root } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { slowCommit } from '../testing/slow-commit'
import { getTree } from './get-tree'
import { importTrees } from './import-trees'
import { listTrees } from './list-trees'

// What the filter decides is looked at here: no other file may change it meanwhile.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

const item = (value: Tree, place = 'line 1') => ({ place, result: success(value) })

async function clinicWithCase() {
  const clinic = await makeClinic()
  const caseKey = await clinic.addCase('c1')
  const count = () => clinic.admin.db.tree.count({ where: { case: { key: caseKey } } })
  return { clinic, ctx: clinic.admin, caseKey, count }
}

describe('importTrees', () => {
  it('stores each tree once, with turns, trajectories, scores, decisions and counts', async () => {
    const { ctx, caseKey, count } = await clinicWithCase()
    const items = ['t1', 't2'].map((name) => item(clinicTree(caseKey, name)))
    expect(await importTrees(ctx, { items, isDryRun: false })).toMatchObject({ read: 2, created: 2, defects: [] })
    expect(await importTrees(ctx, { items, isDryRun: false })).toMatchObject({ created: 0, unchanged: 2 })
    expect(await count()).toBe(2)
    const tree = await ctx.db.tree.findUniqueOrThrow({
      where: { key: `${caseKey}/t1` },
      include: { trajectories: { include: { scores: true, decisions: true } } },
    })
    expect(tree).toMatchObject({ turnCount: 5, trajectoryCount: 2, hitCount: 1, missCount: 1, reviewState: 'unqueued' })
    expect(tree.retainCount + tree.truncateCount + tree.rejectCount).toBe(2)
    for (const trajectory of tree.trajectories) {
      expect(trajectory.scores.map(({ id }) => id)).toEqual([trajectory.currentScoreId])
      expect(trajectory.decisions.map(({ id }) => id)).toContain(trajectory.currentDecisionId)
    }
  })

  it('refuses unknown cases and other content under a known id, and counts nothing refused as stored', async () => {
    const { ctx, caseKey, count } = await clinicWithCase()
    const stray = clinicTree(`${caseKey}-nowhere`, 't1')
    const first = clinicTree(caseKey, 't1')
    const other = { ...first, turns: first.turns.slice(0, 3) }
    const items = [item(stray, 'line 1'), item(stray, 'line 2'), item(first, 'line 3'), item(other, 'line 4')]
    const report = await importTrees(ctx, { items, isDryRun: false })
    expect(report).toMatchObject({ read: 4, created: 1, unchanged: 0, refused: 3 })
    expect(report.defects.map(({ pointer }) => pointer)).toEqual(['line 1', 'line 2', 'line 4'])
    expect(report.defects[0]?.detail).toMatch(/import it first/)
    expect(await count()).toBe(1)
  })

  it('writes nothing in a dry run', async () => {
    const { ctx, caseKey, count } = await clinicWithCase()
    const items = [item(clinicTree(caseKey, 't1'))]
    expect(await importTrees(ctx, { items, isDryRun: true })).toMatchObject({ isDryRun: true, created: 1 })
    expect(await count()).toBe(0)
  })

  it('stores nothing twice when the same tree comes twice at once', async () => {
    const { ctx, caseKey, count } = await clinicWithCase()
    const items = [item(clinicTree(caseKey, 't1'))]
    const slow = slowCommit(ctx)
    const first = importTrees(slow.ctx, { items, isDryRun: false })
    await slow.reached
    const [one, two] = await Promise.all([first, importTrees(ctx, { items, isDryRun: false })])
    expect([one.created, one.unchanged]).toEqual([1, 0])
    expect([two.created, two.unchanged]).toEqual([0, 1])
    expect(await count()).toBe(1)
  })

  it('stores a tree of thousands of turns', async () => {
    const { ctx, caseKey } = await clinicWithCase()
    const leaves = Array.from({ length: 2800 }, (_, index) => diagnose(`d${index}`, 'n2', `Disease ${index}`))
    const wide = clinicTree(caseKey, 'wide', [root, order('n2', 'n1', 'Blood film', 0.9), ...leaves])
    expect(await importTrees(ctx, { items: [item(wide)], isDryRun: false })).toMatchObject({ created: 1, defects: [] })
    const tree = await ctx.db.tree.findUniqueOrThrow({ where: { key: wide.id } })
    expect(tree).toMatchObject({ turnCount: 2802, trajectoryCount: 2800, missCount: 2800 })
  }, 120_000)

  it('scores as the file command does', async () => {
    const { ctx, caseKey } = await clinicWithCase()
    const tree = clinicTree(caseKey, 't1')
    await importTrees(ctx, { items: [item(tree)], isDryRun: false })
    const active = await findActiveGraph(ctx.db)
    const caseRow = await ctx.db.case.findUniqueOrThrow({ where: { key: caseKey } })
    const { choices } = await loadChoices(ctx.db)
    const scores = active ? scoreTree(active.graph, toCase(caseRow), tree, { choices }) : []
    const { id } = await ctx.db.tree.findUniqueOrThrow({ where: { key: tree.id }, select: { id: true } })
    const detail = await getTree(ctx, { treeId: id })
    expect(detail.trajectoryList.map(({ score }) => score)).toEqual(
      scores.map(({ decision: _decision, ...rest }) => rest),
    )
    expect(scores.map(({ outcome }) => outcome)).toEqual(['HIT', 'MISS'])
  })
})

describe('scoreTrees', () => {
  it('adds nothing the second time', async () => {
    const { ctx, clinic, caseKey } = await clinicWithCase()
    const treeId = await clinic.addTree(caseKey, 't1')
    const rows = () => ctx.db.trajectory.findMany({ where: { treeId }, include: { scores: true, decisions: true } })
    const before = await rows()
    await ctx.db.$transaction((tx) => scoreTrees(ctx, tx, [treeId]))
    expect(await rows()).toEqual(before)
  })
})

describe('getTree and listTrees', () => {
  it('shows a tree as its schema says, turn by turn', async () => {
    const { ctx, clinic, caseKey } = await clinicWithCase()
    const treeId = await clinic.addTree(caseKey, 't1')
    const detail = await getTree(ctx, { treeId })
    expect(treeDetailSchema.parse(detail)).toEqual(treeDetailSchema.parse(JSON.parse(JSON.stringify(detail))))
    expect(detail.turnList.map(({ id, parentId, depth }) => [id, parentId, depth])).toEqual([
      ['n1', null, 0],
      ['n2', 'n1', 1],
      ['n3', 'n2', 2],
      ['n4', 'n1', 1],
      ['n5', 'n4', 2],
    ])
    expect(detail.trajectoryList.map(({ leafId, label }) => [leafId, label])).toEqual([
      ['n3', 'unreviewed'],
      ['n5', 'unreviewed'],
    ])
  })

  it('lists by outcome, decision and review state', async () => {
    const { ctx, clinic, caseKey } = await clinicWithCase()
    const both = await clinic.addTree(caseKey, 't1')
    const hit = await clinic.addTree(caseKey, 't2', [
      root,
      order('n2', 'n1', 'Blood film', 0.9),
      diagnose('n3', 'n2', 'Amber fever'),
    ])
    const list = async (query: object) =>
      (await listTrees(ctx, { limit: 50, specialty: clinic.specialty, ...query })).items.map(({ id }) => id)
    expect(await list({})).toEqual([hit, both])
    expect(await list({ key: `${caseKey}/t2` })).toEqual([hit])
    expect(await list({ outcome: 'MISS' })).toEqual([both])
    expect(await list({ decision: 'reject' })).toEqual([both])
    expect(await list({ reviewState: 'queued' })).toEqual([])
    await clinic.openRound()
    expect(await list({ reviewState: 'queued' })).toEqual([hit, both])
  })
})

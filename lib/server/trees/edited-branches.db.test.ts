// Branches that people made: each leaf has a trajectory and a score of its own, and only what stands is a path of its tree.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReleaseSchema } from '@/lib/core/domain/release'
import type { Edit } from '@/lib/core/domain/verdict'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import type { Context } from '../context'
import { scanApprovals } from '../releases/scan-approvals'
import { loadBasis } from '../releases/load-basis'
import { submitReview } from '../reviews/submit-review'
import { makeClinic } from '../testing/clinic'
import { claim, giveVerdict } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { submitVerdict } from '../verdicts/submit-verdict'
import { getTree } from './get-tree'
import { loadScorableTrees } from '../scores/load-scorable-trees'
import { loadScoring } from '../scores/load-scoring'
import { scoreTrees } from '../scores/score-trees'
import { prismaSql } from '../sql'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

const order = (test: string): Edit => ({
  action: { kind: 'order', tests: [test] },
  reasoning: `The ${test} first.`,
  differential: [{ label: 'Amber fever', concept: null, p: 0.9 }],
})
const diagnosis = (label: string): Edit => ({
  ...{ action: { kind: 'diagnose', label, concept: null }, reasoning: `It is ${label}.`, differential: [] },
})

/** A reader in the middle of a tree whose second branch they have replaced. */
async function editor() {
  const clinic = await makeClinic()
  const [treeId = 0] = await clinic.addTrees(1)
  await clinic.openRound()
  const ctx = await clinic.person()
  const reviewId = await claim(ctx)
  const give = async (kind: 'EDIT' | 'CONTINUE', turnId: string, edit: Edit, key: string = randomUUID()) => {
    const request = { key, reviewId, turnId, kind, note: 'better so', edit }
    const { newTurns } = await submitVerdict(ctx, submitVerdictSchema.parse(request))
    return { key, id: newTurns[0]?.id ?? '' }
  }
  const undo = (key: string, turnId: string) =>
    submitVerdict(ctx, submitVerdictSchema.parse({ key: randomUUID(), reviewId, turnId, kind: 'UNDO', undoes: key }))
  /** Decides the rest and hands in. */
  const submit = async () => {
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n3', { scope: 'path' })
    await submitReview(ctx, { reviewId })
  }
  return { clinic, ctx, treeId, reviewId, give, undo, submit }
}

const leavesOf = (ctx: Context, treeId: number) =>
  ctx.db.trajectory.findMany({
    where: { treeId, isEdited: true },
    orderBy: { leafOrdinal: 'asc' },
    select: { id: true, turns: true, leaf: { select: { key: true } }, currentScore: { select: { outcome: true } } },
  })
const outcomesOf = async (ctx: Context, treeId: number) =>
  (await leavesOf(ctx, treeId)).map(({ turns, leaf, currentScore }) => [leaf.key, turns, currentScore?.outcome])

/** What a release would hold of the tree: the last turn of each path, or why it is left out. */
async function releaseOf(ctx: Context, treeId: number) {
  const options = createReleaseSchema.parse({ version: 'any' })
  const basis = await loadBasis(ctx.db, options)
  const keys = new Map(
    (await ctx.db.turn.findMany({ where: { treeId } })).map((turn): [number, string] => [turn.ordinal, turn.key]),
  )
  for await (const batch of scanApprovals(ctx.db, { ...options, basis })) {
    const own = batch.find((tree) => tree.id === treeId)?.trajectories ?? []
    const described = own.map(({ endOrdinal, approval }) => {
      return [keys.get(endOrdinal), approval.included ? approval.source : approval.reason]
    })
    if (own.length > 0) return Object.fromEntries(described) as Record<string, string>
  }
  return {}
}

describe('a continued branch', () => {
  it('is scored as the path it has become, and what was scored before stays', async () => {
    const { ctx, treeId, give } = await editor()
    const edit = await give('EDIT', 'n4', order('Blood film'))
    const before = await leavesOf(ctx, treeId)
    const end = await give('CONTINUE', edit.id, diagnosis('Amber fever'))
    expect(await outcomesOf(ctx, treeId)).toEqual([
      [edit.id, 2, 'UNRESOLVED'],
      [end.id, 3, 'HIT'],
    ])
    expect((await leavesOf(ctx, treeId))[0]).toEqual(before[0])
  })

  it('is scored the same by a scoring run', async () => {
    const { clinic, ctx, treeId, give } = await editor()
    const edit = await give('EDIT', 'n4', order('Blood film'))
    await give('CONTINUE', edit.id, diagnosis('Blue pox'))
    const scores = () => ctx.db.score.count({ where: { trajectory: { treeId } } })
    const [before, stood] = [await outcomesOf(ctx, treeId), await scores()]
    await ctx.db.$transaction((tx) => scoreTrees(clinic.admin, tx, [treeId]))
    expect(await outcomesOf(ctx, treeId)).toEqual(before)
    expect(await scores(), 'nothing was scored anew').toBe(stood)
    expect(await loadScoring(ctx.db)).not.toBeNull()
    expect((await loadScorableTrees(prismaSql(ctx.db), [treeId]))[0]?.trajectories).toHaveLength(4)
  })

  it('enters the release whole, and its beginning not once more', async () => {
    const { clinic, ctx, treeId, give, submit } = await editor()
    const edit = await give('EDIT', 'n4', order('Blood film'))
    const end = await give('CONTINUE', edit.id, diagnosis('Amber fever'))
    await submit()
    expect(await releaseOf(ctx, treeId)).toEqual({
      ...{ n3: 'accepted', n5: 'rejected-by-physicians', [end.id]: 'accepted' },
    })
    const { trajectoryList } = await getTree(await clinic.person('researcher'), { treeId })
    expect(trajectoryList.map(({ leafId, isEdited, label }) => [leafId, isEdited, label])).toEqual([
      ['n3', false, 'accepted'],
      ['n5', false, 'rejected'],
      [end.id, true, 'accepted'],
    ])
  })

  it('that was taken back is no path: what it hung behind is one again, and after a redo it is not', async () => {
    const { ctx, treeId, give, undo, submit } = await editor()
    const edit = await give('EDIT', 'n4', order('Blood film'))
    const end = await give('CONTINUE', edit.id, diagnosis('Amber fever'))
    const back = await undo(end.key, end.id)
    await submit()
    expect(await releaseOf(ctx, treeId)).toEqual({
      ...{ n3: 'accepted', n5: 'rejected-by-physicians', [edit.id]: 'accepted' },
    })
    await undo(back.saved[0]?.key ?? '', end.id)
    expect(Object.keys(await releaseOf(ctx, treeId))).toEqual(['n3', 'n5', end.id])
  })

  it('goes with the edit it hangs behind, whose original counts as it did before', async () => {
    const { ctx, treeId, reviewId, give, undo, submit } = await editor()
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n5', { scope: 'path' })
    const edit = await give('EDIT', 'n4', order('Blood film'))
    const end = await give('CONTINUE', edit.id, diagnosis('Amber fever'))
    await undo(edit.key, 'n4')
    await submit()
    expect(await releaseOf(ctx, treeId)).toEqual({ n3: 'accepted', n5: 'accepted' })
    const labels = await ctx.db.finalLabel.findMany({ where: { treeId }, include: { turn: true } })
    expect(labels.map(({ turn }) => turn.key)).not.toContain(end.id)
    expect(labels.map(({ turn }) => turn.key)).not.toContain(edit.id)
  })

  it('stands beside another that was written from the same turn', async () => {
    const { ctx, treeId, give, undo, submit } = await editor()
    const edit = await give('EDIT', 'n4', order('Blood film'))
    const first = await give('CONTINUE', edit.id, diagnosis('Blue pox'))
    await undo(first.key, first.id)
    const second = await give('CONTINUE', edit.id, diagnosis('Amber fever'))
    await submit()
    expect(Object.keys(await releaseOf(ctx, treeId))).toEqual(['n3', 'n5', second.id])
  })
})

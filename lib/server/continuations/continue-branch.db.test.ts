// The teacher goes on with a reviewer's branch: turn by turn, each stored once whoever dies or comes beside, and only while it is wanted.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createModelSchema } from '@/lib/core/domain/model'
import { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { type Edit, submitVerdictSchema } from '@/lib/core/domain/verdict'
import { buildGraph } from '@/lib/core/graph/build-graph'
import type { Context } from '../context'
import { getActiveGraphId } from '../graphs/load-graph'
import { queue, stopQueue } from '../jobs/queue'
import { ModelUnavailable, RunHalted } from '../models/asker'
import { createModel } from '../models/create-model'
import { getReview } from '../reviews/get-review'
import { submitReview } from '../reviews/submit-review'
import { workRunItem } from '../runs/work-run-item'
import type { ChatScript } from '../testing/chat-script'
import { clinicCase, type Clinic, makeClinic } from '../testing/clinic'
import { claim, giveVerdict } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { kgPolicyScript } from '../testing/kg-policy-script'
import { codeOf, refusalOf } from '../testing/refusal'
import { scriptedAsker } from '../testing/scripted-asker'
import { testGraph } from '../testing/test-graph'
import { synthesizeTree } from '../trees/synthesize-tree'
import { submitVerdict } from '../verdicts/submit-verdict'
import { askTeacher } from './ask-teacher'
import { continueBranch } from './continue-branch'
import { listContinuations } from './list-continuations'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
  await queue()
}, TURN_MS)
afterAll(async () => {
  await stopQueue()
  await letGo()
})

const smear: Edit = {
  action: { kind: 'order', tests: ['Blood film'] },
  reasoning: 'Look at the blood first.',
  differential: [{ label: 'Amber fever', concept: null, p: 0.7 }],
}

async function growByPolicy(clinic: Clinic): Promise<void> {
  const { id: caseId } = await clinic.admin.db.case.findUniqueOrThrow({ where: { key: await clinic.addCase('c1') } })
  const { caseIds: _, ...options } = synthesizeTreesSchema.parse({ caseIds: [caseId], turns: 5, trajectories: 3 })
  await synthesizeTree(clinic.admin, { caseId, graphId: await getActiveGraphId(clinic.admin.db), options })
}

/** A clinic's tree looks as if the model had grown it. */
async function growByModel(clinic: Clinic, isDisabled = false): Promise<void> {
  const [treeId = 0] = await clinic.addTrees(1)
  const settings = { name: `m-${randomUUID()}`, baseUrl: 'http://127.0.0.1:9', model: 'scripted' }
  const { id } = await createModel(clinic.admin, createModelSchema.parse(settings))
  if (isDisabled) await clinic.admin.db.model.update({ where: { id }, data: { disabledAt: new Date() } })
  await clinic.admin.db.tree.update({ where: { id: treeId }, data: { teacherName: settings.name } })
}

/** Somebody who has replaced a turn of the teacher's by an order of their own. */
async function editor(grow: (clinic: Clinic) => Promise<void> = growByPolicy) {
  const clinic = await makeClinic()
  await grow(clinic)
  await clinic.openRound()
  const ctx = await clinic.person()
  const reviewId = await claim(ctx)
  const before = await getReview(ctx, { reviewId })
  const replaced = before.turns.find(({ parentId }) => parentId !== null)?.id ?? ''
  const editKey = randomUUID()
  const { newTurns } = await giveVerdict(ctx, reviewId, 'EDIT', replaced, { edit: smear, key: editKey })
  const turnId = newTurns[0]?.id ?? ''
  const ask = (key: string = randomUUID(), from = turnId) => askTeacher(ctx, { reviewId, key, turnId: from })
  const undo = () =>
    submitVerdict(
      ctx,
      submitVerdictSchema.parse({
        ...{ key: randomUUID(), reviewId, turnId: replaced, kind: 'UNDO', undoes: editKey },
      }),
    )
  return { clinic, ctx, reviewId, treeId: before.treeId, turnId, ask, undo }
}

async function itemOf(ctx: Context, key: string) {
  const { runItem } = await ctx.db.continuation.findUniqueOrThrow({
    where: { key },
    select: { runItem: { include: { run: true } } },
  })
  if (!runItem) throw new Error('nothing works it')
  return runItem
}

async function work(admin: Context, key: string): Promise<void> {
  const { id: itemId, runId } = await itemOf(admin, key)
  await workRunItem(admin, { runId, itemId })
}

/** Each asked turn with what it hangs behind. */
const chainOf = async (ctx: Context, reviewId: number) =>
  (await listContinuations(ctx, { reviewId })).turns.map(({ id, parentId }) => [parentId, id])

describe('the built-in teacher', () => {
  it('goes on to the diagnosis; what it wrote is open until it is judged', async () => {
    const { clinic, ctx, reviewId, treeId, turnId, ask } = await editor()
    const asked = await ask()
    expect(asked).toMatchObject({ turnId, leafId: null, state: 'running', error: null })
    await work(clinic.admin, asked.key)
    const { items, turns } = await listContinuations(ctx, { reviewId })
    expect(items).toMatchObject([{ key: asked.key, state: 'done', leafId: turns.at(-1)?.id }])
    expect(turns[0]?.parentId).toBe(turnId)
    expect(turns.at(-1)?.action?.kind).toBe('diagnose')
    expect(new Set(turns.map(({ origin }) => origin))).toEqual(new Set(['asked']))
    const view = await getReview(ctx, { reviewId })
    for (const turn of turns) expect(view.turns).toContainEqual(turn)
    const leaf = await ctx.db.trajectory.findFirst({
      where: { treeId, leaf: { key: turns.at(-1)?.id } },
      include: { currentScore: true },
    })
    expect(leaf?.currentScore?.outcome).toBeTruthy()
    const early = await refusalOf(submitReview(ctx, { reviewId }))
    expect(early?.code).toBe('incomplete-review')
    expect(early?.defects.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(turns.map(({ id }) => id)))
  })

  it('is asked once under one key, and writes nothing twice however often it is worked', async () => {
    const { clinic, ctx, reviewId, ask } = await editor()
    const key = randomUUID()
    const [first, second] = [await ask(key), await ask(key)]
    expect(second).toEqual(first)
    expect(await codeOf(ask())).toBe('conflict')
    await work(clinic.admin, key)
    const chain = await chainOf(ctx, reviewId)
    await work(clinic.admin, key)
    const { run, ...item } = await itemOf(ctx, key)
    await continueBranch(clinic.admin, { run, item, asker: null, judge: null })
    expect(await chainOf(ctx, reviewId)).toEqual(chain)
    expect(await ask(key)).toMatchObject({ state: 'done' })
  })

  it('writes one chain when two workers have it in hand at once', async () => {
    const { clinic, ctx, reviewId, turnId, ask } = await editor()
    const { key } = await ask()
    const { run, ...item } = await itemOf(ctx, key)
    const both = [0, 1].map(() => continueBranch(clinic.admin, { run, item, asker: null, judge: null }))
    await Promise.allSettled(both)
    await continueBranch(clinic.admin, { run, item, asker: null, judge: null })
    const chain = await chainOf(ctx, reviewId)
    expect(chain.map(([parent]) => parent)).toEqual([turnId, ...chain.slice(0, -1).map(([, id]) => id)])
  })

  it('stops where the branch is taken back or the review handed in, and says so', async () => {
    const taken = await editor()
    const { key } = await taken.ask()
    await taken.undo()
    await work(taken.clinic.admin, key)
    const { items, turns } = await listContinuations(taken.ctx, { reviewId: taken.reviewId })
    expect(items[0]).toMatchObject({ state: 'failed', error: expect.stringContaining('taken back') })
    expect(turns).toEqual([])
    expect(await codeOf(taken.ask())).toBe('conflict')

    const done = await editor()
    const asked = await done.ask()
    await giveVerdict(done.ctx, done.reviewId, 'REJECT', 'n1')
    await submitReview(done.ctx, { reviewId: done.reviewId })
    await work(done.clinic.admin, asked.key)
    expect(await chainOf(done.ctx, done.reviewId)).toEqual([])
    expect(await codeOf(done.ask())).toBe('already-submitted')
  })

  it('goes on from nobody else’s turn, from no diagnosis, and for nobody else', async () => {
    const { clinic, ctx, reviewId, turnId, ask } = await editor()
    expect(await codeOf(ask(randomUUID(), 'n1'))).toBe('conflict')
    expect(await codeOf(ask(randomUUID(), 'nowhere'))).toBe('not-found')
    const other = await clinic.person()
    expect(await codeOf(askTeacher(other, { reviewId, key: randomUUID(), turnId }))).toBe('not-found')
    expect(await codeOf(listContinuations(other, { reviewId }))).toBe('not-found')
    const asked = await ask()
    await work(clinic.admin, asked.key)
    const { leafId } = (await listContinuations(ctx, { reviewId })).items[0] ?? {}
    expect(await codeOf(ask(randomUUID(), leafId ?? ''))).toBe('conflict')
  })
})

describe('a model', () => {
  const scriptOf = (clinic: Clinic) => {
    return kgPolicyScript({ graph: buildGraph(testGraph), cases: [clinicCase(clinic.specialty, 'c1')] })
  }
  async function workWith(
    key: string,
    clinic: Clinic,
    parts: { script?: ChatScript; haltAt?: number; said?: Map<string, string> },
  ) {
    const { run, ...item } = await itemOf(clinic.admin, key)
    const { asker, asked } = scriptedAsker({ script: scriptOf(clinic), ...parts })
    const outcome = continueBranch(clinic.admin, { run, item, asker, judge: null })
    return { outcome, asked }
  }

  it('killed between any two of its answers, loses no turn, doubles none, and is asked nothing twice', async () => {
    const { clinic, ctx, reviewId, turnId, ask } = await editor(growByModel)
    const { key } = await ask()
    const said = new Map<string, string>()
    const all: string[] = []
    for (let rounds = 0; rounds < 30; rounds += 1) {
      const { outcome, asked } = await workWith(key, clinic, { said, haltAt: 1 })
      const isHalted = await outcome.then(
        () => false,
        (error: unknown) => error instanceof RunHalted,
      )
      all.push(...asked)
      if (!isHalted) break
    }
    expect(new Set(all).size).toBe(all.length)
    const { turns } = await listContinuations(ctx, { reviewId })
    expect(turns.length).toBeGreaterThanOrEqual(2)
    expect(turns.map(({ parentId }) => parentId)).toEqual([turnId, ...turns.slice(0, -1).map(({ id }) => id)])
    expect(turns.at(-1)?.action?.kind).toBe('diagnose')
  })

  it('that refuses has failed without being named, and may be asked again', async () => {
    const { clinic, ctx, reviewId, ask } = await editor(growByModel)
    const { key } = await ask()
    const { runItem } = await ctx.db.continuation.findUniqueOrThrow({ where: { key }, include: { runItem: true } })
    const { outcome } = await workWith(key, clinic, { script: () => ({ fault: { kind: 'unauthorized' } }) })
    await expect(outcome).rejects.toBeInstanceOf(ModelUnavailable)
    await ctx.db.run.update({
      where: { id: runItem?.runId ?? 0 },
      data: { state: 'stopped', reason: 'HTTP 401 of m-x' },
    })
    const { name } = await ctx.db.model.findFirstOrThrow({ where: { runs: { some: { id: runItem?.runId } } } })
    const told = await listContinuations(ctx, { reviewId })
    expect(told.items[0]).toMatchObject({ state: 'failed', error: expect.stringContaining('could not go on') })
    expect(JSON.stringify(told)).not.toContain(name)
    expect(JSON.stringify(told)).not.toContain('401')
    const again = await ask()
    expect(await ctx.db.run.findUnique({ where: { id: runItem?.runId ?? 0 } })).toMatchObject({ state: 'cancelled' })
    await (await workWith(again.key, clinic, {})).outcome
    expect((await chainOf(ctx, reviewId)).length).toBeGreaterThan(0)
  })

  it('that is gone, disabled or was never here is refused in the same words', async () => {
    const gone = await editor(async (clinic) => void (await clinic.addTrees(1)))
    const disabled = await editor((clinic) => growByModel(clinic, true))
    const [first, second] = [await refusalOf(gone.ask()), await refusalOf(disabled.ask())]
    expect(first?.code).toBe('conflict')
    expect(first?.message).toBe(second?.message)
  })
})

describe('two people who edit and continue from one turn', () => {
  it('never overwrite each other, and neither sees the other’s branch', async () => {
    const clinic = await makeClinic()
    const [treeId = 0] = await clinic.addTrees(1)
    await clinic.openRound({ reviewsPerTree: 3 })
    const people = []
    for (let index = 0; index < 3; index += 1) {
      const ctx = await clinic.person()
      people.push({ ctx, reviewId: await claim(ctx) })
    }
    const made = await Promise.all(
      people.map(async ({ ctx, reviewId }) => {
        const { newTurns } = await giveVerdict(ctx, reviewId, 'EDIT', 'n4', { edit: smear })
        const turnId = newTurns[0]?.id ?? ''
        const request = { key: randomUUID(), reviewId, turnId, kind: 'CONTINUE', edit: smear }
        const next = await submitVerdict(ctx, submitVerdictSchema.parse(request))
        return [turnId, next.newTurns[0]?.id ?? '']
      }),
    )
    expect(new Set(made.flat()).size).toBe(6)
    for (const [index, { ctx, reviewId }] of people.entries()) {
      const { turns } = await getReview(ctx, { reviewId })
      expect(turns.filter(({ origin }) => origin !== 'teacher').map(({ id }) => id)).toEqual(made[index])
      expect(turns.at(-1)).toMatchObject({ parentId: made[index]?.[0], origin: 'continuation' })
    }
    const rows = await clinic.admin.db.turn.findMany({ where: { treeId }, orderBy: { ordinal: 'asc' } })
    expect(rows.map(({ ordinal }) => ordinal)).toEqual(rows.map((_, index) => index))
  })
})

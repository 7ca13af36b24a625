// Prospective rounds: no order is judged with its answer in sight unless it is told, and nothing covered leaves the server.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edit } from '@/lib/core/domain/verdict'
import type { Context } from '../context'
import { getReview } from '../reviews/get-review'
import { revealReview } from '../reviews/reveal-review'
import { submitReview } from '../reviews/submit-review'
import { simulateRound } from '../rounds/simulate-round'
import { diagnose, makeClinic, order, root } from '../testing/clinic'
import { claim, giveVerdict } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf, refusalOf } from '../testing/refusal'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

/** n1 forks into the orders n2 and n4; behind n2 the film is ordered again under another name, behind n4 for the first time. */
const forked = [
  root,
  order('n2', 'n1', 'Blood film', 0.9),
  order('n3', 'n2', 'Chest film', 0.9),
  diagnose('n5', 'n3', 'Amber fever'),
  order('n4', 'n1', 'Lung scan', 0.4),
  order('n6', 'n4', 'Smear', 0.4),
  diagnose('n7', 'n6', 'Blue pox'),
]

async function reader(turns: object[] = forked) {
  const clinic = await makeClinic()
  await clinic.addTree(await clinic.addCase('c1'), 't1', turns)
  await clinic.openRound({ isProspective: true, reviewsPerTree: 2 })
  const ctx = await clinic.person()
  return { clinic, ctx, reviewId: await claim(ctx) }
}
const sight = async (ctx: Context, reviewId: number) => {
  const { turns, turnsToCome } = await getReview(ctx, { reviewId })
  return { turns: turns.map(({ id, isCovered }) => (isCovered ? `${id} covered` : id)), turnsToCome }
}
const onOrder = { aspect: 'ORDER' as const }
const onUpdate = { aspect: 'UPDATE' as const }
const edit: Edit = { action: { kind: 'order', tests: ['Smear'] }, reasoning: 'First this.', differential: [] }
const sawOf = async ({ db }: Context, reviewId: number) =>
  (
    await db.verdict.findMany({ where: { reviewId, sawAnswer: true }, include: { turn: true }, orderBy: { id: 'asc' } })
  ).map(({ turn, kind, aspect }) => `${turn.key} ${kind} ${aspect}`)

describe('a prospective round', () => {
  it('shows of a fork its orders alone, and of what hangs below it nothing', async () => {
    const { ctx, reviewId } = await reader()
    expect(await sight(ctx, reviewId)).toEqual({ turns: ['n1', 'n2 covered', 'n4 covered'], turnsToCome: 4 })
    const view = await getReview(ctx, { reviewId })
    expect(JSON.stringify(view)).not.toMatch(/Amber rings|After the|"n3"|"n6"|"p":0\.9/)
    expect(view.turns[1]).toMatchObject({ action: { tests: ['Blood film'] }, answers: [], findings: [], reasoning: '' })
  })

  it('brings with the last word on a fork what it uncovered and what comes into sight', async () => {
    const { ctx, reviewId } = await reader()
    const first = await giveVerdict(ctx, reviewId, 'ACCEPT', 'n2', onOrder)
    expect(first).toMatchObject({ newTurns: [], turnsToCome: 4 })
    const { newTurns, turnsToCome } = await giveVerdict(ctx, reviewId, 'CANNOT_JUDGE', 'n4', onOrder)
    expect(newTurns.map(({ id, isCovered }) => [id, isCovered])).toEqual([
      ...[
        ['n2', false],
        ['n3', true],
        ['n4', false],
        ['n6', true],
      ],
    ])
    expect(turnsToCome).toBe(2)
    const view = await getReview(ctx, { reviewId })
    expect(view.turns.filter(({ id }) => id !== 'n1')).toEqual(newTurns)
    expect(view.turnsToCome).toBe(2)
    expect(JSON.stringify(newTurns)).toContain('Amber rings seen')
  })

  it('answers a repeated request with what it uncovered, and covers nothing that was uncovered since', async () => {
    const { ctx, reviewId } = await reader()
    const key = randomUUID()
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n2', onOrder)
    const once = await giveVerdict(ctx, reviewId, 'ACCEPT', 'n4', { ...onOrder, key })
    expect(await giveVerdict(ctx, reviewId, 'ACCEPT', 'n4', { ...onOrder, key })).toEqual(once)
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n3', onOrder)
    const late = await giveVerdict(ctx, reviewId, 'ACCEPT', 'n4', { ...onOrder, key })
    expect(late.newTurns.map(({ id, isCovered }) => [id, isCovered])).toEqual([
      ...[
        ['n2', false],
        ['n3', false],
        ['n4', false],
        ['n6', true],
      ],
    ])
    expect(late.turnsToCome).toBe(1)
  })

  it('knows of hidden turns as little as of unknown ones, and reads no update before its answer', async () => {
    const { ctx, reviewId } = await reader()
    const hidden = await refusalOf(giveVerdict(ctx, reviewId, 'ACCEPT', 'n3', onOrder))
    expect([hidden?.code, hidden?.message]).toEqual(['not-found', 'There is no turn "n3" in this tree.'])
    expect(await codeOf(giveVerdict(ctx, reviewId, 'ACCEPT', 'n5', { scope: 'path' }))).toBe('not-found')
    expect(await codeOf(giveVerdict(ctx, reviewId, 'ACCEPT', 'n2', onUpdate))).toBe('conflict')
    expect(await codeOf(giveVerdict(ctx, reviewId, 'ACCEPT', 'n2'))).toBe('conflict')
    expect(await codeOf(giveVerdict(ctx, reviewId, 'REJECT', 'n1', onOrder))).toBe('conflict')
    expect((await getReview(ctx, { reviewId })).verdicts).toEqual([])
  })

  it('accepts of a path what can be read, in halves', async () => {
    const { ctx, reviewId } = await reader()
    for (const turnId of ['n2', 'n4', 'n3']) await giveVerdict(ctx, reviewId, 'ACCEPT', turnId, onOrder)
    const { saved } = await giveVerdict(ctx, reviewId, 'ACCEPT', 'n5', { scope: 'path' })
    expect(saved.map(({ turnId, aspect }) => `${turnId} ${aspect}`)).toEqual([
      ...['n1 TURN', 'n2 UPDATE', 'n3 UPDATE', 'n5 TURN'],
    ])
  })

  it('is submitted only when nothing is open or to come, and names no hidden turn until then', async () => {
    const { ctx, reviewId } = await reader()
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n1')
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n2', onOrder)
    const refusal = await refusalOf(submitReview(ctx, { reviewId }))
    expect(refusal?.code).toBe('incomplete-review')
    expect(refusal?.defects.map(({ pointer }) => pointer)).toEqual(['n2', 'n4'])
    expect(refusal?.message).toContain('6 of 7')
    await giveVerdict(ctx, reviewId, 'REJECT', 'n4', onOrder)
    // What hangs below the rejected order is closed; the rest is still to come.
    expect(await sight(ctx, reviewId)).toMatchObject({ turnsToCome: 1 })
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n3', onOrder)
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n5', { scope: 'path' })
    expect(await submitReview(ctx, { reviewId })).toMatchObject({ state: 'submitted' })
  })
})

describe('simulated readers', () => {
  it('play no prospective round, and leave it as it was', async () => {
    const clinic = await makeClinic()
    await clinic.addTree(await clinic.addCase('c1'), 't1', forked)
    const { id: roundId } = await clinic.openRound({ isProspective: true, isSimulated: true })
    const nobody = { id: 1, name: 'nobody' }
    const input = { roundId, readers: [nobody], adjudicator: nobody }
    expect(await codeOf(simulateRound(clinic.admin, input))).toBe('conflict')
    expect(await clinic.admin.db.review.count({ where: { roundId } })).toBe(0)
  })
})

describe('hindsight', () => {
  it('is noted of an order judged anew in sight of its answer, of an undo of one, and of no update', async () => {
    const { ctx, reviewId } = await reader()
    const key = randomUUID()
    for (const turnId of ['n2', 'n4']) await giveVerdict(ctx, reviewId, 'ACCEPT', turnId, onOrder)
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n2', onUpdate)
    expect(await sawOf(ctx, reviewId)).toEqual([])
    await giveVerdict(ctx, reviewId, 'REJECT', 'n2', { ...onOrder, key })
    await giveVerdict(ctx, reviewId, 'UNDO', 'n2', { undoes: key })
    expect(await sawOf(ctx, reviewId)).toEqual(['n2 REJECT ORDER', 'n2 ACCEPT ORDER'])
    expect((await sight(ctx, reviewId)).turns).toEqual(['n1', 'n2', 'n3 covered', 'n4', 'n6 covered'])
  })

  it('is noted of an order whose test another branch answered, under whatever name, and not of its first', async () => {
    const { ctx, reviewId } = await reader()
    for (const turnId of ['n2', 'n4', 'n3', 'n6']) await giveVerdict(ctx, reviewId, 'ACCEPT', turnId, onOrder)
    expect(await sawOf(ctx, reviewId)).toEqual(['n6 ACCEPT ORDER'])
  })

  it('is noted after an edit, whose answers come when it is saved', async () => {
    const { ctx, reviewId } = await reader()
    const { newTurns } = await giveVerdict(ctx, reviewId, 'EDIT', 'n4', { edit })
    expect(newTurns).toMatchObject([{ origin: 'edit', isCovered: false, answers: [{ result: 'Amber rings seen' }] }])
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n2', onOrder)
    expect(await sawOf(ctx, reviewId)).toEqual(['n2 ACCEPT ORDER'])
  })
})

describe('what is taken back', () => {
  it('leaves a fork covered before its last word, and uncovered after it', async () => {
    const { ctx, reviewId } = await reader()
    const key = randomUUID()
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n2', { ...onOrder, key })
    await giveVerdict(ctx, reviewId, 'UNDO', 'n2', { undoes: key })
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n4', onOrder)
    expect((await sight(ctx, reviewId)).turns).toEqual(['n1', 'n2 covered', 'n4 covered'])
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n2', onOrder)
    await giveVerdict(ctx, reviewId, 'WITHDRAW', 'n2', onOrder)
    expect((await sight(ctx, reviewId)).turns).toEqual(['n1', 'n2', 'n3 covered', 'n4', 'n6 covered'])
    expect(await codeOf(submitReview(ctx, { reviewId }))).toBe('incomplete-review')
  })

  it('may be an edit and the turn behind it, which count again when the undo is undone', async () => {
    const { ctx, reviewId } = await reader()
    const [made, undone] = [randomUUID(), randomUUID()]
    const { newTurns } = await giveVerdict(ctx, reviewId, 'EDIT', 'n4', { edit, key: made })
    const own = newTurns[0]?.id ?? ''
    const behind = await giveVerdict(ctx, reviewId, 'CONTINUE', own, { edit })
    expect(behind.newTurns).toMatchObject([{ parentId: own, origin: 'continuation', isCovered: false }])
    await giveVerdict(ctx, reviewId, 'UNDO', 'n4', { undoes: made, key: undone })
    expect(await codeOf(giveVerdict(ctx, reviewId, 'CONTINUE', own, { edit }))).toBe('conflict')
    await giveVerdict(ctx, reviewId, 'UNDO', 'n4', { undoes: undone })
    expect(await giveVerdict(ctx, reviewId, 'CONTINUE', own, { edit })).toMatchObject({ turnsToCome: 2 })
    expect(await codeOf(giveVerdict(ctx, reviewId, 'CONTINUE', 'n2', { edit }))).toBe('conflict')
  })
})

describe('after the reveal', () => {
  it('covers nothing any more, and marks whatever is said', async () => {
    const { ctx, reviewId } = await reader()
    await giveVerdict(ctx, reviewId, 'REJECT', 'n1')
    await submitReview(ctx, { reviewId })
    expect(await sight(ctx, reviewId)).toEqual({ turns: ['n1', 'n2 covered', 'n4 covered'], turnsToCome: 0 })
    await revealReview(ctx, { reviewId })
    const all = { turns: ['n1', 'n2', 'n3', 'n5', 'n4', 'n6', 'n7'], turnsToCome: 0 }
    expect(await sight(ctx, reviewId)).toEqual(all)
    expect(await codeOf(giveVerdict(ctx, reviewId, 'ACCEPT', 'n2', onOrder))).toBe('conflict')
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n1')
    expect((await giveVerdict(ctx, reviewId, 'ACCEPT', 'n2', onOrder)).saved).toMatchObject([{ isAfterReveal: true }])
    expect(await sawOf(ctx, reviewId)).toEqual(['n2 ACCEPT ORDER'])
  })
})

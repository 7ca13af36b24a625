// Verdicts: stored once a key, expanded along paths, edits answered by the oracle and seen by their author alone.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Edit, submitVerdictSchema } from '@/lib/core/domain/verdict'
import type { Context } from '../context'
import { getReview } from '../reviews/get-review'
import { submitReview } from '../reviews/submit-review'
import { later, makeClinic, order, root, twoPaths } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { claim, giveVerdict } from '../testing/give-verdict'
import { codeOf } from '../testing/refusal'
import { submitVerdict } from './submit-verdict'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

/** One tree read by as many people as asked for; each holds their review. */
async function readers(count: number, turns: object[] = twoPaths) {
  const clinic = await makeClinic()
  const treeId = await clinic.addTree(await clinic.addCase('c1'), 't1', turns)
  await clinic.openRound({ reviewsPerTree: count })
  const people: { ctx: Context; reviewId: number }[] = []
  for (let index = 0; index < count; index += 1) {
    const ctx = await clinic.person()
    people.push({ ctx, reviewId: await claim(ctx) })
  }
  const [first, second] = people
  if (!first) throw new RangeError('at least one reader')
  return { clinic, treeId, people, first, second: second ?? first }
}

const kindsOf = async (ctx: Context, reviewId: number) =>
  (await getReview(ctx, { reviewId })).verdicts.map(({ turnId, kind }) => `${turnId} ${kind}`)
const editTo = (...tests: string[]): Edit => ({
  action: { kind: 'order', tests },
  reasoning: 'This first.',
  differential: [{ label: 'Amber fever', concept: null, p: 0.8 }],
})

describe('a verdict', () => {
  it('accepts a path from the root down, and keeps what was decided on it', async () => {
    const { ctx, reviewId } = (await readers(1)).first
    await giveVerdict(ctx, reviewId, 'CANNOT_JUDGE', 'n1', { note: 'too little told' })
    const { saved } = await giveVerdict(ctx, reviewId, 'ACCEPT', 'n3', { scope: 'path' })
    expect(saved.map(({ turnId, kind }) => [turnId, kind])).toEqual([
      ['n2', 'ACCEPT'],
      ['n3', 'ACCEPT'],
    ])
    expect(await kindsOf(ctx, reviewId)).toEqual(['n1 CANNOT_JUDGE', 'n2 ACCEPT', 'n3 ACCEPT'])
  })

  it('renews the lease and answers with its end', async () => {
    const { ctx, reviewId } = (await readers(1)).first
    const soon = later(ctx, 30)
    expect((await giveVerdict(soon, reviewId, 'ACCEPT', 'n1')).leaseUntil).toBe(later(soon, 60).now.toISOString())
  })

  it('can be taken back and given anew; the rows stay', async () => {
    const { ctx, reviewId } = (await readers(1)).first
    await giveVerdict(ctx, reviewId, 'REJECT', 'n2')
    expect(await codeOf(giveVerdict(ctx, reviewId, 'ACCEPT', 'n3'))).toBe('conflict')
    await giveVerdict(ctx, reviewId, 'WITHDRAW', 'n2')
    await giveVerdict(ctx, reviewId, 'ACCEPT', 'n3', { scope: 'path' })
    expect(await kindsOf(ctx, reviewId)).toEqual(['n2 REJECT', 'n2 WITHDRAW', 'n1 ACCEPT', 'n2 ACCEPT', 'n3 ACCEPT'])
  })

  it('is refused for unknown turns, other people’s reviews, and as a withdrawal after submission', async () => {
    const { first, second } = await readers(2)
    expect(await codeOf(giveVerdict(first.ctx, first.reviewId, 'ACCEPT', 'nowhere'))).toBe('not-found')
    expect(await codeOf(giveVerdict(second.ctx, first.reviewId, 'ACCEPT', 'n1'))).toBe('not-found')
    expect(await codeOf(giveVerdict(first.ctx, 2_000_000_000, 'ACCEPT', 'n1'))).toBe('not-found')
    await giveVerdict(first.ctx, first.reviewId, 'REJECT', 'n1')
    await submitReview(first.ctx, { reviewId: first.reviewId })
    expect(await codeOf(giveVerdict(first.ctx, first.reviewId, 'WITHDRAW', 'n1'))).toBe('already-submitted')
  })
})

describe('the key of a verdict', () => {
  it('stores a repeated request once and answers it as the first time, even after submission', async () => {
    const { ctx, reviewId } = (await readers(1)).first
    const key = randomUUID()
    const once = await giveVerdict(ctx, reviewId, 'ACCEPT', 'n3', { key, scope: 'path' })
    const twice = await giveVerdict(ctx, reviewId, 'ACCEPT', 'n3', { key, scope: 'path' })
    expect(twice).toEqual(once)
    expect(await kindsOf(ctx, reviewId)).toHaveLength(3)
    await giveVerdict(ctx, reviewId, 'REJECT', 'n4')
    await submitReview(ctx, { reviewId })
    const after = await giveVerdict(ctx, reviewId, 'ACCEPT', 'n3', { key, scope: 'path' })
    expect(after).toEqual({ ...once, leaseUntil: null })
  })

  it('holds when the same request comes many times at once, edits included', async () => {
    const { first, treeId } = await readers(1)
    const key = randomUUID()
    const edit = () => giveVerdict(first.ctx, first.reviewId, 'EDIT', 'n4', { key, edit: editTo('Smear') })
    const answers = await Promise.all([edit(), edit(), edit(), edit(), edit()])
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await first.ctx.db.turn.count({ where: { treeId, authorId: { not: null } } })).toBe(1)
    expect(await kindsOf(first.ctx, first.reviewId)).toEqual(['n4 EDIT', 'edit-6 ACCEPT'])
  })

  it('cannot be used for two reviews', async () => {
    const { first, second } = await readers(2)
    const key = randomUUID()
    await giveVerdict(first.ctx, first.reviewId, 'ACCEPT', 'n1', { key })
    expect(await codeOf(giveVerdict(second.ctx, second.reviewId, 'ACCEPT', 'n1', { key }))).toBe('conflict')
    expect(await kindsOf(second.ctx, second.reviewId)).toEqual([])
  })
})

describe('an edit', () => {
  it('makes a sibling answered by the oracle, scored, and accepted by its author', async () => {
    const { first, treeId } = await readers(1)
    const edit = editTo('smear', 'Lung scan')
    const { saved, newTurns } = await giveVerdict(first.ctx, first.reviewId, 'EDIT', 'n4', { edit })
    expect(saved.map(({ turnId, kind, editTurnId }) => [turnId, kind, editTurnId])).toEqual([
      ['n4', 'EDIT', 'edit-6'],
      ['edit-6', 'ACCEPT', null],
    ])
    expect(newTurns).toMatchObject([{ id: 'edit-6', parentId: 'n1', depth: 1, origin: 'edit', editedFromId: 'n4' }])
    expect(newTurns[0]?.answers.map(({ test, available, result }) => [test, available, result])).toEqual([
      ['smear', true, 'Amber rings seen'],
      ['Lung scan', false, null],
    ])
    const view = await getReview(first.ctx, { reviewId: first.reviewId })
    expect(view.turns.at(-1)).toEqual(newTurns[0])
    const trajectory = await first.ctx.db.trajectory.findFirstOrThrow({
      where: { treeId, isEdited: true },
      include: { currentScore: true, currentDecision: true },
    })
    expect(trajectory).toMatchObject({ turns: 2, currentScore: { outcome: 'UNRESOLVED' } })
    expect(trajectory.currentDecision).not.toBeNull()
  })

  it('takes no result from the client', async () => {
    const { first } = await readers(1)
    const answers = [{ test: 'Lung scan', available: true, result: 'INVENTED', findings: [] }]
    const injected = {
      ...{ key: randomUUID(), reviewId: first.reviewId, turnId: 'n4', kind: 'EDIT', note: 'why', answers },
      edit: { ...editTo('Lung scan'), answers, findings: [{ label: 'INVENTED', polarity: 'present' }] },
    }
    const { newTurns } = await submitVerdict(first.ctx, submitVerdictSchema.parse(injected))
    expect(newTurns[0]?.answers).toEqual([{ test: 'Lung scan', available: false, result: null, findings: [] }])
    expect(JSON.stringify(await getReview(first.ctx, { reviewId: first.reviewId }))).not.toContain('INVENTED')
  })

  it('is the author’s alone: the other reader neither sees it nor has to judge it', async () => {
    const { first, second } = await readers(2)
    await giveVerdict(first.ctx, first.reviewId, 'EDIT', 'n2', { edit: editTo('Smear') })
    const theirs = await getReview(second.ctx, { reviewId: second.reviewId })
    expect(theirs.turns.map(({ id }) => id)).toEqual(['n1', 'n2', 'n3', 'n4', 'n5'])
    expect(await codeOf(giveVerdict(second.ctx, second.reviewId, 'ACCEPT', 'edit-6'))).toBe('not-found')
    await giveVerdict(second.ctx, second.reviewId, 'REJECT', 'n1')
    expect(await submitReview(second.ctx, { reviewId: second.reviewId })).toMatchObject({ state: 'submitted' })
  })

  it('of one turn by many people at once never collides', async () => {
    const { people, treeId } = await readers(4)
    const made = await Promise.all(
      people.map(({ ctx, reviewId }) => giveVerdict(ctx, reviewId, 'EDIT', 'n4', { edit: editTo('Smear') })),
    )
    expect(new Set(made.map(({ newTurns }) => newTurns[0]?.id)).size).toBe(4)
    const rows = await people[0]?.ctx.db.turn.findMany({ where: { treeId }, orderBy: { ordinal: 'asc' } })
    expect(rows?.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('of very many people at once does not run the process out of connections', async () => {
    const { people } = await readers(9)
    const edits = people.flatMap(({ ctx, reviewId }) =>
      ['n2', 'n4', 'n5'].map((turnId) => giveVerdict(ctx, reviewId, 'EDIT', turnId, { edit: editTo('Smear') })),
    )
    // Of each person's three the last one hangs below an edited turn when its turn comes.
    const ended = await Promise.allSettled(edits)
    expect(ended.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(18)
  })

  it('finds a free id where the tree uses such ids itself', async () => {
    const turns = [root, order('edit-3', 'n1', 'Lung scan', 0.6)]
    const { first } = await readers(1, turns)
    const { newTurns } = await giveVerdict(first.ctx, first.reviewId, 'EDIT', 'edit-3', { edit: editTo('Smear') })
    expect(newTurns).toHaveLength(1)
    const view = await getReview(first.ctx, { reviewId: first.reviewId })
    expect(new Set(view.turns.map(({ id }) => id)).size).toBe(3)
  })

  it('is refused for the root and for a turn that would do nothing', async () => {
    const { first } = await readers(1)
    const edit = (turnId: string, given: Edit) =>
      giveVerdict(first.ctx, first.reviewId, 'EDIT', turnId, { edit: given })
    expect(await codeOf(edit('n1', editTo('Smear')))).toBe('conflict')
    expect(await codeOf(edit('n2', { ...editTo(), action: null }))).toBe('invalid-input')
    expect(await kindsOf(first.ctx, first.reviewId)).toEqual([])
  })

  it('can be edited again, by its author', async () => {
    const { first } = await readers(1)
    await giveVerdict(first.ctx, first.reviewId, 'EDIT', 'n4', { edit: editTo('Lung scan') })
    const { newTurns } = await giveVerdict(first.ctx, first.reviewId, 'EDIT', 'edit-6', { edit: editTo('Smear') })
    expect(newTurns).toMatchObject([{ id: 'edit-7', editedFromId: 'edit-6', parentId: 'n1' }])
  })
})

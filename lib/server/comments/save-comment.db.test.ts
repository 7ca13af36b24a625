// Comments: stored once a key, taken back and put back, seen by their author's review alone.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveCommentSchema } from '@/lib/core/domain/comment'
import type { Context } from '../context'
import { getReview } from '../reviews/get-review'
import { closeRound } from '../rounds/close-round'
import { later, makeClinic } from '../testing/clinic'
import { claim } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { saveComment } from './save-comment'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

async function twoReaders() {
  const clinic = await makeClinic()
  await clinic.addTrees(1)
  const round = await clinic.openRound({ reviewsPerTree: 2 })
  const [one, other] = [await clinic.person(), await clinic.person()]
  return { clinic, round, one, other, reviewId: await claim(one), otherId: await claim(other) }
}

type Wishes = { key?: string; turnId?: string; text?: string; isWithdrawn?: boolean }
const say = (ctx: Context, reviewId: number, wishes: Wishes = {}) =>
  saveComment(ctx, saveCommentSchema.parse({ key: randomUUID(), turnId: 'n2', text: 'Old film?', ...wishes, reviewId }))
const textsOf = async (ctx: Context, reviewId: number) =>
  (await getReview(ctx, { reviewId })).comments.map(({ text, turnId }) => `${turnId}: ${text}`)
const actionsOn = async (ctx: Context, reviewId: number) =>
  (
    await ctx.db.auditEvent.findMany({
      where: { subject: 'review', subjectId: String(reviewId), action: { endsWith: 'comment' } },
      orderBy: { id: 'asc' },
    })
  ).map(({ action }) => action)

describe('a comment', () => {
  it('is stored once however often it is sent, at once or later, and keeps its words', async () => {
    const { one, reviewId } = await twoReaders()
    const key = randomUUID()
    const answers = await Promise.all([1, 2, 3, 4].map(() => say(one, reviewId, { key })))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    await say(one, reviewId, { key, text: 'Other words' })
    expect(await textsOf(one, reviewId)).toEqual(['n2: Old film?'])
    expect(await actionsOn(one, reviewId)).toEqual(['save-comment'])
  })

  it('is taken back and put back, each once, and remains on record', async () => {
    const { one, reviewId } = await twoReaders()
    const key = randomUUID()
    await say(one, reviewId, { key })
    const taken = await say(later(one, 1), reviewId, { key, isWithdrawn: true })
    expect(await say(later(one, 2), reviewId, { key, isWithdrawn: true })).toEqual(taken)
    expect(taken.withdrawnAt).toBe(later(one, 1).now.toISOString())
    expect((await say(one, reviewId, { key })).withdrawnAt).toBeNull()
    expect(await actionsOn(one, reviewId)).toEqual(['save-comment', 'withdraw-comment', 'restore-comment'])
  })

  it('belongs to one reader and one turn: others neither see it nor can touch it', async () => {
    const { one, other, reviewId, otherId } = await twoReaders()
    const key = randomUUID()
    await say(one, reviewId, { key })
    expect(await textsOf(other, otherId)).toEqual([])
    expect(await codeOf(say(other, reviewId))).toBe('not-found')
    expect(await codeOf(say(other, otherId, { key, isWithdrawn: true }))).toBe('conflict')
    expect(await codeOf(say(one, reviewId, { key, turnId: 'n3' }))).toBe('conflict')
    expect(await codeOf(say(one, reviewId, { turnId: 'nowhere' }))).toBe('not-found')
    expect(await textsOf(one, reviewId)).toEqual(['n2: Old film?'])
  })

  it('is refused once the round is closed, and once the tree went to somebody else', async () => {
    const { clinic, round, one, other, reviewId, otherId } = await twoReaders()
    await clinic.admin.db.reviewSlot.updateMany({
      where: { holderId: other.actor.id },
      data: { state: 'open', holderId: null, leaseUntil: null },
    })
    expect(await codeOf(say(other, otherId))).toBe('lease-lost')
    await closeRound(clinic.admin, { roundId: round.id })
    expect(await codeOf(say(one, reviewId))).toBe('round-closed')
  })
})

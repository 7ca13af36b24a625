// The tree made ready beside the one in hand: one only, of another case, first when its reader comes on or back, and never stranded.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../context'
import { later, makeClinic, root } from '../testing/clinic'
import { claim, giveVerdict } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { claimReview } from './claim-review'
import { getQueue } from './get-queue'
import { listOwnReviews } from './list-own-reviews'
import { returnReview } from './return-review'
import { submitReview } from './submit-review'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

async function clinicWithTrees(count: number) {
  const clinic = await makeClinic()
  await clinic.addTrees(count, [root])
  await clinic.openRound({ leaseMinutes: 60 })
  return clinic
}

async function makeReady(ctx: Context, after: number): Promise<number> {
  const { reviewId } = await claimReview(ctx, { after })
  if (reviewId === null) throw new Error('there is nothing to make ready')
  return reviewId
}

async function finish(ctx: Context, reviewId: number): Promise<void> {
  await giveVerdict(ctx, reviewId, 'ACCEPT', 'n1')
  await submitReview(ctx, { reviewId })
}

const skip = (ctx: Context, reviewId: number) => returnReview(ctx, { reviewId, isDeclined: false, reason: '' })
const slotOf = async (ctx: Context, id: number) =>
  (await ctx.db.review.findUniqueOrThrow({ where: { id }, select: { slot: true } })).slot

describe('making the next tree ready', () => {
  it('gives one tree more, the same one to every tab and every time', async () => {
    const clinic = await clinicWithTrees(4)
    const person = await clinic.person()
    const inHand = await claim(person)
    const given = await Promise.all([1, 2, 3].map(() => makeReady(person, inHand)))
    expect(new Set(given).size).toBe(1)
    expect(given[0]).not.toBe(inHand)
    expect(await makeReady(later(person, 1), inHand)).toBe(given[0])
    expect(await claim(person), 'the tree in hand stays the one in hand').toBe(inHand)
    expect(await person.db.review.count({ where: { reviewerId: person.actor.id ?? 0 } })).toBe(2)
  })

  it('never gives a second tree of the same case', async () => {
    const clinic = await makeClinic()
    const caseKey = await clinic.addCase('only')
    for (const name of ['t1', 't2']) await clinic.addTree(caseKey, name, [root])
    await clinic.openRound()
    const person = await clinic.person()
    expect(await claimReview(person, { after: await claim(person) })).toEqual({ reviewId: null })
  })

  it('gives one tree to one person where two make the last one ready', async () => {
    const clinic = await clinicWithTrees(3)
    const people = [await clinic.person(), await clinic.person()]
    const hands = await Promise.all(people.map(claim))
    const ready = await Promise.all(people.map((person, nth) => claimReview(person, { after: hands[nth] ?? 0 })))
    expect(ready.filter(({ reviewId }) => reviewId !== null)).toHaveLength(1)
  })
})

describe('going on', () => {
  it('takes the tree made ready into hand, with the whole lease', async () => {
    const clinic = await clinicWithTrees(3)
    const person = await clinic.person()
    const first = await claim(person)
    const ready = await makeReady(person, first)
    expect((await slotOf(person, ready)).leaseUntil).toEqual(later(person, 15).now)
    await finish(person, first)
    expect(await claim(person)).toBe(ready)
    expect((await slotOf(person, ready)).leaseUntil).toEqual(later(person, 60).now)
  })

  it('goes on with it after a skip, and the skipped tree comes last of all', async () => {
    const clinic = await clinicWithTrees(3)
    const person = await clinic.person()
    const skipped = await claim(person)
    const second = await makeReady(person, skipped)
    await skip(person, skipped)
    expect(await claim(person)).toBe(second)
    const third = await makeReady(person, second)
    expect(third).not.toBe(skipped)
    await finish(person, second)
    expect(await makeReady(later(person, 1), third), 'the skipped one, taken after the one in hand').toBe(skipped)
    expect(await claim(later(person, 2))).toBe(third)
    const queue = await getQueue(later(person, 3))
    expect([queue.current?.id, queue.ready?.id]).toEqual([third, skipped])
    await finish(person, third)
    expect(await claim(person)).toBe(skipped)
  })

  it('skips a tree that was given by name too', async () => {
    const clinic = await clinicWithTrees(2)
    const person = await clinic.person()
    const named = await claim(person)
    await person.db.reviewSlot.updateMany({
      where: { reviews: { some: { id: named } } },
      data: { reservedForId: person.actor.id ?? 0 },
    })
    await skip(person, named)
    expect(await claim(person)).not.toBe(named)
  })
})

describe('leaving', () => {
  it('keeps it for whoever comes back, as long as others find something else', async () => {
    const clinic = await clinicWithTrees(4)
    const [person, other] = [await clinic.person(), await clinic.person()]
    const first = await claim(person)
    const ready = await makeReady(person, first)
    await finish(person, first)
    // They leave without opening it; its lease ends after a quarter of an hour.
    const evening = later(other, 600)
    await finish(evening, await claim(evening))
    const back = later(person, 601)
    expect((await getQueue(back)).current?.id).toBe(ready)
    expect(await claim(back)).toBe(ready)
  })

  it('gives it to others once its lease ended, and its reader another', async () => {
    const clinic = await clinicWithTrees(3)
    const [person, other, third] = [await clinic.person(), await clinic.person(), await clinic.person()]
    const first = await claim(person)
    const ready = await makeReady(person, first)
    await claim(other)
    expect(await claimReview(later(third, 14))).toEqual({ reviewId: null })
    const taken = await claim(later(third, 16))
    expect((await slotOf(third, taken)).id).toBe((await slotOf(person, ready)).id)
    const still = later(person, 17)
    await finish(still, first)
    expect(await claimReview(still)).toEqual({ reviewId: null })
    const { items } = await listOwnReviews(still, { limit: 10 })
    expect(items.map(({ id, standing }) => [id, standing])).toEqual([
      [ready, 'returned'],
      [first, 'submitted'],
    ])
  })
})

describe('on the page of the queue', () => {
  it('stands as ready beside the one in hand, and in hand once it is the only one', async () => {
    const clinic = await clinicWithTrees(3)
    const person = await clinic.person()
    const first = await claim(person)
    await giveVerdict(person, first, 'ACCEPT', 'n1')
    const ready = await makeReady(person, first)
    const queue = await getQueue(person)
    expect([queue.current?.id, queue.ready?.id, queue.claimable]).toEqual([first, ready, 1])
    const standings = async () => (await listOwnReviews(person, { limit: 10 })).items.map(({ standing }) => standing)
    expect(await standings()).toEqual(['ready', 'in-hand'])
    await submitReview(person, { reviewId: first })
    expect(await getQueue(person)).toMatchObject({ current: { id: ready, decidedTurns: 0 }, ready: null })
    expect(await standings()).toEqual(['in-hand', 'submitted'])
  })
})

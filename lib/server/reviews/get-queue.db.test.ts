// The queue says why it gives nothing: each tree once, by the first cause that keeps it from this person.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { later, makeClinic, root } from '../testing/clinic'
import { claim, giveVerdict, readTree } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { claimReview } from './claim-review'
import { getQueue } from './get-queue'
import { returnReview } from './return-review'
import { revealReview } from './reveal-review'
import { submitReview } from './submit-review'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

/** Of the clinic's own trees only: other tests have trees of other specialties. */
async function causesOf(person: Parameters<typeof getQueue>[0]) {
  const { claimable, leasedByOthers, waitingForOthers, truthSeen, declined, reservedForOthers } = await getQueue(person)
  return { claimable, leasedByOthers, waitingForOthers, truthSeen, declined, reservedForOthers }
}
const none = {
  ...{ claimable: 0, leasedByOthers: 0, waitingForOthers: 0, truthSeen: 0, declined: 0, reservedForOthers: 0 },
}

describe('the causes of an empty queue', () => {
  it('names what others hold, with the next lease that ends among what this person could take', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(2, [root])
    await clinic.openRound({ leaseMinutes: 60 })
    const [first, second, third] = [await clinic.person(), await clinic.person(), await clinic.person()]
    const early = await claim(first)
    await claim(later(second, 10))
    expect(await causesOf(third)).toEqual({ ...none, leasedByOthers: 2 })
    expect((await getQueue(third)).nextLeaseEndsAt).toBe(later(first, 60).now.toISOString())
    // What somebody declined does not come free for them, whenever its lease ends.
    await returnReview(first, { reviewId: early, isDeclined: true, reason: 'Not my field' })
    await claim(third)
    expect(await causesOf(first)).toEqual({ ...none, leasedByOthers: 1, declined: 1 })
    expect((await getQueue(first)).nextLeaseEndsAt).toBe(later(second, 70).now.toISOString())
  })

  it('names what waits for a second reader, and not what the second reader has in hand', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(2, [root])
    await clinic.openRound({ reviewsPerTree: 2 })
    const [first, second] = [await clinic.person(), await clinic.person()]
    for (const _ of [1, 2]) await readTree(first, ['n1'])
    expect(await causesOf(first)).toEqual({ ...none, waitingForOthers: 2 })
    await claim(second)
    expect(await causesOf(first)).toEqual({ ...none, waitingForOthers: 1 })
    expect((await getQueue(first)).doneByMe).toBe(2)
  })

  it('names what was declined for good, which others still get', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(1, [root])
    await clinic.openRound()
    const [person, other] = [await clinic.person(), await clinic.person()]
    const reviewId = await claim(person)
    await returnReview(person, { reviewId, isDeclined: true, reason: 'I know this case' })
    expect(await claimReview(person)).toEqual({ reviewId: null })
    expect(await causesOf(person)).toEqual({ ...none, declined: 1 })
    expect((await claimReview(other)).reviewId).not.toBeNull()
    const stored = await person.db.review.findUniqueOrThrow({ where: { id: reviewId } })
    expect([stored.returnReason, stored.declinedAt]).toEqual(['I know this case', person.now])
  })

  it('names trees of cases whose truth was shown, and those kept for others', async () => {
    const clinic = await makeClinic()
    const caseKey = await clinic.addCase('twice')
    for (const name of ['t1', 't2']) await clinic.addTree(caseKey, name, [root])
    await clinic.openRound()
    const [person, other] = [await clinic.person(), await clinic.person()]
    await revealReview(person, { reviewId: await readTree(person, ['n1']) })
    expect(await causesOf(person)).toEqual({ ...none, truthSeen: 1 })
    await person.db.reviewSlot.updateMany({
      where: { tree: { case: { key: caseKey } }, state: 'open' },
      data: { reservedForId: other.actor.id ?? 0 },
    })
    expect(await causesOf(person)).toEqual({ ...none, reservedForOthers: 1 })
    expect(await causesOf(other)).toEqual({ ...none, claimable: 1 })
  })

  it('counts nothing twice, and nothing of a tree in hand', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(3, [root])
    await clinic.openRound({ reviewsPerTree: 2 })
    const person = await clinic.person()
    const reviewId = await claim(person)
    // Six slots: the one in hand is left out, the other of its tree waits for a second reader.
    expect(await causesOf(person)).toEqual({ ...none, claimable: 4, waitingForOthers: 1 })
    expect(await causesOf(later(person, 600)), 'a lease that ran out while nobody else came is still theirs').toEqual({
      ...none,
      ...{ claimable: 4, waitingForOthers: 1 },
    })
    await giveVerdict(person, reviewId, 'ACCEPT', 'n1')
    await submitReview(person, { reviewId })
    expect(await causesOf(person)).toEqual({ ...none, claimable: 4, waitingForOthers: 1 })
  })
})

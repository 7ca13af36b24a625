// Claiming: no slot twice, none stranded, one tree a person, leases that end.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../context'
import { closeRound } from '../rounds/close-round'
import { later, makeClinic, root } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { claim, giveVerdict, readTree } from '../testing/give-verdict'
import { codeOf } from '../testing/refusal'
import { claimReview } from './claim-review'
import { getQueue } from './get-queue'
import { getReview } from './get-review'
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
  return clinic
}

const reviewOf = (ctx: Context, id: number) =>
  ctx.db.review.findUniqueOrThrow({ where: { id }, include: { slot: true } })

/** Takes and finishes trees until none is left; another tab of the same person may finish one first. */
async function readAll(person: Context, note: (slotId: number, place: string) => void): Promise<void> {
  for (;;) {
    const { reviewId } = await claimReview(person)
    if (reviewId === null) return
    const { slotId, reviewerId, treeId } = await reviewOf(person, reviewId)
    note(slotId, `${reviewerId}:${treeId}`)
    const refused = await codeOf(giveVerdict(person, reviewId, 'ACCEPT', 'n1'))
    if (refused === null) await submitReview(person, { reviewId })
    else expect(refused).toBe('already-submitted')
  }
}

describe('many people at once', () => {
  it('hands out every slot once and strands none: 50 claimers, 20 people, 60 slots', async () => {
    const clinic = await clinicWithTrees(30)
    const round = await clinic.openRound({ reviewsPerTree: 2 })
    const people = await Promise.all(Array.from({ length: 20 }, () => clinic.person()))
    const [slots, places] = [new Set<number>(), new Set<string>()]
    const tabs = [...people, ...people, ...people.slice(0, 10)]
    await Promise.all(
      tabs.map((person) =>
        readAll(person, (slotId, place) => {
          slots.add(slotId)
          places.add(place)
        }),
      ),
    )
    expect([slots.size, places.size]).toEqual([60, 60])
    const stored = await clinic.admin.db.reviewSlot.findMany({ where: { roundId: round.id } })
    expect(new Set(stored.map(({ state }) => state))).toEqual(new Set(['submitted']))
    for (const { id, holderId } of stored) {
      const reviews = await clinic.admin.db.review.findMany({ where: { slotId: id } })
      expect(reviews.map(({ reviewerId, state }) => [reviewerId, state])).toEqual([[holderId, 'submitted']])
    }
  }, 180_000)

  it('gives ten people at one slot to one of them', async () => {
    const clinic = await clinicWithTrees(1)
    await clinic.openRound()
    const people = await Promise.all(Array.from({ length: 10 }, () => clinic.person()))
    const given = await Promise.all(people.map((person) => claimReview(person)))
    expect(given.filter(({ reviewId }) => reviewId !== null)).toHaveLength(1)
  })

  it('gives one person who claims twice at once the same review', async () => {
    const clinic = await clinicWithTrees(3)
    await clinic.openRound()
    const person = await clinic.person()
    const given = await Promise.all([1, 2, 3, 4].map(() => claimReview(person)))
    expect(new Set(given.map(({ reviewId }) => reviewId)).size).toBe(1)
    expect(await clinic.admin.db.review.count({ where: { reviewerId: person.actor.id ?? 0 } })).toBe(1)
  })
})

describe('one tree, two reviews', () => {
  it('gives a person one of them only', async () => {
    const clinic = await clinicWithTrees(1)
    await clinic.openRound({ reviewsPerTree: 2 })
    const [first, second] = [await clinic.person(), await clinic.person()]
    await readTree(first, ['n1'])
    expect(await claimReview(first)).toEqual({ reviewId: null })
    expect(await getQueue(first)).toMatchObject({ current: null, claimable: 0, doneByMe: 1 })
    expect((await claimReview(second)).reviewId).not.toBeNull()
  })
})

describe('leases', () => {
  it('resumes the same review, with the lease renewed', async () => {
    const clinic = await clinicWithTrees(2)
    await clinic.openRound({ leaseMinutes: 60 })
    const person = await clinic.person()
    const reviewId = await claim(person)
    const soon = later(person, 59)
    expect(await claim(soon)).toBe(reviewId)
    expect((await getReview(soon, { reviewId })).leaseUntil).toBe(later(soon, 60).now.toISOString())
    // Nobody took it meanwhile: even a lease that ran out is picked up again.
    expect(await claim(later(person, 600))).toBe(reviewId)
  })

  it('hands a tree on when its lease ran out, and tells the old holder so', async () => {
    const clinic = await clinicWithTrees(1)
    await clinic.openRound({ leaseMinutes: 60 })
    const [slow, quick] = [await clinic.person(), await clinic.person()]
    const lost = await claim(slow)
    await giveVerdict(slow, lost, 'ACCEPT', 'n1')
    expect(await claimReview(later(quick, 59))).toEqual({ reviewId: null })
    const taken = await claim(later(quick, 61))
    expect(await reviewOf(slow, lost)).toMatchObject({ state: 'expired', slot: { holderId: quick.actor.id } })
    const after = later(slow, 62)
    expect(await codeOf(giveVerdict(after, lost, 'ACCEPT', 'n1'))).toBe('lease-lost')
    expect(await codeOf(submitReview(after, { reviewId: lost }))).toBe('lease-lost')
    expect(await codeOf(returnReview(after, { reviewId: lost, isDeclined: false, reason: '' }))).toBe('lease-lost')
    expect(await claimReview(after)).toEqual({ reviewId: null })
    expect(await getQueue(after)).toMatchObject({ current: null, leasedByOthers: expect.any(Number) })
    expect((await getReview(after, { reviewId: lost })).state).toBe('expired')
    // The new holder starts from nothing.
    expect((await getReview(quick, { reviewId: taken })).verdicts).toEqual([])
  })

  it('lets work go on after the lease ran out while nobody else took the tree', async () => {
    const clinic = await clinicWithTrees(1)
    await clinic.openRound({ leaseMinutes: 60 })
    const person = await clinic.person()
    const reviewId = await claim(person)
    const saved = await giveVerdict(later(person, 90), reviewId, 'ACCEPT', 'n1')
    expect(saved.leaseUntil).toBe(later(person, 150).now.toISOString())
  })
})

describe('handing back', () => {
  it('frees the slot for others and gives oneself another tree first', async () => {
    const clinic = await clinicWithTrees(2)
    await clinic.openRound()
    const [first, second] = [await clinic.person(), await clinic.person()]
    const returned = await claim(first)
    const { treeId } = await reviewOf(first, returned)
    expect(await returnReview(first, { reviewId: returned, isDeclined: false, reason: '' })).toMatchObject({
      id: returned,
      state: 'expired',
    })
    expect(await codeOf(giveVerdict(first, returned, 'ACCEPT', 'n1'))).toBe('lease-lost')
    const next = await claim(first)
    expect((await reviewOf(first, next)).treeId).not.toBe(treeId)
    expect((await reviewOf(second, await claim(second))).treeId).toBe(treeId)
  })

  it('gives the returned tree again when no other is left, with the verdicts given before', async () => {
    const clinic = await clinicWithTrees(1)
    await clinic.openRound()
    const person = await clinic.person()
    const reviewId = await claim(person)
    await giveVerdict(person, reviewId, 'ACCEPT', 'n1')
    await returnReview(person, { reviewId, isDeclined: false, reason: '' })
    expect(await claim(person)).toBe(reviewId)
    expect((await getReview(person, { reviewId })).verdicts).toHaveLength(1)
  })
})

describe('what is never claimed', () => {
  it('leaves simulated rounds alone', async () => {
    const clinic = await clinicWithTrees(1)
    await clinic.openRound({ isSimulated: true })
    const person = await clinic.person()
    expect(await claimReview(person)).toEqual({ reviewId: null })
    expect(await getQueue(person)).toMatchObject({ claimable: 0 })
  })

  it('leaves closed rounds alone, and no longer calls a review of one current', async () => {
    const clinic = await clinicWithTrees(2)
    const round = await clinic.openRound()
    const person = await clinic.person()
    const reviewId = await claim(person)
    await closeRound(clinic.admin, { roundId: round.id })
    expect(await codeOf(giveVerdict(person, reviewId, 'ACCEPT', 'n1'))).toBe('round-closed')
    expect(await claimReview(person)).toEqual({ reviewId: null })
    expect(await getQueue(person)).toMatchObject({ current: null, claimable: 0 })
    expect((await getReview(person, { reviewId })).state).toBe('expired')
  })

  it('respects specialties, and counts what waits for others', async () => {
    const clinic = await clinicWithTrees(2)
    await clinic.openRound()
    const other = await clinic.person('physician', ['no such specialty'])
    expect(await claimReview(other)).toEqual({ reviewId: null })
    const queue = await getQueue(other)
    expect(queue.claimable).toBe(0)
    expect(queue.otherSpecialty).toBeGreaterThanOrEqual(2)
    const anybody = await clinic.person('physician', [])
    expect((await getQueue(anybody)).claimable).toBeGreaterThanOrEqual(2)
    const two = await clinic.person('adjudicator', ['no such specialty', clinic.specialty])
    expect((await getQueue(two)).claimable).toBe(2)
  })
})

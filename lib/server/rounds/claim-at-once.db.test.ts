// Fifty people at once over a thousand slots, some kept for them by name, some gold, some repeats, each with two trees in hand.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '../context'
import { claimReview } from '../reviews/claim-review'
import { submitReview } from '../reviews/submit-review'
import { type Clinic, makeClinic, root } from '../testing/clinic'
import { giveVerdict } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

const PEOPLE = 50

/** 450 trees drawn for two readers each; 25 gold trees of two, and 50 repeats, beside them: 1,000 slots. */
async function scene() {
  const clinic = await makeClinic()
  const treeIds = await clinic.addTrees(525, [root])
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => clinic.person()))
  const filter = { specialties: [clinic.specialty], treeIds: treeIds.slice(0, 450) }
  const { id: roundId } = await clinic.openRound({ reviewsPerTree: 2, filter })
  await mixIn(clinic, roundId, treeIds.slice(450), people)
  return { clinic, roundId, people }
}

async function mixIn({ admin }: Clinic, roundId: number, spare: number[], people: Context[]): Promise<void> {
  const cases = new Map(
    (await admin.db.tree.findMany({ where: { id: { in: spare } } })).map(({ id, caseId }) => [id, caseId]),
  )
  const place = (treeId: number, ordinal: number) => ({ roundId, treeId, caseId: cases.get(treeId) ?? 0, ordinal })
  const gold = spare.slice(0, 25).flatMap((treeId) => [place(treeId, 0), place(treeId, 1)])
  await admin.db.reviewSlot.createMany({ data: gold.map((slot) => ({ ...slot, kind: 'gold' as const })) })
  const repeats = people.map(({ actor }, index) => ({
    ...{ ...place(spare[25 + index] ?? 0, 0), kind: 'repeat' as const, reservedForId: actor.id },
  }))
  await admin.db.reviewSlot.createMany({ data: repeats })
  const samples = await admin.db.reviewSlot.findMany({ where: { roundId, kind: 'sample', ordinal: 0 }, take: 100 })
  for (const [index, { id }] of samples.entries()) {
    const reservedForId = people[index % PEOPLE]?.actor.id
    await admin.db.reviewSlot.update({ where: { id }, data: { reservedForId } })
  }
}

type Seen = { slots: number[]; places: string[]; most: number }

/** Reads the tree in hand while the next one is made ready, until there is neither. */
async function readAhead(person: Context, seen: Seen): Promise<void> {
  let { reviewId } = await claimReview(person)
  while (reviewId !== null) {
    const [next, held] = await Promise.all([
      claimReview(person, { after: reviewId }),
      person.db.review.findUniqueOrThrow({ where: { id: reviewId } }),
    ])
    seen.slots.push(held.slotId)
    seen.places.push(`${held.reviewerId} ${held.treeId}`)
    seen.most = Math.max(seen.most, await heldBy(person))
    await giveVerdict(person, reviewId, 'ACCEPT', 'n1', { key: randomUUID() })
    await submitReview(person, { reviewId })
    reviewId = next.reviewId ?? (await claimReview(person)).reviewId
  }
}

const heldBy = ({ db, actor }: Context) =>
  db.reviewSlot.count({ where: { holderId: actor.id, state: 'leased', round: { state: 'open' } } })

it('gives none twice and strands none', async () => {
  const { clinic, roundId, people } = await scene()
  const seen: Seen = { slots: [], places: [], most: 0 }
  await Promise.all(people.map((person) => readAhead(person, seen)))
  const stored = await clinic.admin.db.reviewSlot.findMany({ where: { roundId }, include: { reviews: true } })
  expect(stored).toHaveLength(1000)
  expect([seen.slots.length, new Set(seen.slots).size, new Set(seen.places).size]).toEqual([1000, 1000, 1000])
  expect(stored.filter(({ state }) => state !== 'submitted')).toEqual([])
  for (const { holderId, reservedForId, reviews } of stored) {
    expect(reviews.map(({ reviewerId, state }) => [reviewerId, state])).toEqual([[holderId, 'submitted']])
    expect([null, holderId]).toContain(reservedForId)
  }
  expect(seen.most).toBe(2)
  expect(await clinic.admin.db.finalLabel.count({ where: { roundId } })).toBe(450)
}, 600_000)

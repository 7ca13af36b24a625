// One review more on disagreement: once, by another reader, with nothing settled before they have spoken or the round closes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideAdjudication } from '../adjudications/decide-adjudication'
import type { Context } from '../context'
import { claimReview } from '../reviews/claim-review'
import { submitReview } from '../reviews/submit-review'
import { makeClinic } from '../testing/clinic'
import { claim, giveVerdict, readTree } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { closeRound } from './close-round'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

async function scene(raisesReviews = true) {
  const clinic = await makeClinic()
  const [treeId = 0] = await clinic.addTrees(1)
  const { id: roundId } = await clinic.openRound({ reviewsPerTree: 2, raisesReviews })
  const people = await Promise.all([clinic.person(), clinic.person(), clinic.person()])
  return { clinic, treeId, roundId, people }
}

/** Slots, labels, open disputes and the tree's state. */
async function standing({ db }: Context, roundId: number, treeId: number) {
  return {
    slots: await db.reviewSlot.count({ where: { roundId } }),
    labels: await db.finalLabel.count({ where: { roundId } }),
    disputes: await db.adjudication.count({ where: { roundId, state: 'open' } }),
    state: (await db.tree.findUniqueOrThrow({ where: { id: treeId } })).reviewState,
  }
}

describe('a round that raises', () => {
  it('asks one reader more where two disagree, and settles only when they have read', async () => {
    const { clinic, treeId, roundId, people } = await scene()
    const [one, two, three] = people
    await readTree(one, ['n3'], ['n4'])
    await readTree(two, ['n2'], ['n3', 'n4'])
    expect(await standing(one, roundId, treeId)).toEqual({ slots: 3, labels: 0, disputes: 0, state: 'in_review' })
    // Whoever has read it is not asked again.
    expect(await claimReview(one)).toEqual({ reviewId: null })
    await readTree(three, ['n3'], ['n4'])
    const settled = await standing(one, roundId, treeId)
    expect(settled).toMatchObject({ slots: 3, disputes: 1, state: 'adjudication' })
    expect(settled.labels).toBeGreaterThan(0)
    const raised = await clinic.admin.db.auditEvent.count({
      where: { action: 'raise-reviews', subjectId: `${treeId}` },
    })
    expect(raised).toBe(1)
  })

  it('asks nobody where they agree, or where the round does not raise', async () => {
    const agreed = await scene()
    for (const person of agreed.people.slice(0, 2)) await readTree(person, ['n3'], ['n4'])
    expect(await standing(agreed.clinic.admin, agreed.roundId, agreed.treeId)).toMatchObject({ slots: 2, disputes: 0 })
    const plain = await scene(false)
    await readTree(plain.people[0], ['n3'], ['n4'])
    await readTree(plain.people[1], ['n2'], ['n3', 'n4'])
    expect(await standing(plain.clinic.admin, plain.roundId, plain.treeId)).toMatchObject({ slots: 2, disputes: 1 })
  })

  it('settles with the reviews there are when the round closes first', async () => {
    const { clinic, treeId, roundId, people } = await scene()
    await readTree(people[0], ['n3'], ['n4'])
    await readTree(people[1], ['n2'], ['n3', 'n4'])
    await closeRound(clinic.admin, { roundId })
    expect(await standing(clinic.admin, roundId, treeId)).toMatchObject({
      ...{ slots: 3, disputes: 1, state: 'adjudication' },
    })
  })

  it('takes back what two agreed on when one of them changes their mind, until a third has read', async () => {
    const { clinic, treeId, roundId, people } = await scene()
    const reviewId = await readTree(people[0], ['n3'], ['n4'])
    await readTree(people[1], ['n3'], ['n4'])
    expect((await standing(clinic.admin, roundId, treeId)).labels).toBe(4)
    await giveVerdict(people[0], reviewId, 'REJECT', 'n3')
    expect(await standing(clinic.admin, roundId, treeId)).toEqual({
      ...{ slots: 3, labels: 0, disputes: 0, state: 'in_review' },
    })
    await readTree(people[2], ['n3'], ['n4'])
    expect(await standing(clinic.admin, roundId, treeId)).toMatchObject({ disputes: 1, state: 'adjudication' })
  })

  it('does not ask once somebody has begun to settle', async () => {
    const { clinic, treeId, roundId, people } = await scene(false)
    const reviewId = await readTree(people[0], ['n3'], ['n4'])
    await readTree(people[1], ['n2'], ['n3', 'n4'])
    const dispute = await clinic.admin.db.adjudication.findFirstOrThrow({ where: { roundId } })
    const adjudicator = await clinic.person('adjudicator')
    await decideAdjudication(adjudicator, { adjudicationId: dispute.id, decision: 'ACCEPT', reason: 'It stands.' })
    await clinic.admin.db.round.update({ where: { id: roundId }, data: { raisesReviews: true } })
    await giveVerdict(people[0], reviewId, 'ACCEPT', 'n4')
    expect(await standing(clinic.admin, roundId, treeId)).toMatchObject({ slots: 2, disputes: 1 })
  })

  it('adds one slot when the last two submit at the same moment', async () => {
    const { clinic, treeId, roundId, people } = await scene()
    const [one, two] = people
    const [first, second] = [await claim(one), await claim(two)]
    await giveVerdict(one, first, 'ACCEPT', 'n3', { scope: 'path' })
    await giveVerdict(one, first, 'REJECT', 'n4')
    await giveVerdict(two, second, 'REJECT', 'n1')
    await Promise.all([submitReview(one, { reviewId: first }), submitReview(two, { reviewId: second })])
    expect(await standing(clinic.admin, roundId, treeId)).toEqual({
      ...{ slots: 3, labels: 0, disputes: 0, state: 'in_review' },
    })
  })
})

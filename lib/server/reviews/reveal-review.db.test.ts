// After a reveal: what a person says of the case from then on is kept, marked, and never used.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectLabels } from '../calibrations/collect-labels'
import type { Context } from '../context'
import { explainReviewedTrajectory } from '../scores/explain-reviewed-trajectory'
import { later, makeClinic } from '../testing/clinic'
import { claim, giveVerdict, readTree } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { claimReview } from './claim-review'
import { getQueue } from './get-queue'
import { getReview } from './get-review'
import { revealReview } from './reveal-review'
import { submitReview } from './submit-review'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

/** One tree that one person accepts whole. */
async function readOnce() {
  const clinic = await makeClinic()
  const caseKey = await clinic.addCase('c1')
  const treeId = await clinic.addTree(caseKey, 't1')
  const round = await clinic.openRound()
  const ctx = await clinic.person()
  const reviewId = await readTree(ctx, ['n3', 'n5'])
  return { clinic, caseKey, treeId, round, ctx, reviewId }
}

const labelsOf = async ({ db }: Context, treeId: number) =>
  (await db.finalLabel.findMany({ where: { treeId }, orderBy: { turnOrdinal: 'asc' } })).map(({ label }) => label)
const verdictIdsOf = async ({ db }: Context, roundId: number) => {
  const { graphId } = await db.round.findUniqueOrThrow({ where: { id: roundId } })
  return (await collectLabels(db, { roundIds: [roundId], includeSimulated: false, graphId })).verdictIds
}

describe('a change of mind', () => {
  it('counts before the reveal, and after it is stored, marked, and left out of labels and calibrations', async () => {
    const { ctx, treeId, reviewId, round } = await readOnce()
    const { saved } = await giveVerdict(ctx, reviewId, 'REJECT', 'n4')
    expect(saved).toMatchObject([{ isAfterReveal: false }])
    const before = await labelsOf(ctx, treeId)
    expect(before).toEqual(['ACCEPT', 'ACCEPT', 'ACCEPT', 'REJECT'])
    const used = await verdictIdsOf(ctx, round.id)

    expect((await getReview(ctx, { reviewId })).revealedAt).toBeNull()
    await revealReview(later(ctx, 1), { reviewId })
    await revealReview(later(ctx, 2), { reviewId })
    expect((await getReview(ctx, { reviewId })).revealedAt).toBe(later(ctx, 1).now.toISOString())
    const after = await giveVerdict(ctx, reviewId, 'REJECT', 'n2')
    expect(after.saved).toMatchObject([{ isAfterReveal: true }])
    expect((await getReview(ctx, { reviewId })).verdicts.at(-1)).toEqual(after.saved[0])
    expect(await labelsOf(ctx, treeId)).toEqual(before)
    expect(await verdictIdsOf(ctx, round.id)).toEqual(used)
  })

  it('is marked in every review of the case by the same person, and in nobody else’s', async () => {
    const { clinic, caseKey, ctx, reviewId } = await readOnce()
    await clinic.addTree(caseKey, 't2')
    await clinic.openRound({ reviewsPerTree: 2 })
    const again = await readTree(ctx, ['n3', 'n5'])
    const other = await clinic.person()
    const others = await readTree(other, ['n3', 'n5'])
    await revealReview(ctx, { reviewId })
    expect((await getReview(ctx, { reviewId: again })).revealedAt).not.toBeNull()
    expect((await giveVerdict(ctx, again, 'REJECT', 'n3')).saved).toMatchObject([{ isAfterReveal: true }])
    expect((await giveVerdict(other, others, 'REJECT', 'n3')).saved).toMatchObject([{ isAfterReveal: false }])
  })
})

describe('an explanation', () => {
  it('is a reveal: it marks what follows and keeps the case’s other trees away', async () => {
    const { clinic, caseKey, ctx, reviewId } = await readOnce()
    await clinic.addTree(caseKey, 't2')
    await clinic.openRound()
    await explainReviewedTrajectory(ctx, { reviewId, leafId: 'n3' })
    expect((await getReview(ctx, { reviewId })).revealedAt).toBe(ctx.now.toISOString())
    expect((await giveVerdict(ctx, reviewId, 'REJECT', 'n3')).saved).toMatchObject([{ isAfterReveal: true }])
    expect(await claimReview(ctx)).toEqual({ reviewId: null })
    expect(await getQueue(ctx)).toMatchObject({ truthSeen: 1 })
  })
})

describe('a round that shows the truth', () => {
  it('shows it from the start without a reveal, and keeps the case from its readers where another round hides it', async () => {
    const clinic = await makeClinic()
    const caseKey = await clinic.addCase('c1')
    await clinic.addTree(caseKey, 't1')
    await clinic.openRound()
    const [ctx, other] = [await clinic.person(), await clinic.person()]
    const blind = await readTree(ctx, ['n3', 'n5'])
    await clinic.addTree(caseKey, 't2')
    await clinic.addTree(caseKey, 't3')
    await clinic.openRound({ showsTruth: true })
    const open = await claim(ctx)
    expect(await getReview(ctx, { reviewId: open })).toMatchObject({ truth: 'Amber fever', revealedAt: null })
    expect((await giveVerdict(ctx, open, 'REJECT', 'n1')).saved).toMatchObject([{ isAfterReveal: false }])
    // What was said blind before may be changed, and is marked.
    expect((await giveVerdict(ctx, blind, 'REJECT', 'n3')).saved).toMatchObject([{ isAfterReveal: true }])
    const { truth } = await getReview(ctx, { reviewId: blind })
    expect(truth).toBeUndefined()

    await clinic.addTree(caseKey, 't4')
    const hiding = await clinic.openRound()
    const given: (number | null)[] = []
    for (let reviewId: number | null = open; reviewId !== null; ) {
      await submitReview(ctx, { reviewId })
      reviewId = (await claimReview(ctx)).reviewId
      given.push(reviewId && (await getReview(ctx, { reviewId })).round.id)
      if (reviewId) await giveVerdict(ctx, reviewId, 'REJECT', 'n1')
    }
    expect(given).not.toContain(hiding.id)
    expect(await getQueue(ctx)).toMatchObject({ claimable: 0, truthSeen: 1 })
    expect((await getReview(other, { reviewId: await claim(other) })).round.id).toBe(hiding.id)
  })
})

// Gold items and hidden repeats: who is given them, that nothing tells, and that they never make labels, states or chances.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenRoundInput, openRoundSchema, type Round } from '@/lib/core/domain/round'
import type { Context } from '../context'
import { loadAcceptors } from '../gaps/load-acceptors'
import { scanApprovals } from '../releases/scan-approvals'
import { claimReview } from '../reviews/claim-review'
import { getQueue } from '../reviews/get-queue'
import { revealReview } from '../reviews/reveal-review'
import { submitReview } from '../reviews/submit-review'
import { type Clinic, later, makeClinic } from '../testing/clinic'
import { giveVerdict, readTree } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { closeRound } from './close-round'
import { openRound } from './open-round'
import { previewRound } from './preview-round'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

const DAY = 24 * 60

/** Three trees that one person has read and a closed round has labelled, and as many that nobody has drawn. */
async function labelledClinic() {
  const clinic = await makeClinic()
  const treeIds = await clinic.addTrees(6)
  const known = treeIds.slice(0, 3)
  const first = await clinic.openRound({ filter: { specialties: [clinic.specialty], treeIds: known } })
  const reader = await clinic.person()
  const reviewIds: number[] = []
  for (const _ of known) reviewIds.push(await readTree(reader, ['n3'], ['n4']))
  await closeRound(clinic.admin, { roundId: first.id })
  return { clinic, first, reader, reviewIds, known, fresh: treeIds.slice(3) }
}

/** A round over what was not drawn yet, as somebody opens it some days later. */
function openLater(clinic: Clinic, days: number, wishes: Partial<OpenRoundInput>): Promise<Round> {
  const round = { name: `round ${clinic.specialty} ${days}`, budget: 99, filter: { specialties: [clinic.specialty] } }
  return openRound(later(clinic.admin, days * DAY), openRoundSchema.parse({ ...round, ...wishes }))
}

const slotsOf = ({ admin }: Clinic, { id }: Round) =>
  admin.db.reviewSlot.findMany({ where: { roundId: id }, orderBy: { id: 'asc' } })
const pisOf = async ({ admin }: Clinic, { id }: Round) =>
  (await admin.db.roundCandidate.findMany({ where: { roundId: id }, orderBy: { treeId: 'asc' } })).map(
    ({ treeId, pi, isDrawn }) => [treeId, pi, isDrawn],
  )
const statesOf = async ({ admin }: Clinic, ids: number[]) =>
  (await admin.db.tree.findMany({ where: { id: { in: ids } }, select: { reviewState: true } })).map(
    ({ reviewState }) => reviewState,
  )

/** Claims and rejects the root until nothing is left; the trees in their order. */
async function rejectAll(person: Context): Promise<number[]> {
  const trees: number[] = []
  for (;;) {
    const { reviewId } = await claimReview(person)
    if (reviewId === null) return trees
    trees.push((await person.db.review.findUniqueOrThrow({ where: { id: reviewId } })).treeId)
    await giveVerdict(person, reviewId, 'REJECT', 'n1')
    await submitReview(person, { reviewId })
  }
}

describe('gold items', () => {
  it('are trees with labels of earlier rounds that were not drawn, with as many reviews as a drawn tree', async () => {
    const { clinic, known, fresh } = await labelledClinic()
    await Promise.all([clinic.person(), clinic.person(), clinic.person()])
    const asked = { goldShare: 0.5, reviewsPerTree: 2 }
    const preview = await previewRound(
      clinic.admin,
      openRoundSchema.parse({
        ...{ name: 'x', budget: 99, filter: { specialties: [clinic.specialty] }, ...asked },
      }),
    )
    const round = await openLater(clinic, 0, asked)
    const slots = await slotsOf(clinic, round)
    const gold = slots.filter(({ kind }) => kind === 'gold')
    const goldTrees = [...new Set(gold.map(({ treeId }) => treeId))]
    expect(goldTrees).toHaveLength(2)
    expect(gold).toHaveLength(4)
    expect(goldTrees.every((id) => known.includes(id))).toBe(true)
    expect(new Set(slots.filter(({ kind }) => kind === 'sample').map(({ treeId }) => treeId))).toEqual(new Set(fresh))
    expect(preview).toMatchObject({ drawn: 3, reviews: 6, gold: { trees: 2, reviews: 4, available: 3 } })
    expect(round).toMatchObject({ candidates: 3, drawn: 3 })
  })

  it('change neither the draw nor any chance', async () => {
    const { clinic } = await labelledClinic()
    await clinic.person()
    const filter = { specialties: [clinic.specialty], excludeReviewed: false }
    const wishes = { filter, budget: 3, seed: 5 }
    const plain = await openLater(clinic, 0, { ...wishes, name: `plain ${clinic.specialty}` })
    await closeRound(clinic.admin, { roundId: plain.id })
    const mixed = await openLater(clinic, 0, { ...wishes, goldShare: 0.5, repeatShare: 0.5, repeatAfterDays: 0 })
    expect(await pisOf(clinic, mixed)).toEqual(await pisOf(clinic, plain))
    const kinds = (await slotsOf(clinic, mixed)).map(({ kind }) => kind)
    expect(kinds).toContain('gold')
    expect(kinds.filter((kind) => kind === 'sample')).toHaveLength(plain.slots.open)
  })

  it('go to nobody who judged the tree or settled a dispute of it, and are not counted as waiting for others', async () => {
    const { clinic, reader, known, fresh } = await labelledClinic()
    const judge = await clinic.person('adjudicator')
    const newcomer = await clinic.person()
    const place = { roundId: (await openLater(clinic, 0, { goldShare: 0.5 })).id, turnOrdinal: 0 }
    await clinic.admin.db.adjudication.createMany({
      data: known.map((treeId) => ({
        ...{ ...place, treeId, caseId: 1, state: 'decided' as const, decision: 'ACCEPT' as const },
        ...{ adjudicatorId: judge.actor.id, decidedAt: clinic.admin.now },
      })),
    })
    for (const person of [reader, judge]) {
      expect((await rejectAll(person)).filter((treeId) => known.includes(treeId))).toEqual([])
    }
    expect(await getQueue(reader)).toMatchObject({ claimable: 0, reservedForOthers: 0 })
    const given = await rejectAll(newcomer)
    expect(given).toHaveLength(2)
    expect(given.every((treeId) => known.includes(treeId) && !fresh.includes(treeId))).toBe(true)
  })

  it('make no labels, disputes or states, and leave releases and gaps to the round that judged', async () => {
    const { clinic, first, known, fresh } = await labelledClinic()
    const before = await approvalsOf(clinic, known)
    const reader = await clinic.person()
    const round = await openLater(clinic, 0, { goldShare: 0.5 })
    expect(await statesOf(clinic, known)).toEqual(['decided', 'decided', 'decided'])
    for (let tree = 0; tree < 5; tree += 1) await readTree(reader, ['n3', 'n5'])
    expect(await claimReview(reader)).toEqual({ reviewId: null })
    await closeRound(clinic.admin, { roundId: round.id })
    const labels = await clinic.admin.db.finalLabel.findMany({ where: { roundId: round.id } })
    expect(new Set(labels.map(({ treeId }) => treeId))).toEqual(new Set(fresh))
    expect(await clinic.admin.db.adjudication.count({ where: { roundId: round.id } })).toBe(0)
    expect(await statesOf(clinic, known)).toEqual(['decided', 'decided', 'decided'])
    expect(await approvalsOf(clinic, known)).toEqual(before)
    const turns = known.map((treeId) => ({ treeId, ordinal: 0 }))
    const acceptors = await loadAcceptors(clinic.admin.db, [
      { tree: { roundId: first.id }, turns: turns.slice(0, 1) },
      { tree: { roundId: round.id }, turns: turns.slice(1) },
    ])
    expect(turns.map((turn) => acceptors(turn).length)).toEqual([1, 0, 0])
  })

  it('do not keep a round from closing, nor go on after it', async () => {
    const { clinic, known } = await labelledClinic()
    const person = await clinic.person()
    const round = await openLater(clinic, 0, { goldShare: 0.5 })
    while ((await slotsOf(clinic, round)).every(({ kind, state }) => kind !== 'gold' || state === 'open')) {
      const { reviewId } = await claimReview(person)
      const held = await person.db.review.findUniqueOrThrow({ where: { id: reviewId ?? 0 }, include: { slot: true } })
      if (held.slot.kind === 'gold') break
      await giveVerdict(person, held.id, 'REJECT', 'n1')
      await submitReview(person, { reviewId: held.id })
    }
    await closeRound(clinic.admin, { roundId: round.id })
    const slots = await slotsOf(clinic, round)
    expect(slots.filter(({ state }) => state === 'leased')).toEqual([])
    expect(await statesOf(clinic, known)).toEqual(['decided', 'decided', 'decided'])
    expect(await claimReview(person)).toEqual({ reviewId: null })
  })
})

async function approvalsOf({ admin }: Clinic, treeIds: number[]) {
  const graph = await admin.db.graphActivation.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const basis = {
    versions: { graphId: graph.graphId, metricVersion: 1 },
    isApplicable: false,
    trustsCertificate: false,
  }
  const found: [number, unknown][] = []
  for await (const batch of scanApprovals(admin.db, { includeUncertified: false, includeSimulated: false, basis })) {
    for (const tree of batch)
      for (const { id, approval } of tree.trajectories) if (treeIds.includes(tree.id)) found.push([id, approval])
  }
  return found
}

describe('hidden repeats', () => {
  const wishes = { repeatShare: 1 / 3, repeatAfterDays: 14 }

  it('are kept for whoever gave the review, once it is old enough, and not where they saw the truth', async () => {
    const { clinic, reader, reviewIds, known } = await labelledClinic()
    const early = await openLater(clinic, 13, { ...wishes, repeatShare: 0.5 })
    expect((await slotsOf(clinic, early)).filter(({ kind }) => kind === 'repeat')).toEqual([])
    await closeRound(clinic.admin, { roundId: early.id })
    const [seen = 0] = reviewIds
    await revealReview(reader, { reviewId: seen })
    const round = await openLater(clinic, 15, { ...wishes, repeatShare: 0.5 })
    const repeats = (await slotsOf(clinic, round)).filter(({ kind }) => kind === 'repeat')
    expect(repeats.map(({ reservedForId }) => reservedForId)).toEqual([reader.actor.id, reader.actor.id])
    expect(new Set(repeats.map(({ repeatsReviewId }) => repeatsReviewId))).toEqual(new Set(reviewIds.slice(1)))
    expect(new Set(repeats.map(({ treeId }) => treeId))).toEqual(new Set(known.slice(1)))
  })

  it('are given to nobody else, make no label, and are not given a third time', async () => {
    const { clinic, reader, known, fresh } = await labelledClinic()
    const round = await openLater(clinic, 20, wishes)
    const other = later(await clinic.person(), 20 * DAY)
    expect((await rejectAll(other)).toSorted((a, b) => a - b)).toEqual(fresh)
    expect(await getQueue(other)).toMatchObject({ claimable: 0, reservedForOthers: 0 })
    const [repeated, ...more] = await rejectAll(later(reader, 20 * DAY))
    expect(more).toEqual([])
    expect(known).toContain(repeated)
    const labels = await clinic.admin.db.finalLabel.findMany({ where: { roundId: round.id } })
    expect(new Set(labels.map(({ treeId }) => treeId))).toEqual(new Set(fresh))
    expect(await statesOf(clinic, known)).toEqual(['decided', 'decided', 'decided'])
    await clinic.addTree(await clinic.addCase('new'), 't1')
    const next = await openLater(clinic, 40, { ...wishes, name: `next ${clinic.specialty}`, repeatShare: 0.5 })
    const again = (await slotsOf(clinic, next)).filter(({ kind }) => kind === 'repeat')
    expect(again.map(({ treeId }) => treeId)).not.toContain(repeated)
  })

  it('come in their turn and not before everything else', async () => {
    const clinic = await makeClinic()
    const treeIds = await clinic.addTrees(30)
    const reader = await clinic.person()
    const filter = { specialties: [clinic.specialty], treeIds: treeIds.slice(0, 10) }
    const first = await clinic.openRound({ filter })
    await rejectAll(reader)
    await closeRound(clinic.admin, { roundId: first.id })
    await openLater(clinic, 20, { repeatShare: 0.5, seed: 8 })
    const order = await rejectAll(later(reader, 20 * DAY))
    const places = order.flatMap((treeId, place) => (filter.treeIds.includes(treeId) ? [place] : []))
    expect(places).toHaveLength(10)
    expect(Math.min(...places)).toBeLessThan(15)
    expect(Math.max(...places)).toBeGreaterThan(15)
  })
})

// Disputes as adjudicators find and read them: who may look, both sides as they stand, the next one, lists a page at a time.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAdjudicationsSchema } from '@/lib/core/domain/adjudication'
import type { Context } from '../context'
import { type Clinic, makeClinic } from '../testing/clinic'
import { claim, giveVerdict, readTree } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { claimReview } from '../reviews/claim-review'
import { getQueue } from '../reviews/get-queue'
import { submitReview } from '../reviews/submit-review'
import { decideAdjudication } from './decide-adjudication'
import { getAdjudication } from './get-adjudication'
import { listAdjudications } from './list-adjudications'
import { listDisputedRounds } from './list-disputed-rounds'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

/** `trees` trees, each disputed at n4 and agreed on elsewhere. */
async function disputed(trees: number, wishes: { showsTruth?: boolean } = {}) {
  const clinic = await makeClinic()
  await clinic.addTrees(trees)
  const round = await clinic.openRound({ reviewsPerTree: 2, ...wishes })
  const [one, two] = [await clinic.person(), await clinic.person()]
  for (let read = 0; read < trees; read += 1) {
    await readTree(one, ['n3', 'n5'])
    await readTree(two, ['n3'], ['n4'])
  }
  const rows = await clinic.admin.db.adjudication.findMany({ where: { roundId: round.id }, orderBy: { id: 'asc' } })
  return { clinic, round, one, two, rows, ids: rows.map(({ id }) => id) }
}

const list = (ctx: Context, input: object) => listAdjudications(ctx, listAdjudicationsSchema.parse(input))
const settle = (ctx: Context, adjudicationId: number) =>
  decideAdjudication(ctx, { adjudicationId, decision: 'REJECT', reason: 'No ground for the scan.' })

describe('lists of disputes', () => {
  it('go on behind the last one: open ones oldest first, decided ones newest first, of one round', async () => {
    const { clinic, round, ids } = await disputed(3)
    const adjudicator = await clinic.person('adjudicator')
    const of = { roundId: round.id, limit: 2 }
    const first = await list(adjudicator, of)
    const second = await list(adjudicator, { ...of, cursor: first.nextCursor })
    expect([first, second].map(({ items }) => items.map(({ id }) => id))).toEqual([ids.slice(0, 2), ids.slice(2)])
    expect(second.nextCursor).toBeNull()
    for (const id of ids) await settle(adjudicator, id)
    expect((await list(adjudicator, of)).items).toEqual([])
    const decided = await list(adjudicator, { ...of, state: 'decided' })
    expect(decided.items.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 2))
    expect(decided.items[0]).toMatchObject({ decision: 'REJECT', turnId: 'n4', specialty: clinic.specialty })
    const rest = await list(adjudicator, { ...of, state: 'decided', cursor: decided.nextCursor })
    expect(rest.items.map(({ id }) => id)).toEqual(ids.slice(0, 1))
  })

  it('offer the rounds that have any, with their counts', async () => {
    const { clinic, round, ids } = await disputed(2)
    const adjudicator = await clinic.person('adjudicator')
    await settle(adjudicator, ids[0] ?? 0)
    const mine = (await listDisputedRounds(adjudicator)).items.find(({ id }) => id === round.id)
    expect(mine).toEqual({ id: round.id, name: round.name, open: 1, decided: 1 })
  })
})

describe('who may settle', () => {
  it('is nobody who was shown the truth of the case, unless the round shows it to its readers', async () => {
    for (const showsTruth of [false, true]) {
      const { clinic, ids, rows } = await disputed(1, { showsTruth })
      const adjudicator = await clinic.person('adjudicator')
      expect(await codeOf(getAdjudication(adjudicator, { adjudicationId: ids[0] ?? 0 }))).toBeNull()
      await showTruthOf(clinic, adjudicator, rows[0]?.caseId ?? 0)
      const expected = showsTruth ? null : 'not-found'
      expect(await codeOf(getAdjudication(adjudicator, { adjudicationId: ids[0] ?? 0 })), `${showsTruth}`).toBe(
        expected,
      )
      expect((await list(adjudicator, { roundId: rows[0]?.roundId })).items).toHaveLength(showsTruth ? 1 : 0)
      expect(await codeOf(settle(adjudicator, ids[0] ?? 0))).toBe(expected)
    }
  })

  it('is nobody who read another tree of the case in a round that shows the truth', async () => {
    const { clinic, ids, rows } = await disputed(1)
    const { key } = await clinic.admin.db.case.findUniqueOrThrow({ where: { id: rows[0]?.caseId ?? 0 } })
    await clinic.addTree(key, `other ${randomUUID()}`)
    await clinic.openRound({ showsTruth: true })
    const adjudicator = await clinic.person('adjudicator')
    await claim(adjudicator)
    expect(await codeOf(getAdjudication(adjudicator, { adjudicationId: ids[0] ?? 0 }))).toBe('not-found')
  })

  it('can read what they decided even after they were shown the truth', async () => {
    const { clinic, ids, rows } = await disputed(1)
    const adjudicator = await clinic.person('adjudicator')
    await settle(adjudicator, ids[0] ?? 0)
    await showTruthOf(clinic, adjudicator, rows[0]?.caseId ?? 0)
    const view = await getAdjudication(adjudicator, { adjudicationId: ids[0] ?? 0 })
    expect(view).toMatchObject({ state: 'decided', decision: 'REJECT', reason: 'No ground for the scan.' })
    expect(view.decidedBy).toBe(`reader-${adjudicator.actor.name}`)
  })
})

/** Has them read another tree of the case, which then shows its truth. */
async function showTruthOf(clinic: Clinic, person: Context, caseId: number): Promise<void> {
  const { key } = await clinic.admin.db.case.findUniqueOrThrow({ where: { id: caseId } })
  await clinic.addTree(key, `other ${randomUUID()}`)
  await clinic.openRound()
  const reviewId = await readTree(person, ['n3'], ['n4'])
  await clinic.admin.db.review.update({ where: { id: reviewId }, data: { revealedAt: new Date() } })
}

describe('who settled a dispute', () => {
  it('is not given the tree as a reader in a later round; others are', async () => {
    const { clinic, ids } = await disputed(1)
    const adjudicator = await clinic.person('adjudicator')
    await settle(adjudicator, ids[0] ?? 0)
    await clinic.openRound({ filter: { specialties: [clinic.specialty], excludeReviewed: false } })
    expect(await claimReview(adjudicator)).toEqual({ reviewId: null })
    expect(await getQueue(adjudicator)).toMatchObject({ claimable: 0, waitingForOthers: 1 })
    expect((await claimReview(await clinic.person())).reviewId).not.toBeNull()
  })
})

describe('both sides', () => {
  it('stand as they count: the newest word, an edit with its turn, comments left out, the tree without anybody’s edits', async () => {
    const { clinic, rows, ids, one } = await disputed(1)
    const reviewId = (await one.db.review.findFirstOrThrow({ where: { reviewerId: one.actor.id ?? 0 } })).id
    const edit = {
      action: { kind: 'diagnose' as const, label: 'Amber fever', concept: null },
      reasoning: 'Enough.',
      differential: [],
    }
    await giveVerdict(one, reviewId, 'EDIT', 'n3', { edit, note: 'Said too late.' })
    const comment = { key: randomUUID(), reviewId, roundId: rows[0]?.roundId ?? 0, treeId: rows[0]?.treeId ?? 0 }
    await one.db.comment.create({
      data: { ...comment, turnOrdinal: 2, authorId: one.actor.id ?? 0, text: 'I am the head of radiology.' },
    })
    const adjudicator = await clinic.person('adjudicator')
    const second = await adjudicator.db.adjudication.findFirstOrThrow({
      where: { roundId: rows[0]?.roundId, turnOrdinal: 2 },
    })
    const view = await getAdjudication(adjudicator, { adjudicationId: second.id })
    expect(view.turnId).toBe('n3')
    expect(view.turns.map(({ id }) => id)).toEqual(['n1', 'n2', 'n3', 'n4', 'n5'])
    const sides = Object.fromEntries(view.sides.map((side) => [side.judgement, side.words]))
    expect(sides).toMatchObject({
      accepted: [{ aspect: 'TURN', kind: 'ACCEPT', edit: null }],
      rejected: [{ aspect: 'TURN', kind: 'EDIT', note: 'Said too late.', edit: { reasoning: 'Enough.' } }],
    })
    expect(view.disputes.map(({ turnId, settledAs }) => [turnId, settledAs])).toEqual([
      ['n4', null],
      ['n3', null],
    ])
    expect(JSON.stringify(view)).not.toContain('radiology')
    expect(view.sides.map(({ pseudonym }) => pseudonym)).toEqual(
      view.sides.map(({ pseudonym }) => pseudonym).toSorted(),
    )
    expect(ids).toHaveLength(1)
  })

  it('of whoever could not judge is shown, of whoever never came to the turn is not', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(1)
    const round = await clinic.openRound({ reviewsPerTree: 4 })
    await readTree(await clinic.person(), ['n3', 'n5'])
    await readTree(await clinic.person(), ['n3', 'n4'], ['n5'])
    const unable = await clinic.person()
    const reviewId = await claim(unable)
    await giveVerdict(unable, reviewId, 'ACCEPT', 'n3', { scope: 'path' })
    await giveVerdict(unable, reviewId, 'ACCEPT', 'n4')
    await giveVerdict(unable, reviewId, 'CANNOT_JUDGE', 'n5')
    await submitReview(unable, { reviewId })
    await readTree(await clinic.person(), ['n3'], ['n4'])
    const adjudicator = await clinic.person('adjudicator')
    const lower = await adjudicator.db.adjudication.findFirst({ where: { roundId: round.id, turnOrdinal: 4 } })
    const view = await getAdjudication(adjudicator, { adjudicationId: lower?.id ?? 0 })
    expect(view.sides.map(({ judgement }) => judgement).toSorted()).toEqual(['accepted', 'rejected', 'unable'])
  })

  it('show a prospective round’s words on order and update apart', async () => {
    const clinic = await makeClinic()
    const [treeId = 0] = await clinic.addTrees(1)
    const round = await clinic.openRound({ isProspective: true, reviewsPerTree: 2 })
    const people = [await clinic.person(), await clinic.person()]
    const { caseId } = await clinic.admin.db.tree.findUniqueOrThrow({ where: { id: treeId } })
    const slots = await clinic.admin.db.reviewSlot.findMany({ where: { roundId: round.id }, orderBy: { id: 'asc' } })
    for (const [index, person] of people.entries()) {
      const place = { roundId: round.id, treeId, caseId, reviewerId: person.actor.id ?? 0 }
      const submitted = { state: 'submitted' as const, submittedAt: new Date() }
      const review = await person.db.review.create({ data: { ...place, ...submitted, slotId: slots[index]?.id ?? 0 } })
      const word = { ...place, reviewId: review.id, turnOrdinal: 1 }
      const update =
        index === 0 ? { kind: 'ACCEPT' as const } : { kind: 'REJECT' as const, reasons: ['unreliable-update'] }
      const order = { kind: 'ACCEPT' as const, aspect: 'ORDER' as const, sawAnswer: index === 1 }
      await person.db.verdict.create({ data: { ...word, ...order, key: randomUUID() } })
      await person.db.verdict.create({ data: { ...word, ...update, aspect: 'UPDATE', key: randomUUID() } })
    }
    const { id } = await clinic.admin.db.adjudication.create({
      data: { roundId: round.id, treeId, caseId, turnOrdinal: 1 },
    })
    const view = await getAdjudication(await clinic.person('adjudicator'), { adjudicationId: id })
    expect(view.isProspective).toBe(true)
    const words = view.sides.map((side) => side.words.map(({ aspect, kind, sawAnswer }) => [aspect, kind, sawAnswer]))
    expect(words.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual([
      [
        ['ORDER', 'ACCEPT', false],
        ['UPDATE', 'ACCEPT', false],
      ],
      [
        ['ORDER', 'ACCEPT', true],
        ['UPDATE', 'REJECT', false],
      ],
    ])
  })
})

describe('the next dispute', () => {
  it('is the one behind, then the first one, within the round that was chosen', async () => {
    const { clinic, round, ids } = await disputed(3)
    const [one = 0, two = 0, three = 0] = ids
    const adjudicator = await clinic.person('adjudicator')
    const next = async (adjudicationId: number) =>
      (await getAdjudication(adjudicator, { adjudicationId, roundId: round.id })).nextId
    expect(await next(two)).toBe(three)
    await settle(adjudicator, three)
    expect(await next(two)).toBe(one)
    await settle(adjudicator, one)
    expect(await next(two)).toBeNull()
  })
})

// Open work given out by name: moved from one person to another or to the queue in one action, and assigned by filter.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignWorkSchema } from '@/lib/core/domain/round-work'
import type { Context } from '../context'
import { claimReview } from '../reviews/claim-review'
import { getQueue } from '../reviews/get-queue'
import { returnReview } from '../reviews/return-review'
import { submitReview } from '../reviews/submit-review'
import { type Clinic, later, makeClinic, root } from '../testing/clinic'
import { claim, giveVerdict, readTree } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf, refusalOf } from '../testing/refusal'
import { assignWork } from './assign-work'
import { closeRound } from './close-round'
import { reassignWork } from './reassign-work'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

async function scene(trees: number, reviewsPerTree = 1) {
  const clinic = await makeClinic()
  const treeIds = await clinic.addTrees(trees, [root])
  const { id: roundId } = await clinic.openRound({ reviewsPerTree, leaseMinutes: 60 })
  return { clinic, treeIds, roundId, leaver: await clinic.person(), heir: await clinic.person() }
}

const userOf = ({ db, actor }: Context) => db.user.findUniqueOrThrow({ where: { id: actor.id ?? 0 } })
const emailOf = async (ctx: Context) => (await userOf(ctx)).email
const assign = async ({ admin }: Clinic, roundId: number, to: Context, part: object = {}) =>
  assignWork(admin, assignWorkSchema.parse({ roundId, to: await emailOf(to), ...part }))
const move = async ({ admin }: Clinic, roundId: number, from: Context, to: Context | null) =>
  reassignWork(admin, { roundId, from: (await userOf(from)).pseudonym, to: to && (await emailOf(to)) })
const reservedFor = ({ admin }: Clinic, roundId: number, who: Context) =>
  admin.db.reviewSlot.count({ where: { roundId, reservedForId: who.actor.id, state: 'open' } })

describe('assignWork', () => {
  it('keeps waiting reviews for one person, who is given them first and alone', async () => {
    const { clinic, roundId, leaver, heir } = await scene(4)
    expect(await assign(clinic, roundId, heir, { most: 3 })).toEqual({ given: 3, hindered: [] })
    expect(await reservedFor(clinic, roundId, heir)).toBe(3)
    expect(await getQueue(leaver)).toMatchObject({ claimable: 1, reservedForOthers: 3 })
    expect(await getQueue(heir)).toMatchObject({ claimable: 4 })
    for (let read = 0; read < 3; read += 1) await readTree(heir, ['n1'])
    expect(await reservedFor(clinic, roundId, heir)).toBe(0)
    const event = await clinic.admin.db.auditEvent.findFirstOrThrow({
      where: { action: 'assign-work', subjectId: `${roundId}` },
    })
    expect(event.detail).toMatchObject({ given: 3, to: (await userOf(heir)).pseudonym })
  })

  it('takes one review a tree, by specialty and words, and says what keeps the others', async () => {
    const { clinic, roundId, heir, leaver } = await scene(3, 2)
    await readTree(heir, ['n1'])
    const declined = await claim(heir)
    await returnReview(heir, { reviewId: declined, isDeclined: true, reason: '' })
    expect(await assign(clinic, roundId, heir, { specialties: ['no such specialty'] })).toMatchObject({ given: 0 })
    const { given, hindered } = await assign(clinic, roundId, heir)
    expect(given).toBe(1)
    expect(Object.fromEntries(hindered.map(({ hindrance, reviews }) => [hindrance, reviews]))).toEqual({
      ...{ read: 2, declined: 2 },
    })
    const words = await assign(clinic, roundId, leaver, { text: `${clinic.specialty}/C2` })
    expect(words.given).toBe(1)
  })

  it('refuses, naming the field, whom it does not know or who does not review; a round that is closed or not there', async () => {
    const { clinic, roundId, heir } = await scene(1)
    const researcher = await clinic.person('researcher')
    const stranger = assignWorkSchema.parse({ roundId, to: 'nobody@clinic.invalid' })
    for (const refused of [assignWork(clinic.admin, stranger), assign(clinic, roundId, researcher)]) {
      expect(await refusalOf(refused)).toMatchObject({ code: 'invalid-input', defects: [{ pointer: '/to' }] })
    }
    expect(await codeOf(assign(clinic, 2_000_000_000, heir))).toBe('not-found')
    await closeRound(clinic.admin, { roundId })
    expect(await codeOf(assign(clinic, roundId, heir))).toBe('round-closed')
  })
})

describe('reassignWork', () => {
  it('moves what a person holds and what is kept for them, and takes the tree out of their hands', async () => {
    const { clinic, roundId, leaver, heir } = await scene(5)
    await assign(clinic, roundId, leaver, { most: 3 })
    const held = await claim(leaver)
    await giveVerdict(leaver, held, 'ACCEPT', 'n1')
    expect(await move(clinic, roundId, leaver, heir)).toEqual({ given: 3, queued: 0, ended: 0, hindered: [] })
    expect(await reservedFor(clinic, roundId, heir)).toBe(3)
    expect(await codeOf(submitReview(leaver, { reviewId: held }))).toBe('lease-lost')
    expect(await clinic.admin.db.verdict.count({ where: { reviewId: held } })).toBe(1)
    expect(await getQueue(leaver)).toMatchObject({ current: null, claimable: 2 })
    for (let read = 0; read < 5; read += 1) await readTree(heir, ['n1'])
    const event = await clinic.admin.db.auditEvent.findFirstOrThrow({
      where: { action: 'reassign-work', subjectId: `${roundId}` },
    })
    expect(event.detail).toMatchObject({ given: 3, queued: 0, to: (await userOf(heir)).pseudonym })
  })

  it('gives back to the queue what the other person has read, and everything where nobody is named', async () => {
    const { clinic, roundId, leaver, heir } = await scene(2, 2)
    await readTree(heir, ['n1'])
    await assign(clinic, roundId, leaver)
    const moved = await move(clinic, roundId, leaver, heir)
    expect(moved).toEqual({ given: 1, queued: 1, ended: 0, hindered: [{ hindrance: 'read', reviews: 1 }] })
    expect(await move(clinic, roundId, heir, null)).toMatchObject({ given: 0, queued: 1, hindered: [] })
    expect(await clinic.admin.db.reviewSlot.count({ where: { roundId, reservedForId: { not: null } } })).toBe(0)
    const nobody = await move(clinic, roundId, leaver, null)
    expect(nobody).toEqual({ given: 0, queued: 0, ended: 0, hindered: [] })
  })

  it('lets the tree state follow, and ends the hidden repeats that nobody else can take', async () => {
    const { clinic, treeIds, roundId, leaver } = await scene(1)
    const spare = await clinic.addTree(await clinic.addCase('spare'), 't1', [root])
    const { caseId } = await clinic.admin.db.tree.findUniqueOrThrow({ where: { id: spare } })
    await claim(leaver)
    const place = { roundId, treeId: spare, caseId, ordinal: 0 }
    await clinic.admin.db.reviewSlot.create({ data: { ...place, kind: 'repeat', reservedForId: leaver.actor.id } })
    expect(await move(clinic, roundId, leaver, null)).toEqual({ given: 0, queued: 1, ended: 1, hindered: [] })
    expect(await clinic.admin.db.reviewSlot.count({ where: { roundId } })).toBe(1)
    const [tree] = await clinic.admin.db.tree.findMany({ where: { id: { in: treeIds } } })
    expect(tree?.reviewState).toBe('queued')
  })

  it('refuses the same person, and anybody it does not know', async () => {
    const { clinic, roundId, leaver } = await scene(1)
    expect(await codeOf(move(clinic, roundId, leaver, leaver))).toBe('invalid-input')
    const unknown = reassignWork(clinic.admin, { roundId, from: 'reader-nobody', to: null })
    expect(await refusalOf(unknown)).toMatchObject({ defects: [{ pointer: '/from' }] })
  })

  it('meets a submission at the same moment in one of two ways: submitted and left, or moved and lost', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const { clinic, roundId, leaver } = await scene(1)
      const reviewId = await claim(leaver)
      await giveVerdict(leaver, reviewId, 'ACCEPT', 'n1')
      const [refused, moved] = await Promise.all([
        codeOf(submitReview(leaver, { reviewId })),
        move(clinic, roundId, leaver, null),
      ])
      expect([refused, moved.queued]).toEqual(refused === null ? [null, 0] : ['lease-lost', 1])
    }
  })
})

describe('leases', () => {
  it('return by themselves, and what was kept for one person stays theirs', async () => {
    const { clinic, roundId, leaver, heir } = await scene(1)
    await claim(leaver)
    expect(await claimReview(later(heir, 59))).toEqual({ reviewId: null })
    expect((await claimReview(later(heir, 61))).reviewId).not.toBeNull()
    await move(clinic, roundId, heir, leaver)
    await claim(leaver)
    expect(await claimReview(later(heir, 600))).toEqual({ reviewId: null })
    expect((await claimReview(later(leaver, 600))).reviewId).not.toBeNull()
  })
})

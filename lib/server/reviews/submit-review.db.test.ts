// Submitting: only whole reviews, once; agreement settles a tree, disagreement opens an adjudication.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideAdjudication } from '../adjudications/decide-adjudication'
import { getAdjudication } from '../adjudications/get-adjudication'
import { listAdjudications } from '../adjudications/list-adjudications'
import type { Context } from '../context'
import { closeRound } from '../rounds/close-round'
import { makeClinic, twoPaths } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { claim, giveVerdict, readTree } from '../testing/give-verdict'
import { codeOf, refusalOf } from '../testing/refusal'
import { slowCommit } from '../testing/slow-commit'
import { getQueue } from './get-queue'
import { submitReview } from './submit-review'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

async function clinicWithTree(reviewsPerTree: number, turns: object[] = twoPaths) {
  const clinic = await makeClinic()
  const treeId = await clinic.addTree(await clinic.addCase('c1'), 't1', turns)
  const round = await clinic.openRound({ reviewsPerTree })
  return { clinic, treeId, round }
}

async function labelsOf({ db }: Context, treeId: number): Promise<Record<string, string>> {
  const rows = await db.finalLabel.findMany({
    where: { treeId },
    include: { turn: { select: { key: true } } },
    orderBy: { turnOrdinal: 'asc' },
  })
  return Object.fromEntries(rows.map(({ turn, label, source }) => [turn.key, `${label} ${source}`]))
}
const stateOf = async ({ db }: Context, id: number) => (await db.tree.findUniqueOrThrow({ where: { id } })).reviewState
const mineOf = async (ctx: Context, caseKeyPart: string) => {
  const mine = await ctx.db.adjudication.findMany({
    where: { tree: { key: { startsWith: caseKeyPart } } },
    orderBy: { turnOrdinal: 'asc' },
  })
  return mine
}

describe('submitting', () => {
  it('names every turn without a verdict and stores nothing', async () => {
    const { clinic, treeId } = await clinicWithTree(1)
    const person = await clinic.person()
    const reviewId = await claim(person)
    await giveVerdict(person, reviewId, 'ACCEPT', 'n2', { scope: 'path' })
    await giveVerdict(person, reviewId, 'REJECT', 'n4')
    const refusal = await refusalOf(submitReview(person, { reviewId }))
    expect(refusal).toMatchObject({ code: 'incomplete-review', defects: [{ pointer: 'n3' }] })
    expect(await labelsOf(person, treeId)).toEqual({})
    await giveVerdict(person, reviewId, 'CANNOT_JUDGE', 'n3')
    expect(await submitReview(person, { reviewId })).toMatchObject({ state: 'submitted', decidedTurns: 4 })
  })

  it('answers a second time as the first, also at once', async () => {
    const { clinic } = await clinicWithTree(1)
    const person = await clinic.person()
    const reviewId = await claim(person)
    await giveVerdict(person, reviewId, 'REJECT', 'n1')
    const [first, second] = await Promise.all([submitReview(person, { reviewId }), submitReview(person, { reviewId })])
    expect(second).toEqual(first)
    expect(await submitReview(person, { reviewId })).toEqual(first)
    const events = await person.db.auditEvent.count({
      where: { action: 'submit-review', subject: 'review', subjectId: String(reviewId) },
    })
    expect(events).toBe(1)
  })

  it('is for one’s own reviews', async () => {
    const { clinic } = await clinicWithTree(1)
    const [mine, other] = [await clinic.person(), await clinic.person()]
    const reviewId = await claim(mine)
    expect(await codeOf(submitReview(other, { reviewId }))).toBe('not-found')
  })
})

describe('settling', () => {
  it('waits for the last review, then labels what both agree on', async () => {
    const { clinic, treeId } = await clinicWithTree(2)
    const [first, second] = [await clinic.person(), await clinic.person()]
    await readTree(first, ['n3'], ['n4'])
    expect(await labelsOf(first, treeId)).toEqual({})
    expect(await stateOf(first, treeId)).toBe('in_review')
    await readTree(second, ['n3'], ['n4'])
    expect(await labelsOf(first, treeId)).toEqual({
      n1: 'ACCEPT unanimous',
      n2: 'ACCEPT unanimous',
      n3: 'ACCEPT unanimous',
      n4: 'REJECT unanimous',
    })
    expect(await stateOf(first, treeId)).toBe('decided')
    expect(await mineOf(first, clinic.specialty)).toEqual([])
  })

  it('settles once when the last two are submitted at the same time', async () => {
    const { clinic, treeId } = await clinicWithTree(2)
    const people = [await clinic.person(), await clinic.person()]
    const reviews: number[] = []
    for (const person of people) {
      const reviewId = await claim(person)
      reviews.push(reviewId)
      await giveVerdict(person, reviewId, 'REJECT', 'n1')
    }
    await Promise.all(
      people.map((person, index) => submitReview(slowCommit(person).ctx, { reviewId: reviews[index] ?? 0 })),
    )
    expect(await labelsOf(clinic.admin, treeId)).toEqual({ n1: 'REJECT unanimous' })
    expect(await stateOf(clinic.admin, treeId)).toBe('decided')
  })

  it('opens a dispute where they part, and a third person settles it', async () => {
    const { clinic, treeId } = await clinicWithTree(2)
    const [first, second] = [await clinic.person(), await clinic.person('adjudicator')]
    await readTree(first, ['n3', 'n5'])
    await readTree(second, ['n3'], ['n4'])
    expect(await stateOf(first, treeId)).toBe('adjudication')
    const [dispute, ...others] = await mineOf(first, clinic.specialty)
    expect([dispute?.turnOrdinal, others]).toEqual([3, []])
    const adjudicationId = dispute?.id ?? 0
    const decision = { adjudicationId, decision: 'REJECT' as const, reason: 'No ground for the scan.' }

    expect(await codeOf(decideAdjudication(second, decision))).toBe('not-found')
    expect(await codeOf(getAdjudication(second, { adjudicationId }))).toBe('not-found')
    expect((await listAdjudications(second)).items.map(({ id }) => id)).not.toContain(adjudicationId)

    const third = await clinic.person('adjudicator')
    expect((await listAdjudications(third)).items.map(({ id }) => id)).toContain(adjudicationId)
    const view = await getAdjudication(third, { adjudicationId })
    expect(view.turnId).toBe('n4')
    expect(view.sides.map(({ judgement }) => judgement).sort()).toEqual(['accepted', 'rejected'])
    expect(await decideAdjudication(third, decision)).toMatchObject({ id: adjudicationId, state: 'decided' })
    expect(await labelsOf(first, treeId)).toEqual({
      n1: 'ACCEPT unanimous',
      n2: 'ACCEPT unanimous',
      n3: 'ACCEPT unanimous',
      n4: 'REJECT adjudicated',
    })
    expect(await stateOf(first, treeId)).toBe('decided')
    expect(await codeOf(decideAdjudication(third, decision))).toBe('conflict')
    const verdicts = await first.db.verdict.findMany({ where: { treeId, turnOrdinal: 3 }, orderBy: { id: 'asc' } })
    expect(verdicts.map(({ kind }) => kind)).toEqual(['ACCEPT', 'REJECT'])
  })

  it('lets only one of two adjudicators settle a dispute', async () => {
    const { clinic } = await clinicWithTree(2)
    await readTree(await clinic.person(), ['n3', 'n5'])
    await readTree(await clinic.person(), ['n3'], ['n4'])
    const [dispute] = await mineOf(clinic.admin, clinic.specialty)
    const decide = async (decision: 'ACCEPT' | 'REJECT') =>
      codeOf(
        decideAdjudication(await clinic.person('adjudicator'), {
          adjudicationId: dispute?.id ?? 0,
          decision,
          reason: 'So.',
        }),
      )
    const codes = await Promise.all([decide('ACCEPT'), decide('REJECT')])
    expect(codes.toSorted()).toEqual(['conflict', null].toSorted())
  })

  it('settles two disputes of one tree at once without a deadlock, the upper one closing the lower', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { clinic, treeId } = await clinicWithTree(3)
      // Two part on n2; of those who accept it two part on n3.
      await readTree(await clinic.person(), ['n3', 'n5'])
      await readTree(await clinic.person(), ['n2', 'n5'], ['n3'])
      await readTree(await clinic.person(), ['n5'], ['n2'])
      const disputes = await mineOf(clinic.admin, clinic.specialty)
      expect(disputes.map(({ turnOrdinal }) => turnOrdinal)).toEqual([1, 2])
      const codes = await Promise.all(
        disputes.map(async ({ id }) =>
          codeOf(
            decideAdjudication(await clinic.person('adjudicator'), {
              adjudicationId: id,
              decision: 'REJECT',
              reason: 'So.',
            }),
          ),
        ),
      )
      expect(codes[0]).toBeNull()
      expect([null, 'conflict', 'not-found']).toContain(codes[1])
      expect((await labelsOf(clinic.admin, treeId)).n2).toBe('REJECT adjudicated')
      expect(await labelsOf(clinic.admin, treeId)).not.toHaveProperty('n3')
      expect(await stateOf(clinic.admin, treeId)).toBe('decided')
    }
  })

  it('keeps whoever read the tree from settling it, and nobody else', async () => {
    const { clinic, round } = await clinicWithTree(2)
    const reader = await clinic.person('adjudicator')
    await readTree(await clinic.person(), ['n3', 'n5'])
    await readTree(await clinic.person(), ['n3'], ['n4'])
    const [dispute] = await mineOf(clinic.admin, clinic.specialty)
    const get = (ctx: Context) => codeOf(getAdjudication(ctx, { adjudicationId: dispute?.id ?? 0 }))
    expect(await get(reader)).toBeNull()
    await closeRound(clinic.admin, { roundId: round.id })
    // Having seen truth and scores of the tree after a later round, they are no third person any more.
    await clinic.openRound({ filter: { specialties: [clinic.specialty], excludeReviewed: false } })
    await readTree(reader, ['n3', 'n5'])
    expect(await get(reader)).toBe('not-found')
    expect(await get(await clinic.person('adjudicator'))).toBeNull()
  })

  it('labels a branch that replaces a rejected turn by its author’s word', async () => {
    const { clinic, treeId } = await clinicWithTree(1)
    const person = await clinic.person()
    const reviewId = await claim(person)
    await giveVerdict(person, reviewId, 'ACCEPT', 'n3', { scope: 'path' })
    const action = { kind: 'diagnose' as const, label: 'Amber fever', concept: null }
    await giveVerdict(person, reviewId, 'EDIT', 'n4', { edit: { action, reasoning: 'Enough.', differential: [] } })
    await submitReview(person, { reviewId })
    expect(await labelsOf(person, treeId)).toMatchObject({ n4: 'REJECT unanimous', 'edit-6': 'ACCEPT unanimous' })
    expect(await getQueue(person)).toMatchObject({ current: null, doneByMe: 1 })
  })
})

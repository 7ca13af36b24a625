// Blindness: nothing a reviewer is sent before submitting tells of truth, scores, decisions, personas, models or other people.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trajectoryExplanationSchema } from '@/lib/core/domain/explanation'
import { queueSchema, reviewRevealSchema, reviewViewSchema, verdictsSavedSchema } from '@/lib/core/domain/review'
import { getAdjudication } from '../adjudications/get-adjudication'
import { adjudicationViewSchema } from '@/lib/core/domain/adjudication'
import type { Context } from '../context'
import { blindScene } from '../testing/blind-scene'
import { later, makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { leaksOf, wordsOf } from '../testing/leaks'
import { claim, giveVerdict, readTree } from '../testing/give-verdict'
import { closeRound } from '../rounds/close-round'
import { codeOf, refusalOf } from '../testing/refusal'
import { explainReviewedTrajectory } from '../scores/explain-reviewed-trajectory'
import { claimReview } from './claim-review'
import { getQueue } from './get-queue'
import { getReview } from './get-review'
import { revealReview } from './reveal-review'
import { returnReview } from './return-review'
import { submitReview } from './submit-review'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

const expectBlind = (value: unknown) => expect(leaksOf(value)).toEqual([])

describe('before submission', () => {
  it('sends neither truth, scores, decisions, persona, teacher nor another reader’s work', async () => {
    const { first, second } = await blindScene()
    const other = await claim(second)
    const edit = {
      action: { kind: 'order' as const, tests: ['Smear'] },
      reasoning: 'Seen only by me.',
      differential: [],
    }
    await giveVerdict(second, other, 'REJECT', 'n3', { note: 'Private word.' })
    await giveVerdict(second, other, 'EDIT', 'n4', { edit })

    const claimed = await claimReview(first)
    const reviewId = claimed.reviewId ?? 0
    const saved = await giveVerdict(first, reviewId, 'EDIT', 'n5', { edit })
    const view = await getReview(first, { reviewId })
    for (const sent of [claimed, saved, view, await getQueue(first)]) expectBlind(sent)
    // The menu is names; what a test would say stands only where it was ordered.
    expect(Object.keys(view.case.menu[0] ?? {})).toEqual(['test', 'synonyms'])
    const texts = wordsOf([view, await getQueue(first)]).texts
    expect(texts).not.toContain('Private word.')
    expect(view.verdicts.map(({ turnId }) => turnId)).not.toContain('n3')
    expect(view.turns.filter(({ origin }) => origin === 'edit')).toHaveLength(1)
    expectBlind(await returnReview(first, { reviewId, isDeclined: false, reason: '' }))
  })

  it('sends exactly what the contract names, before its schema cuts anything', async () => {
    const { first } = await blindScene()
    const reviewId = await claim(first)
    const view = await getReview(first, { reviewId })
    expect(reviewViewSchema.parse(view)).toEqual(view)
    const queue = await getQueue(first)
    expect(queueSchema.parse(queue)).toEqual(queue)
    const saved = await giveVerdict(first, reviewId, 'ACCEPT', 'n1')
    expect(verdictsSavedSchema.parse(saved)).toEqual(saved)
  })

  it('refuses to reveal anything, and logs nothing', async () => {
    const { first } = await blindScene()
    const reviewId = await claim(first)
    expect(await codeOf(revealReview(first, { reviewId }))).toBe('blinded')
    for (const leafId of ['n3', 'n5', 'no such turn'])
      expect(await codeOf(explainReviewedTrajectory(first, { reviewId, leafId }))).toBe('blinded')
    expect(await revealsOf(first, reviewId)).toBe(0)
  })
})

describe('after submission', () => {
  it('reveals truth and scores of what one saw, logs it, and still names no persona', async () => {
    const { clinic, first, second } = await blindScene()
    const reviewId = await readTree(first, ['n3', 'n5'])
    const other = await claim(second)
    const edit = { action: { kind: 'order' as const, tests: ['Smear'] }, reasoning: 'Mine.', differential: [] }
    await giveVerdict(second, other, 'EDIT', 'n4', { edit })
    const reveal = await revealReview(first, { reviewId })
    expect(reveal.diagnosis).toBe('Zephyrine syndrome')
    expect(reveal.trajectories.map(({ leafId }) => leafId)).toEqual(['n3', 'n5'])
    expect(JSON.stringify(reveal)).not.toMatch(/anchoring|secret-|act@1/)
    expect(reviewRevealSchema.parse(reveal)).toEqual(reveal)
    await revealReview(first, { reviewId })
    expect(await revealsOf(first, reviewId)).toBe(2)
    expect(await codeOf(revealReview(await clinic.person(), { reviewId }))).toBe('not-found')
    expect(await codeOf(revealReview(second, { reviewId: other }))).toBe('blinded')
  })

  it('explains the scores of what one saw, logs it, and names neither persona nor teacher', async () => {
    const { clinic, first, second } = await blindScene()
    const reviewId = await readTree(first, ['n3', 'n5'])
    const other = await claim(second)
    const edit = { action: { kind: 'order' as const, tests: ['Smear'] }, reasoning: 'Mine.', differential: [] }
    const { newTurns } = await giveVerdict(second, other, 'EDIT', 'n4', { edit })
    const explanation = await explainReviewedTrajectory(first, { reviewId, leafId: 'n3' })
    expect(explanation.turnIds).toEqual(['n1', 'n2', 'n3'])
    expect(explanation.outcome.truth.label).toBe('Zephyrine syndrome')
    expect(JSON.stringify(explanation)).not.toMatch(/anchoring|secret-|act@1/)
    expect(trajectoryExplanationSchema.parse(explanation)).toEqual(explanation)
    expect(await revealsOf(first, reviewId, 'explain-review')).toBe(1)
    const editId = newTurns[0]?.id ?? ''
    for (const leafId of [editId, 'n2', 'no such turn'])
      expect(await codeOf(explainReviewedTrajectory(first, { reviewId, leafId }))).toBe('not-found')
    expect(await revealsOf(first, reviewId, 'explain-review')).toBe(1)
    const someone = await clinic.person()
    expect(await codeOf(explainReviewedTrajectory(someone, { reviewId, leafId: 'n3' }))).toBe('not-found')
    expect(await codeOf(explainReviewedTrajectory(second, { reviewId: other, leafId: editId }))).toBe('blinded')
  })

  it('keeps truth and scores from the adjudicator too', async () => {
    const { clinic, first, second } = await blindScene()
    await readTree(first, ['n3', 'n5'])
    await readTree(second, ['n3'], ['n4'])
    const third = await clinic.person('adjudicator')
    const dispute = await third.db.adjudication.findFirstOrThrow({
      where: { tree: { case: { specialty: clinic.specialty } } },
    })
    const view = await getAdjudication(third, { adjudicationId: dispute.id })
    expect(adjudicationViewSchema.parse(view)).toEqual(view)
    // Whether the dispute was settled, and how, is the adjudicator's own word; readers stand under pseudonyms.
    expect(leaksOf(view, ['decision', 'pseudonym', 'sawAnswer'])).toEqual([])
    const people = [first.actor.name, second.actor.name]
    expect(wordsOf(view).texts.filter((text) => people.includes(text))).toEqual([])
  })

  it('shows the submitted review itself as blind as before', async () => {
    const { first } = await blindScene()
    const reviewId = await readTree(first, ['n3', 'n5'])
    expectBlind(await getReview(first, { reviewId }))
    expectBlind(await submitReview(first, { reviewId }))
    expectBlind(await getQueue(first))
  })
})

describe('while the same case is read again', () => {
  const codesOf = async (ctx: Context, reviewId: number) => [
    await codeOf(revealReview(ctx, { reviewId })),
    await codeOf(explainReviewedTrajectory(ctx, { reviewId, leafId: 'n3' })),
  ]
  const shut = ['blinded', 'blinded']

  it('hides what a submitted review would reveal, until that of another tree of the case is submitted too', async () => {
    const clinic = await makeClinic()
    const caseKey = await clinic.addCase('c1')
    await clinic.addTree(caseKey, 't1')
    await clinic.openRound()
    const first = await clinic.person()
    const done = await readTree(first, ['n3', 'n5'])

    await clinic.addTree(caseKey, 't2')
    const { name } = await clinic.openRound({ filter: { specialties: [clinic.specialty] } })
    const again = await claim(first)
    expect(await codesOf(first, done)).toEqual(shut)
    expect((await refusalOf(revealReview(first, { reviewId: done })))?.message).toContain(
      `review ${again} in “${name}”`,
    )
    // The lease ran out, and nobody else took the tree: they may still go on with it.
    expect(await codesOf(later(first, 100_000), done)).toEqual(shut)
    expect(await revealsOf(first, done)).toBe(0)
    await giveVerdict(first, again, 'REJECT', 'n1')
    await submitReview(first, { reviewId: again })
    expect(await codesOf(first, done)).toEqual([null, null])
    expect(await codesOf(first, again)).toEqual([null, null])
  })

  it('gives nobody a tree of a case whose truth they were shown, and gives it to others', async () => {
    const clinic = await makeClinic()
    const caseKey = await clinic.addCase('c1')
    await clinic.addTree(caseKey, 't1')
    await clinic.openRound()
    const [first, second] = [await clinic.person(), await clinic.person()]
    const done = await readTree(first, ['n3', 'n5'])
    await revealReview(first, { reviewId: done })
    await clinic.addTree(caseKey, 't2')
    await clinic.openRound({ filter: { specialties: [clinic.specialty] } })
    expect(await claimReview(first)).toEqual({ reviewId: null })
    expect(await getQueue(first)).toMatchObject({ claimable: 0, truthSeen: 1 })
    expect((await claimReview(second)).reviewId).not.toBeNull()
  })

  it('hides it in a later round over the same tree, from that reader only, and not while reading another case', async () => {
    const clinic = await makeClinic()
    await clinic.addTree(await clinic.addCase('c1'), 't1')
    await clinic.openRound({ reviewsPerTree: 2 })
    const [first, second] = [await clinic.person(), await clinic.person()]
    const done = await readTree(first, ['n3', 'n5'])
    const others = await readTree(second, ['n3', 'n5'])
    const filter = { specialties: [clinic.specialty], excludeReviewed: false }
    const { id: roundId } = await clinic.openRound({ filter })
    const again = await claim(second)
    expect(await codesOf(second, others)).toEqual(shut)
    expect(await codesOf(first, done)).toEqual([null, null])
    await returnReview(second, { reviewId: again, isDeclined: false, reason: '' })
    expect(await codesOf(second, others)).toEqual([null, null])

    await closeRound(clinic.admin, { roundId })
    await clinic.addTree(await clinic.addCase('c2'), 't1')
    await clinic.openRound()
    await claim(first)
    expect(await codesOf(first, done)).toEqual([null, null])
  })
})

type Database = Awaited<ReturnType<typeof makeClinic>>['admin']['db']

function revealsOf({ db }: { db: Database }, reviewId: number, action = 'reveal-review') {
  return db.auditEvent.count({ where: { action, subject: 'review', subjectId: String(reviewId) } })
}

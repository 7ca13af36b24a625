// How a round goes, per reviewer: slots by state, times of attention, gold items, repeats, flags, and lists a page at a time.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countVerdicts } from '@/lib/core/domain/judgement'
import { listRoundsSchema } from '@/lib/core/domain/round-list'
import { listFlagsSchema } from '@/lib/core/domain/round-progress'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import type { Context } from '../context'
import { returnReview } from '../reviews/return-review'
import { type Clinic, later, makeClinic } from '../testing/clinic'
import { claim, giveVerdict, readTree } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { submitVerdict } from '../verdicts/submit-verdict'
import { assignSlot } from './assign-slot'
import { closeRound } from './close-round'
import { getRound } from './get-round'
import { getRoundProgress } from './get-round-progress'
import { listFlags } from './list-flags'
import { listRounds } from './list-rounds'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

async function progressOf(clinic: Clinic, roundId: number, person: Context) {
  const progress = await getRoundProgress(clinic.admin, { roundId })
  const own = progress.reviewers.find(({ reviewerId }) => reviewerId === person.actor.id)
  return { progress, own }
}

const timed = (ctx: Context, reviewId: number, turnId: string, activeMs: number, more: object = {}) =>
  submitVerdict(
    ctx,
    submitVerdictSchema.parse({ key: randomUUID(), reviewId, turnId, kind: 'ACCEPT', activeMs, ...more }),
  )

describe('progress per reviewer', () => {
  it('counts what each holds, submitted, gave back and declined, under pseudonyms', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(4)
    const round = await clinic.openRound({ reviewsPerTree: 2 })
    const [one, two] = [await clinic.person(), await clinic.person()]
    await readTree(one, ['n3'], ['n4'])
    await returnReview(one, { reviewId: await claim(one), isDeclined: true, reason: 'I know the patient.' })
    await returnReview(one, { reviewId: await claim(one), isDeclined: false, reason: '' })
    await claim(two)
    const { own, progress } = await progressOf(clinic, round.id, one)
    expect(own).toMatchObject({ assigned: 0, leased: 0, submitted: 1, returned: 1, declined: 1 })
    expect(own?.pseudonym).toBe(`reader-${one.actor.name}`)
    expect(JSON.stringify(progress)).not.toContain('@clinic.invalid')
    expect((await progressOf(clinic, round.id, two)).own).toMatchObject({ leased: 1, submitted: 0 })
    expect(progress).toMatchObject({ state: 'open', slots: { open: 6, leased: 1, submitted: 1 }, labelledTrees: 0 })
    const { own: idle } = await progressOf({ ...clinic, admin: later(clinic.admin, 120) }, round.id, two)
    expect(idle?.leased, 'a lease that ran out is nobody’s').toBe(0)
    expect(await codeOf(getRoundProgress(clinic.admin, { roundId: 2_000_000_000 }))).toBe('not-found')
  })

  it('counts reserved trees as assigned before anything was claimed', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(1)
    const round = await clinic.openRound()
    const person = await clinic.person()
    await clinic.admin.db.reviewSlot.updateMany({
      where: { roundId: round.id },
      data: { reservedForId: person.actor.id },
    })
    const { own } = await progressOf(clinic, round.id, person)
    expect(own).toMatchObject({ assigned: 1, leased: 0, submitted: 0, lastSeenAt: null, turnMs: null, treeMs: null })
  })

  it('takes the median of attention: a path’s time is divided evenly, an edit’s is its original’s', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(1)
    const round = await clinic.openRound()
    const person = await clinic.person()
    const reviewId = await claim(person)
    await timed(person, reviewId, 'n3', 9000, { scope: 'path' })
    await timed(person, reviewId, 'n4', 4000, {
      ...{ kind: 'EDIT', note: 'No scan is needed.' },
      edit: { action: { kind: 'diagnose', label: 'Amber fever' }, reasoning: 'Enough is known.', differential: [] },
    })
    await timed(person, reviewId, 'n2', 1000)
    const { own } = await progressOf(clinic, round.id, person)
    // n1, n2, n3: 3 s each, n2 another second later; n4: 4 s.
    expect(own).toMatchObject({ timedTurns: 4, turnMs: 3500, timedTrees: 0, treeMs: null })
    expect(own?.lastSeenAt).not.toBeNull()
  })

  it('measures gold items against what was settled before, and repeats against the person’s own first word', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(1)
    const settled = await clinic.openRound()
    const first = await clinic.person()
    const reviewId = await readTree(first, ['n3'], ['n4'])
    await closeRound(clinic.admin, { roundId: settled.id })
    const filter = { specialties: [clinic.specialty], excludeReviewed: false }
    const round = await clinic.openRound({ filter, reviewsPerTree: 2 })
    const second = await clinic.person()
    const { db } = clinic.admin
    const [gold, repeat] = await db.reviewSlot.findMany({ where: { roundId: round.id }, orderBy: { ordinal: 'asc' } })
    if (!gold || !repeat) throw new Error('the round has no two slots')
    await db.reviewSlot.update({ where: { id: gold.id }, data: { kind: 'gold', reservedForId: second.actor.id } })
    const repeated = { kind: 'repeat' as const, reservedForId: first.actor.id, repeatsReviewId: reviewId }
    await db.reviewSlot.update({ where: { id: repeat.id }, data: repeated })
    await readTree(second, ['n2'], ['n3', 'n4'])
    await readTree(first, ['n3', 'n5'])
    const { own: golden } = await progressOf(clinic, round.id, second)
    expect(golden?.gold).toMatchObject({ agreed: 3, n: 4, share: 0.75 })
    expect(golden?.gold.lo).toBeLessThan(0.75)
    expect(golden?.repeats).toEqual({ agreed: 0, n: 0, share: null, lo: null, hi: null })
    const { own: again } = await progressOf(clinic, round.id, first)
    expect(again?.repeats).toMatchObject({ agreed: 3, n: 4 })
    expect(again?.gold.n).toBe(0)
  })

  it('counts changes made after the truth was shown, which flag nothing of the labels', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(1)
    const round = await clinic.openRound()
    const person = await clinic.person()
    const reviewId = await readTree(person, ['n3'], ['n4'])
    await clinic.admin.db.review.update({ where: { id: reviewId }, data: { revealedAt: new Date() } })
    await giveVerdict(person, reviewId, 'REJECT', 'n3', { reasons: ['unsafe'] })
    const { own, progress } = await progressOf(clinic, round.id, person)
    expect(own).toMatchObject({ afterReveal: 1, unsafe: 1 })
    expect(progress.labels).toEqual({ unanimous: 4, adjudicated: 0, open: 0 })
  })
})

describe('flags', () => {
  it('list standing verdicts only, with their turns, a page at a time', async () => {
    const clinic = await makeClinic()
    const [treeId = 0] = await clinic.addTrees(1)
    const round = await clinic.openRound()
    const person = await clinic.person()
    const reviewId = await claim(person)
    for (const turnId of ['n2', 'n4', 'n5'])
      await giveVerdict(person, reviewId, 'REJECT', turnId, { reasons: ['unsafe'] }).catch(() => null)
    await giveVerdict(person, reviewId, 'CANNOT_JUDGE', 'n1')
    await giveVerdict(person, reviewId, 'ACCEPT', 'n4')
    const list = (input: object) => listFlags(clinic.admin, listFlagsSchema.parse({ roundId: round.id, ...input }))
    expect((await list({})).items).toMatchObject([
      {
        treeId,
        turnId: 'n2',
        reasons: ['unsafe'],
        caseTitle: 'Hot at night',
        pseudonym: `reader-${person.actor.name}`,
      },
    ])
    expect((await list({ flag: 'cannot-judge' })).items.map(({ turnId }) => turnId)).toEqual(['n1'])
    await giveVerdict(person, reviewId, 'REJECT', 'n4', { reasons: ['unsafe', 'incoherent'] })
    const first = await list({ limit: 1 })
    const second = await list({ limit: 1, cursor: first.nextCursor })
    expect([first, second].map(({ items }) => items.map(({ turnId }) => turnId))).toEqual([['n4'], ['n2']])
    expect(second.nextCursor).toBeNull()
    expect((await list({ reviewerId: 2_000_000_000 })).items).toEqual([])
    expect(await codeOf(listFlags(clinic.admin, listFlagsSchema.parse({ roundId: 2_000_000_000 })))).toBe('not-found')
  })

  it('hold what core counts, whatever was said before', async () => {
    const clinic = await makeClinic()
    const [treeId = 0] = await clinic.addTrees(1)
    const round = await clinic.openRound()
    const person = await clinic.person()
    const reviewId = await claim(person)
    const { caseId } = await person.db.review.findUniqueOrThrow({ where: { id: reviewId } })
    const word = fc.record({
      aspect: fc.constantFrom('TURN' as const, 'ORDER' as const, 'UPDATE' as const),
      kind: fc.constantFrom('ACCEPT' as const, 'CANNOT_JUDGE' as const, 'WITHDRAW' as const),
      turnOrdinal: fc.constantFrom(1, 3),
    })
    const said: {
      aspect: 'TURN' | 'ORDER' | 'UPDATE'
      kind: 'ACCEPT' | 'CANNOT_JUDGE' | 'WITHDRAW'
      turnId: string
    }[] = []
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 4 }), async (words) => {
        const place = { reviewId, roundId: round.id, treeId, caseId, reviewerId: person.actor.id ?? 0 }
        for (const each of words) {
          const reasons = each.kind === 'CANNOT_JUDGE' ? ['information-missing'] : []
          await person.db.verdict.create({ data: { ...place, ...each, reasons, key: randomUUID() } })
          said.push({ ...each, turnId: `n${each.turnOrdinal + 1}` })
        }
        const counted = [...countVerdicts(said).values()].flatMap((aspects) => [...aspects.values()])
        const unable = counted.filter(({ kind }) => kind === 'CANNOT_JUDGE').length
        expect((await progressOf(clinic, round.id, person)).own?.cannotJudge).toBe(unable)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the list of rounds', () => {
  it('goes on behind the last one of a page, newest first, without options', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(2)
    const filter = { specialties: [clinic.specialty], excludeReviewed: false }
    const rounds = [
      await clinic.openRound({ filter }),
      await clinic.openRound({ filter }),
      await clinic.openRound({ filter }),
    ]
    const [, middle, newest] = rounds
    if (!middle || !newest) throw new Error('three rounds were opened')
    const page = await listRounds(clinic.admin, listRoundsSchema.parse({ limit: 1, cursor: newest.id }))
    // Other tests may open rounds in between.
    expect(page.items[0]?.id).toBeGreaterThanOrEqual(middle.id)
    const { items, nextCursor } = await listRounds(
      clinic.admin,
      listRoundsSchema.parse({ limit: 1, cursor: middle.id + 1 }),
    )
    const {
      options: _options,
      candidates: _candidates,
      ...summary
    } = await getRound(clinic.admin, { roundId: middle.id })
    expect([items, nextCursor]).toEqual([[summary], middle.id])
    await closeRound(clinic.admin, { roundId: middle.id })
    const open = await listRounds(
      clinic.admin,
      listRoundsSchema.parse({ state: 'open', cursor: middle.id + 1, limit: 1 }),
    )
    expect(open.items.map(({ id }) => id)).not.toContain(middle.id)
  })

  it('counts a tree with several reviews once', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(2)
    const round = await clinic.openRound({ reviewsPerTree: 3 })
    expect(round).toMatchObject({ drawn: 2, candidates: 2, slots: { open: 6 } })
  })
})

describe('assigning a slot', () => {
  it('shows as leased at once', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(1)
    const round = await clinic.openRound({ isSimulated: true })
    const person = await clinic.person()
    const slot = await clinic.admin.db.reviewSlot.findFirstOrThrow({ where: { roundId: round.id } })
    await assignSlot(person, slot.id)
    expect((await progressOf(clinic, round.id, person)).own).toMatchObject({ leased: 1 })
  })
})

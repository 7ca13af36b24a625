// Rounds: a draw that can be repeated, probabilities kept for every candidate, a preview that agrees, and a clean end.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenRoundInput, openRoundSchema } from '@/lib/core/domain/round'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import type { Context } from '../context'
import { activateGraph } from '../graphs/activate-graph'
import { getActiveGraph } from '../graphs/load-graph'
import { submitReview } from '../reviews/submit-review'
import { importAnotherGraph, scoreClinic } from '../testing/another-graph'
import { type Clinic, diagnose, makeClinic, order, root } from '../testing/clinic'
import { claim, giveVerdict, readTree } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf, refusalOf } from '../testing/refusal'
import { slowCommit } from '../testing/slow-commit'
import { closeRound } from './close-round'
import { submitVerdict } from '../verdicts/submit-verdict'
import { getRound } from './get-round'
import { getRoundChoices } from './get-round-choices'
import { listRounds } from './list-rounds'
import { measureReviewTime } from './measure-review-time'
import { previewRound } from './preview-round'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('change')
}, TURN_MS)
afterAll(() => letGo())

async function clinicOf(trees: number): Promise<{ clinic: Clinic; ctx: Context; treeIds: number[] }> {
  const clinic = await makeClinic()
  const treeIds = await clinic.addTrees(trees)
  return { clinic, ctx: clinic.admin, treeIds }
}
const statesOf = async ({ db }: Context, ids: number[]) =>
  (await db.tree.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })).map((tree) => tree.reviewState)
const candidatesOf = ({ db }: Context, roundId: number) =>
  db.roundCandidate.findMany({ where: { roundId }, orderBy: { treeId: 'asc' } })

describe('openRound', () => {
  it('keeps the probability of every candidate, which add up to the budget, and one slot a wanted review', async () => {
    const { clinic, ctx, treeIds } = await clinicOf(12)
    const round = await clinic.openRound({ budget: 6, seed: 3, reviewsPerTree: 2 })
    const candidates = await candidatesOf(ctx, round.id)
    expect(candidates.map(({ treeId }) => treeId)).toEqual(treeIds)
    expect(candidates.reduce((sum, { pi }) => sum + pi, 0)).toBeCloseTo(6, 9)
    const drawn = candidates.filter(({ isDrawn }) => isDrawn).map(({ treeId }) => treeId)
    expect(round).toMatchObject({ candidates: 12, drawn: drawn.length, slots: { open: drawn.length * 2 } })
    const slots = await ctx.db.reviewSlot.findMany({ where: { roundId: round.id }, orderBy: { id: 'asc' } })
    expect(new Set(slots.map(({ treeId }) => treeId))).toEqual(new Set(drawn))
    const queued = (await statesOf(ctx, treeIds)).map((state, index) => [treeIds[index], state])
    expect(queued).toEqual(treeIds.map((id) => [id, drawn.includes(id) ? 'queued' : 'unqueued']))
  })

  it('draws the same trees from the same seed, and others from another', async () => {
    const { clinic, ctx } = await clinicOf(20)
    const filter = { specialties: [clinic.specialty], excludeReviewed: false }
    const draw = async (seed: number) => {
      const { id } = await clinic.openRound({ budget: 10, seed, filter })
      return (await candidatesOf(ctx, id)).filter(({ isDrawn }) => isDrawn).map(({ treeId }) => treeId)
    }
    const first = await draw(5)
    expect(await draw(5)).toEqual(first)
    expect(await draw(6)).not.toEqual(first)
  })

  it('leaves out what a round has already, unless asked otherwise', async () => {
    const { clinic } = await clinicOf(3)
    await clinic.openRound()
    expect(await codeOf(clinic.openRound())).toBe('invalid-input')
    const again = await clinic.openRound({ filter: { specialties: [clinic.specialty], excludeReviewed: false } })
    expect(again.candidates).toBe(3)
  })

  it('draws no tree into two of several rounds opened at once', async () => {
    const { clinic, ctx, treeIds } = await clinicOf(12)
    const rounds = await Promise.all([1, 2, 3].map((seed) => clinic.openRound({ budget: 4, seed }).catch(() => null)))
    const drawn = await ctx.db.roundCandidate.findMany({
      where: { treeId: { in: treeIds }, isDrawn: true },
      select: { treeId: true },
    })
    expect(rounds.some((round) => round !== null)).toBe(true)
    expect(new Set(drawn.map(({ treeId }) => treeId)).size).toBe(drawn.length)
  })

  it('prefers trees on which filter and outcome part, and gives nobody less than the least probability', async () => {
    const { clinic, ctx, treeIds } = await clinicOf(6)
    // The truth is found without a ground: the order of a scan nobody offers tells nothing.
    const lucky = [root, order('n2', 'n1', 'Lung scan', 0.4), diagnose('n3', 'n2', 'Amber fever')]
    const parted = await clinic.addTree(await clinic.addCase('lucky'), 't', lucky)
    const policy = { audit: 0.2, boundary: 0, disagreement: 1 }
    const round = await clinic.openRound({ budget: 2, piMin: 0.1, policy })
    const pis = new Map((await candidatesOf(ctx, round.id)).map(({ treeId, pi }) => [treeId, pi]))
    const others = treeIds.map((id) => pis.get(id) ?? 0)
    expect(pis.get(parted)).toBeGreaterThan(Math.max(...others))
    expect(Math.min(...others)).toBeGreaterThanOrEqual(0.1)
  })

  it('filters by outcome', async () => {
    const { clinic } = await clinicOf(2)
    await clinic.addTree(await clinic.addCase('open'), 't', [root])
    const filter = (outcomes: ('HIT' | 'UNRESOLVED')[]) => ({
      specialties: [clinic.specialty],
      outcomes,
      excludeReviewed: false,
    })
    expect((await clinic.openRound({ filter: filter(['UNRESOLVED']) })).candidates).toBe(1)
    expect((await clinic.openRound({ filter: filter(['HIT']) })).candidates).toBe(2)
  })

  it('refuses, naming the option, a name twice, no candidates, and a least probability the budget cannot pay', async () => {
    const { clinic, ctx, treeIds } = await clinicOf(20)
    const filter = { specialties: [clinic.specialty], excludeReviewed: false }
    const { name } = await clinic.openRound({ filter })
    expect(await codeOf(clinic.openRound({ name, filter }))).toBe('conflict')
    expect(await codeOf(clinic.openRound({ filter: { specialties: ['no such specialty'] } }))).toBe('invalid-input')
    const refusals = [
      await refusalOf(clinic.openRound({ name, filter })),
      await refusalOf(clinic.openRound({ filter: { specialties: ['no such specialty'] } })),
      await refusalOf(clinic.openRound({ filter, budget: 1, piMin: 0.5 })),
    ]
    expect(refusals.map((refusal) => refusal?.defects.map(({ pointer }) => pointer))).toEqual([
      ...[['/name'], ['/filter'], ['/piMin']],
    ])
    const rounds = await ctx.db.round.count({ where: { candidates: { some: { treeId: { in: treeIds } } } } })
    expect(rounds).toBe(1)
  })
})

describe('after another graph was activated', () => {
  it('only trees scored under it may be drawn; the others are counted, and the way to score them is named', async () => {
    const { clinic, ctx, treeIds } = await clinicOf(3)
    const asked = openRoundSchema.parse({ name: 'x', budget: 99, filter: { specialties: [clinic.specialty] } })
    expect(await previewRound(ctx, asked)).toMatchObject({ candidates: 3, unscored: 0 })
    const { id: before } = await getActiveGraph(ctx.db)
    await activateGraph(ctx, { graphId: (await importAnotherGraph(ctx)).id })
    try {
      const refusal = await refusalOf(clinic.openRound())
      expect([refusal?.code, refusal?.message]).toEqual([
        'invalid-input',
        'No tree of this filter is scored under the active graph, but 3 are there to be scored: start a score run.',
      ])
      const later = await clinic.addTree(await clinic.addCase('later'), 't1')
      expect(await previewRound(ctx, asked)).toMatchObject({ candidates: 1, unscored: 3 })
      expect((await candidatesOf(ctx, (await clinic.openRound()).id)).map(({ treeId }) => treeId)).toEqual([later])
      await scoreClinic(ctx, clinic.specialty)
      expect((await clinic.openRound()).candidates).toBe(treeIds.length)
    } finally {
      await activateGraph(ctx, { graphId: before })
    }
  })
})

describe('candidates', () => {
  it('are chosen by teacher, source, words and ids', async () => {
    const { clinic, treeIds } = await clinicOf(3)
    const [first = 0, second = 0] = treeIds
    const caseKey = await clinic.addCase('odd', { title: 'Odd Rash' })
    await clinic.addTree(caseKey, 't1')
    const count = async (part: Partial<OpenRoundInput['filter']>) => {
      const filter = { specialties: [clinic.specialty], excludeReviewed: false, ...part }
      return (await clinic.openRound({ filter })).candidates
    }
    expect(await count({ teachers: ['clinic'] })).toBe(4)
    expect(await codeOf(count({ teachers: ['another'] }))).toBe('invalid-input')
    expect(await count({ sources: [`clinic ${clinic.specialty}`] })).toBe(4)
    expect(await codeOf(count({ sources: ['another'] }))).toBe('invalid-input')
    expect(await count({ text: 'odd rash' })).toBe(1)
    expect(await count({ text: 'C2/T1' })).toBe(1)
    expect(await count({ treeIds: [first, second] })).toBe(2)
  })

  it('get as many reviews as their specialty is to have', async () => {
    const [one, two] = [await makeClinic(), await makeClinic()]
    await one.addTrees(2)
    await two.addTrees(3)
    const filter = { specialties: [one.specialty, two.specialty] }
    const wishes = { filter, reviewsPerTree: 1, reviewsBySpecialty: { [two.specialty]: 3 } }
    const preview = await previewRound(one.admin, openRoundSchema.parse({ name: 'x', budget: 99, ...wishes }))
    expect(preview).toMatchObject({ drawn: 5, reviews: 11 })
    expect(preview.bySpecialty).toEqual([
      { specialty: two.specialty, candidates: 3, drawn: 3, reviews: 9 },
      { specialty: one.specialty, candidates: 2, drawn: 2, reviews: 2 },
    ])
    expect((await one.openRound(wishes)).slots.open).toBe(11)
  })

  it('are offered by what there is', async () => {
    const { clinic, ctx } = await clinicOf(2)
    const choices = await getRoundChoices(ctx)
    expect(choices.sources).toContainEqual({ value: `clinic ${clinic.specialty}`, trees: 2 })
    expect(choices.specialties).toContainEqual({ value: clinic.specialty, trees: 2 })
    expect(choices.teachers.map(({ value }) => value)).toContain('clinic')
  })
})

describe('previewRound', () => {
  it('is the draw of the round that is then opened, and stores nothing', async () => {
    const { clinic, ctx } = await clinicOf(9)
    const options = { budget: 4, piMin: 0.05, reviewsPerTree: 3, policy: { audit: 1, boundary: 1, disagreement: 1 } }
    const asked = { name: 'preview', filter: { specialties: [clinic.specialty] }, ...options, raisesReviews: true }
    const rounds = () => ctx.db.round.count({ where: { name: 'preview' } })
    const preview = await previewRound(ctx, openRoundSchema.parse(asked))
    expect(await rounds()).toBe(0)
    const round = await clinic.openRound(options)
    const pis = (await candidatesOf(ctx, round.id)).map(({ pi }) => pi)
    expect(preview.candidates).toBe(pis.length)
    expect(preview.expectedTrees).toBeCloseTo(4, 9)
    expect(preview).toMatchObject({ drawn: round.drawn, reviews: round.slots.open, raisedAtMost: round.drawn })
    expect([preview.piMin, preview.piMax]).toEqual([Math.min(...pis), Math.max(...pis)])
  })

  it('reckons the hours from the attention that reviews took, each request once', async () => {
    const { clinic, ctx } = await clinicOf(6)
    await clinic.openRound()
    const person = await clinic.person()
    const key = randomUUID()
    const reviewId = await claim(person)
    const common = { reviewId, turnId: 'n3', kind: 'ACCEPT' }
    await submitVerdict(person, submitVerdictSchema.parse({ ...common, key, scope: 'path', activeMs: 90_000 }))
    await giveVerdict(person, reviewId, 'REJECT', 'n4')
    await submitReview(person, { reviewId })
    expect(await measureReviewTime(ctx.db, [clinic.specialty])).toEqual({ medianMs: 90_000, n: 1 })
  })
})

describe('progress', () => {
  it('counts slots, labelled trees and disputes', async () => {
    const { clinic, ctx } = await clinicOf(3)
    const round = await clinic.openRound()
    const person = await clinic.person()
    await readTree(person, ['n3'], ['n4'])
    await claim(person)
    const expected = {
      slots: { open: 1, leased: 1, submitted: 1 },
      labelledTrees: 1,
      openAdjudications: 0,
      state: 'open',
    }
    expect(await getRound(ctx, { roundId: round.id })).toMatchObject(expected)
    const listed = (await listRounds(ctx)).items.find(({ id }) => id === round.id)
    const { options: _options, candidates: _candidates, ...own } = await getRound(ctx, { roundId: round.id })
    expect(listed).toEqual(own)
    expect(await codeOf(getRound(ctx, { roundId: 2_000_000_000 }))).toBe('not-found')
  })
})

describe('closeRound', () => {
  it('settles what was read, frees the rest for another draw, and changes nothing the second time', async () => {
    const { clinic, ctx, treeIds } = await clinicOf(3)
    const round = await clinic.openRound({ reviewsPerTree: 2 })
    const [first, second] = [await clinic.person(), await clinic.person()]
    await readTree(first, ['n3'], ['n4'])
    const started = await claim(second)
    await giveVerdict(second, started, 'ACCEPT', 'n1')
    const closed = await closeRound(ctx, { roundId: round.id })
    expect(closed).toMatchObject({ state: 'closed', labelledTrees: 1, slots: { open: 5, leased: 0, submitted: 1 } })
    expect((await statesOf(ctx, treeIds)).toSorted()).toEqual(['decided', 'unqueued', 'unqueued'])
    expect(await codeOf(submitReview(second, { reviewId: started }))).toBe('round-closed')
    expect(await closeRound(ctx, { roundId: round.id })).toEqual(closed)
    expect((await clinic.openRound()).candidates).toBe(2)
    expect(await codeOf(closeRound(ctx, { roundId: 2_000_000_000 }))).toBe('not-found')
  })

  it('does not forget what other rounds decided or still wait for', async () => {
    const { clinic, ctx, treeIds } = await clinicOf(2)
    const filter = { specialties: [clinic.specialty], excludeReviewed: false }
    const first = await clinic.openRound({ filter })
    const person = await clinic.person()
    await readTree(person, ['n3'], ['n4'])
    await readTree(person, ['n3'], ['n4'])
    await closeRound(ctx, { roundId: first.id })
    const [second, third] = [await clinic.openRound({ filter }), await clinic.openRound({ filter })]
    await closeRound(ctx, { roundId: second.id })
    expect(await statesOf(ctx, treeIds)).toEqual(['queued', 'queued'])
    await closeRound(ctx, { roundId: third.id })
    expect(await statesOf(ctx, treeIds)).toEqual(['decided', 'decided'])
  })

  it('either takes a review that is submitted at the same moment, or refuses it: labels always match', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { clinic, ctx, treeIds } = await clinicOf(1)
      const round = await clinic.openRound()
      const person = await clinic.person()
      const reviewId = await claim(person)
      await giveVerdict(person, reviewId, 'REJECT', 'n1')
      const [refused] = await Promise.all([
        codeOf(submitReview(attempt % 2 === 0 ? slowCommit(person).ctx : person, { reviewId })),
        closeRound(ctx, { roundId: round.id }),
      ])
      expect([null, 'round-closed']).toContain(refused)
      const labels = await ctx.db.finalLabel.count({ where: { roundId: round.id } })
      expect(labels).toBe(refused === null ? 1 : 0)
      expect(await statesOf(ctx, treeIds)).toEqual([refused === null ? 'decided' : 'unqueued'])
    }
  })
})

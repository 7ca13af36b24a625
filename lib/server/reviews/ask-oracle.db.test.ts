// What a reviewer may ask while writing a turn: the case's answers in their own review alone, diseases of the graph, and nothing else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../context'
import { makeClinic } from '../testing/clinic'
import { claim, giveVerdict } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { askOracle } from './ask-oracle'
import { findDiseases, linkDiseases } from './find-diseases'
import { submitReview } from './submit-review'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

async function reader(wishes: Parameters<Awaited<ReturnType<typeof makeClinic>>['openRound']>[0] = {}) {
  const clinic = await makeClinic()
  await clinic.addTrees(1)
  const round = await clinic.openRound(wishes)
  const ctx = await clinic.person()
  return { clinic, round, ctx, reviewId: await claim(ctx) }
}

const loggedOf = (ctx: Context, reviewId: number) =>
  ctx.db.auditEvent.findMany({
    where: { action: 'ask-oracle', subject: 'review', subjectId: String(reviewId) },
    select: { actorId: true, detail: true },
  })

describe('the oracle', () => {
  it('answers names, synonyms and other words as it does when the turn is saved, and each question is logged', async () => {
    const { ctx, reviewId } = await reader()
    const tests = ['smear', 'Blood film (urgent)', 'Moonstone level']
    const { answers } = await askOracle(ctx, { reviewId, turnId: 'n2', tests })
    expect(answers.map(({ test, available, result }) => [test, available, result])).toEqual([
      ['smear', true, 'Amber rings seen'],
      ['Blood film (urgent)', true, 'Amber rings seen'],
      ['Moonstone level', false, null],
    ])
    const edit = { action: { kind: 'order' as const, tests }, reasoning: 'why', differential: [] }
    const { newTurns } = await giveVerdict(ctx, reviewId, 'EDIT', 'n2', { edit })
    expect(newTurns.find(({ origin }) => origin === 'edit')?.answers).toEqual(answers)
    expect(await loggedOf(ctx, reviewId)).toEqual([{ actorId: ctx.actor.id, detail: { turn: 'n2', tests } }])
  })

  it('answers nobody else, for no turn that is not there, and not after the round', async () => {
    const { clinic, ctx, reviewId } = await reader()
    const other = await clinic.person()
    expect(await codeOf(askOracle(other, { reviewId, turnId: 'n2', tests: ['Smear'] }))).toBe('not-found')
    expect(await codeOf(askOracle(ctx, { reviewId, turnId: 'nowhere', tests: ['Smear'] }))).toBe('not-found')
    await giveVerdict(ctx, reviewId, 'REJECT', 'n1')
    await submitReview(ctx, { reviewId })
    await ctx.db.round.updateMany({
      where: { reviews: { some: { id: reviewId } } },
      data: { state: 'closed', closedAt: new Date() },
    })
    expect(await codeOf(askOracle(ctx, { reviewId, turnId: 'n2', tests: ['Smear'] }))).toBe('already-submitted')
    expect(await loggedOf(ctx, reviewId)).toEqual([])
  })

  it('keeps silent in a round that covers answers until a turn is saved', async () => {
    const { ctx, round, reviewId } = await reader()
    await ctx.db.round.update({ where: { id: round.id }, data: { isProspective: true } })
    expect(await codeOf(askOracle(ctx, { reviewId, turnId: 'n1', tests: ['Smear'] }))).toBe('blinded')
  })
})

describe('diseases', () => {
  it('are found by words, the same whoever asks and whatever they read', async () => {
    const { clinic, ctx } = await reader()
    const found = await findDiseases(ctx, { q: 'amber' })
    expect(found.items.map(({ label }) => label)).toContain('Amber fever')
    expect(await findDiseases(await clinic.person(), { q: 'amber' })).toEqual(found)
    expect((await findDiseases(ctx, { q: 'hot at night' })).items.map(({ label }) => label)).not.toContain(
      'Amber fever',
    )
  })

  it('are read in wordings as scoring reads them', async () => {
    const { ctx } = await reader()
    const { items } = await linkDiseases(ctx, { labels: ['amber FEVER', 'No such thing'] })
    expect(items).toEqual([
      { label: 'amber FEVER', status: 'linked', concept: { id: 'D:amber', label: 'Amber fever' } },
      { label: 'No such thing', status: 'unmapped', concept: null },
    ])
  })
})

// Simulated rounds: played to their end through the operations people use, and never a real one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { getRound } from './get-round'
import { simulateRound } from './simulate-round'

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

async function scene(isSimulated: boolean) {
  const clinic = await makeClinic()
  await clinic.addTrees(4)
  const round = await clinic.openRound({ isSimulated, reviewsPerTree: 2 })
  const people = [await clinic.person(), await clinic.person(), await clinic.person('adjudicator')]
  const [one, two, adjudicator] = people.map(({ actor }) => ({ id: actor.id ?? 0, name: actor.name }))
  if (!one || !two || !adjudicator) throw new RangeError('three people')
  return { clinic, round, input: { roundId: round.id, readers: [one, two], adjudicator } }
}

describe('simulateRound', () => {
  it('reads every tree, settles every dispute and closes the round', async () => {
    const { clinic, round, input } = await scene(true)
    await simulateRound(clinic.admin, input)
    expect(await getRound(clinic.admin, { roundId: round.id })).toMatchObject({
      ...{ state: 'closed', isSimulated: true, slots: { open: 0, leased: 0, submitted: 8 } },
      ...{ labelledTrees: 4, openAdjudications: 0 },
    })
    await simulateRound(clinic.admin, input)
    expect(await clinic.admin.db.review.count({ where: { roundId: round.id } })).toBe(8)
  })

  it('refuses a round meant for people, and anybody who may not manage rounds', async () => {
    const { clinic, input } = await scene(false)
    expect(await codeOf(simulateRound(clinic.admin, input))).toBe('not-allowed')
    expect(await clinic.admin.db.review.count({ where: { roundId: input.roundId } })).toBe(0)
    const simulated = await scene(true)
    expect(await codeOf(simulateRound(await clinic.person(), simulated.input))).toBe('not-allowed')
  })
})

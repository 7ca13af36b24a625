import { describe, expect, test } from 'vitest'
import { seededRandom } from '../calibration/seeded-random'
import type { Persona } from '../domain/tree'
import { positionOf } from '../graph/medical-graph'
import type { Evidence } from '../metrics/read-evidence'
import { smallGraph } from './fixtures/small-clinic'
import { loseTrack } from './lose-track'
import { personaTraits } from './persona-traits'
import type { Held } from './read-path'
import { updateBelief } from './update-belief'

const held = (id: string, p: number): Held => {
  return { key: id, position: positionOf(smallGraph, 'disease', id), label: id, p }
}
const belief = [held('D:mg', 0.4), held('D:botulism', 0.4), held('D:ms', 0.2)]
const antibody: Evidence[] = [{ finding: positionOf(smallGraph, 'finding', 'F:achr'), polarity: 'present' }]
const update = (persona: Persona, news: Evidence[], temperature = 0) =>
  updateBelief(smallGraph, belief, news, { traits: personaTraits[persona], temperature, random: seededRandom(2) })
const shareOf = (updated: readonly Held[], key: string) => updated.find((entry) => entry.key === key)?.p ?? Number.NaN

describe('updateBelief', () => {
  test('plain follows the evidence, anchoring hardly, erratic the other way', () => {
    expect(shareOf(update('plain', antibody), 'D:mg')).toBeGreaterThan(0.7)
    expect(Math.abs(shareOf(update('anchoring', antibody), 'D:mg') - 0.4)).toBeLessThan(0.06)
    expect(shareOf(update('erratic', antibody), 'D:mg')).toBeLessThan(0.2)
  })

  test('sums to 1', () => {
    for (const persona of ['plain', 'anchoring', 'erratic'] as const) {
      expect(update(persona, antibody, 1).reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1, 12)
    }
  })

  test('stays put without mapped evidence, but for erratic', () => {
    const unmapped: Evidence[] = [{ finding: -1, polarity: 'present' }]
    expect(update('plain', unmapped)).toEqual(belief)
    expect(update('erratic', unmapped)).not.toEqual(belief)
  })

  test('plain keeps a leading hypothesis that nothing spoke against', () => {
    const strong = [held('D:mg', 0.6), { ...held('D:botulism', 0.4), key: 'unmapped', position: -1 }]
    const many = ['F:achr', 'F:ice', 'F:decrement'].map((id): Evidence => {
      return { finding: positionOf(smallGraph, 'finding', id), polarity: 'present' }
    })
    const draw = { temperature: 0, random: seededRandom(1) }
    const kept = updateBelief(smallGraph, strong, many, { ...draw, traits: personaTraits.plain })
    const lost = updateBelief(smallGraph, strong, many, { ...draw, traits: personaTraits.forgetful })
    expect(shareOf(kept, 'unmapped')).toBeGreaterThanOrEqual(0.025)
    expect(shareOf(lost, 'unmapped')).toBeLessThan(0.02)
  })
})

describe('loseTrack', () => {
  const state = {
    known: new Map(),
    evidence: [],
    seen: { has: () => false } as never,
    stated: belief,
    everHeld: new Map([['D:lems', held('D:lems', 0.3)]]),
    turns: 3,
    orderTurns: 2,
  }
  const current = [...belief, held('D:lems', 0)]
  const lapse = (drop: number, resurrect: number) =>
    loseTrack(smallGraph, current, state, [], { ...personaTraits.plain, drop, resurrect }, seededRandom(1))

  test('does nothing without a chance to', () => {
    expect(lapse(0, 0)).toEqual(current)
  })

  test('drops a leading hypothesis without evidence', () => {
    const [mg, botulism] = lapse(1, 0)
    expect(Math.min(mg?.p ?? 1, botulism?.p ?? 1)).toBeLessThan(0.02)
  })

  test('brings a discarded one back without evidence', () => {
    expect(shareOf(lapse(0, 1), 'D:lems')).toBeGreaterThan(0.2)
    expect(lapse(1, 1).reduce((sum, { p }) => sum + p, 0)).toBeCloseTo(1, 12)
  })
})

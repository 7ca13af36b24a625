import { describe, expect, test } from 'vitest'
import { seededRandom } from '../calibration/seeded-random'
import type { Persona, Turn } from '../domain/tree'
import { chooseTests } from './choose-tests'
import { environmentView } from './environment-view'
import { smallCase, smallGraph } from './fixtures/small-clinic'
import { nextTurn } from './next-turn'
import { personaTraits } from './persona-traits'
import { policyContext } from './policy-context'
import { standingAfter } from './standing'
import { testValue } from './test-value'

const view = environmentView(smallCase)
const context = policyContext(smallGraph, view)
const opening = nextTurn(smallGraph, view, [], { random: seededRandom(1), temperature: 0 })
const root: Turn = { ...opening, id: 'n1', parentId: null }
const standing = standingAfter(context, [root], personaTraits.plain)
const draw = (persona: Persona, seed: number, temperature = 1) => {
  return { traits: personaTraits[persona], temperature, random: seededRandom(seed) }
}
const draws = (persona: Persona, temperature = 1, from = standing) =>
  Array.from({ length: 200 }, (_, seed) => chooseTests(context, from, draw(persona, seed, temperature)))

describe('chooseTests', () => {
  test('takes the most informative test on the menu at temperature 0', () => {
    const value = (name: string) => {
      const found = context.tests.find((entry) => entry.name === name)
      if (!found) throw new Error(`no test ${name}`)
      return testValue(context, standing, found).bits
    }
    const best = context.tests.filter(({ isOnMenu }) => isOnMenu).map(({ name }) => name)
    best.sort((a, b) => value(b) - value(a))
    expect(draws('plain', 0).every((tests) => tests.length === 1 && tests[0]?.name === best[0])).toBe(true)
  })

  test('orders one to three distinct tests, on and off the menu', () => {
    const chosen = draws('plain')
    for (const tests of chosen) {
      expect(tests.length).toBeGreaterThanOrEqual(1)
      expect(tests.length).toBeLessThanOrEqual(3)
      expect(new Set(tests).size).toBe(tests.length)
    }
    expect(chosen.some((tests) => tests.length === 3)).toBe(true)
    const offMenu = chosen.flat().filter(({ isOnMenu }) => !isOnMenu).length / chosen.flat().length
    expect(offMenu).toBeGreaterThan(0.02)
    expect(offMenu).toBeLessThan(0.4)
  })

  test('never repeats but for forgetful, which mostly does', () => {
    const second: Turn = {
      ...root,
      id: 'n2',
      parentId: 'n1',
      action: { kind: 'order', tests: ['AChR Ab'] },
      answers: [],
      findings: [],
    }
    const after = standingAfter(context, [root, second], personaTraits.plain)
    const repeats = (persona: Persona) =>
      draws(persona, 1, after).filter((tests) => tests.some(({ name }) => name === 'Acetylcholine receptor antibodies'))
        .length
    expect(repeats('plain')).toBe(0)
    expect(repeats('forgetful')).toBeGreaterThan(140)
  })

  test('shotgun orders what tells little', () => {
    const bits = (persona: Persona) => {
      const chosen = draws(persona).flat()
      return chosen.reduce((sum, entry) => sum + testValue(context, standing, entry).bits, 0) / chosen.length
    }
    expect(bits('shotgun')).toBeLessThan(bits('plain') / 2)
  })

  test('finds nothing to order once every finding is known', () => {
    const known: Turn = {
      ...root,
      findings: context.tests.flatMap(({ findings }) =>
        Array.from(findings, (finding) => ({
          label: smallGraph.concept(smallGraph.findingIds[finding] ?? '')?.label ?? '',
          concept: null,
          polarity: 'absent' as const,
        })),
      ),
    }
    const view2 = environmentView({ ...smallCase, menu: smallCase.menu.slice(0, 5) })
    const context2 = policyContext(smallGraph, view2)
    expect(chooseTests(context2, standingAfter(context2, [known], personaTraits.plain), draw('plain', 1))).toEqual([])
  })
})

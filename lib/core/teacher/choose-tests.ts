// Chooses which tests to order next.
import type { PersonaDraw } from './persona-draw'
import { gumbel } from './gumbel'
import type { OrderableTest } from './orderable-tests'
import type { PolicyContext } from './policy-context'
import type { Standing } from './standing'
import { testValue } from './test-value'

/** A test that is not on offer is thought of less often than one that is. */
const OFF_MENU = 0.3
/** Tests off the menu that come to mind at all: the most telling ones. */
const OFF_MENU_MAX = 8
/** What a menu test is taken to tell where the graph does not know it. */
const UNKNOWN_BITS = 0.1
/** Keeps tests that tell nothing from being all that a groundless draw takes. */
const IDLE_BITS = 0.02
/** Log weight per nat of gain: above 1 the best test is favoured more than in proportion. */
const SHARPNESS = 1.5

type Ranked = { readonly test: OrderableTest; readonly best: number; readonly rank: number }

/**
 * One to three tests not ordered before, drawn by expected information gain on the stated differential with Gumbel noise; no two for the
 * same finding. At temperature 0 the best. Empty where nothing is informative. A groundless draw prefers tests that tell nothing.
 */
export function chooseTests(context: PolicyContext, state: Standing, draw: PersonaDraw): OrderableTest[] {
  const { traits, temperature, random } = draw
  const isGroundless = random() < traits.groundless
  const wanted = isGroundless ? 3 : countOf(random(), temperature)
  const repeated = repeatedTest(context, state, draw)
  const ranked = isGroundless ? rankIdle(context, state, draw) : rankTelling(context, state, draw)
  const chosen: OrderableTest[] = repeated ? [repeated] : []
  const covered = new Set<number>()
  for (const { test, best } of ranked.sort((a, b) => b.rank - a.rank)) {
    if (chosen.length >= wanted) break
    if (best >= 0 && covered.has(best)) continue
    covered.add(best)
    chosen.push(test)
  }
  return chosen
}

/** Mostly one or two tests, sometimes three; always one where nothing is left to chance. */
function countOf(uniform: number, temperature: number): number {
  if (temperature === 0 || uniform < 0.4) return 1
  return uniform < 0.8 ? 2 : 3
}

function rankTelling(context: PolicyContext, state: Standing, { temperature, random }: PersonaDraw): Ranked[] {
  const valued = unordered(context, state).map((test) => {
    const { bits, best } = testValue(context, state, test)
    const isUnknown = test.isOnMenu && test.findings.length === 0
    return { test, best, bits: isUnknown ? UNKNOWN_BITS : best < 0 ? 0 : bits }
  })
  const telling = valued.filter(({ bits }) => bits > 0)
  const offMenu = telling.filter(({ test }) => !test.isOnMenu).sort((a, b) => b.bits - a.bits)
  return [...telling.filter(({ test }) => test.isOnMenu), ...offMenu.slice(0, OFF_MENU_MAX)].map((entry) => {
    const weight = entry.bits * (entry.test.isOnMenu ? 1 : OFF_MENU)
    return { ...entry, rank: SHARPNESS * Math.log(weight) + temperature * gumbel(random) }
  })
}

/** Menu and graph alike; what tells least comes first. */
function rankIdle(context: PolicyContext, state: Standing, { random }: PersonaDraw): Ranked[] {
  return unordered(context, state).map((test) => {
    const { bits, best } = testValue(context, state, test)
    const weight = (test.isOnMenu ? 3 : 1) / (IDLE_BITS + bits)
    return { test, best, rank: Math.log(weight) + gumbel(random) }
  })
}

const unordered = ({ tests }: PolicyContext, { seen }: Standing) => tests.filter((test) => !seen.has(test.identity))

/** A test of an earlier turn ordered once more, with the persona's chance. */
function repeatedTest({ tests }: PolicyContext, { seen }: Standing, draw: PersonaDraw): OrderableTest | undefined {
  if (draw.random() >= draw.traits.repeat) return undefined
  const before = tests.filter((test) => seen.has(test.identity))
  return before[Math.floor(draw.random() * before.length)]
}

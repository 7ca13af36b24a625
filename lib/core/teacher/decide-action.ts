// Decides between ordering more tests and giving the final diagnosis.
import { chooseTests } from './choose-tests'
import type { OrderableTest } from './orderable-tests'
import type { PersonaDraw } from './persona-draw'
import type { PolicyContext } from './policy-context'
import type { Held } from './read-path'
import type { Standing } from './standing'

export type Decision =
  | { readonly kind: 'order'; readonly tests: readonly OrderableTest[] }
  | {
      readonly kind: 'diagnose'
      readonly held: Held
      readonly why: 'confident' | 'convinced' | 'exhausted' | 'last-turn'
    }

/** How a turn is bound: `mustDiagnose` at the turn limit; `isSecondLook` where a sibling already gives the diagnosis. */
export type Bounds = { readonly mustDiagnose: boolean; readonly isSecondLook: boolean }

/** The confidence at which different clinicians stop differs by up to this much, at temperature 1 and above. */
const CONFIDENCE_SPREAD = 0.04

/**
 * Diagnoses the leading hypothesis at the turn limit, at the persona's confidence (unless on a second look), or where no test is informative; orders otherwise.
 * Throws a RangeError where nothing was stated, since there is nothing to decide on.
 */
export function decideAction(context: PolicyContext, state: Standing, draw: PersonaDraw, bounds: Bounds): Decision {
  const held = leading(state.stated)
  if (bounds.mustDiagnose) return { kind: 'diagnose', held, why: 'last-turn' }
  const why = bounds.isSecondLook ? null : reasonToStop(state, held, draw)
  if (why) return { kind: 'diagnose', held, why }
  const tests = chooseTests(context, state, draw)
  return tests.length > 0 ? { kind: 'order', tests } : { kind: 'diagnose', held, why: 'exhausted' }
}

/** `confident` by the persona's measure; `convinced` where it settles for less. */
function reasonToStop({ orderTurns }: Standing, held: Held, { traits, temperature, random }: PersonaDraw) {
  const spread = CONFIDENCE_SPREAD * Math.min(1, temperature) * (2 * random() - 1)
  const isClosing = random() < traits.closure
  if (orderTurns < traits.orderTurnsMin) return null
  if (held.p >= traits.confidence + spread) return 'confident'
  return isClosing ? 'convinced' : null
}

function leading(stated: readonly Held[]): Held {
  const [first, ...others] = stated
  if (!first) throw new RangeError('there is no hypothesis to decide on: the graph annotates no disease')
  return others.reduce((best, held) => (held.p > best.p ? held : best), first)
}

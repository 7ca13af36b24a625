// The reasoning before the results: why these tests.
import { likelihoodAt } from '../metrics/likelihood-at'
import { isExpected } from './is-expected'
import type { OrderableTest } from './orderable-tests'
import { findingPhrase, listed, oneOf, share } from './phrases'
import type { PolicyContext } from './policy-context'
import type { Held } from './read-path'
import type { Standing } from './standing'
import { testValue } from './test-value'

const NAMED = 3

export function explainOrders(
  context: PolicyContext,
  state: Standing,
  tests: readonly OrderableTest[],
  random: () => number,
): string {
  const belief = state.stated.filter((held) => held.position >= 0)
  const reasons = tests.map((test) => {
    const { best } = testValue(context, state, test)
    const reason = best < 0 ? null : expectation(context, belief, best)
    if (reason) return `${test.name} ${oneOf(['should tell more, because', 'should help, since'], random)} ${reason}.`
    return `${test.name} ${oneOf(['may as well be added to complete the work-up', 'can be sent off as well'], random)}.`
  })
  return [standing(state.stated), ...reasons].filter(Boolean).join(' ')
}

function standing(stated: readonly Held[]): string {
  const [first, ...others] = stated.slice(0, NAMED)
  if (!first) return ''
  const rest = listed(others.map((held) => `${held.label} (${share(held.p)})`))
  return `${first.label} (${share(first.p)}) stands first${rest ? `, ahead of ${rest}` : ''}.`
}

/** In which of the stated hypotheses the finding is expected most and least; of equals, the more probable. */
function expectation({ graph }: PolicyContext, belief: readonly Held[], finding: number): string | null {
  const rates = belief
    .map(({ label, position }) => {
      const isKnown = isExpected(graph, position, finding)
      return { label, isKnown, rate: likelihoodAt(graph, position, finding) }
    })
    .sort((a, b) => b.rate - a.rate)
  const most = rates.find(({ isKnown }) => isKnown)
  const least = rates.find(({ rate }) => rate === rates.at(-1)?.rate)
  if (!most || !least || share(most.rate) === share(least.rate)) return null
  const words = findingPhrase(graph, finding, 'present')
  return `${words} would be expected in ${share(most.rate)} of ${most.label} against ${share(least.rate)} of ${least.label}`
}

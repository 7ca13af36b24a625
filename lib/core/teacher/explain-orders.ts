// The reasoning before the results: why these tests.
import { likelihoodAt } from '../metrics/likelihood-at'
import type { OrderableTest } from './orderable-tests'
import { findingPhrase, listed, oneOf, share } from './phrases'
import type { PolicyContext } from './policy-context'
import type { Held, PathState } from './read-path'
import { testValue } from './test-value'

/** Hypotheses that a test is weighed against. */
const COMPARED = 4

export function explainOrders(
  context: PolicyContext,
  state: PathState,
  tests: readonly OrderableTest[],
  random: () => number,
): string {
  const belief = state.stated.filter((held) => held.position >= 0)
  const reasons = tests.map((test) => {
    const { best } = testValue(context, belief, state.known, test)
    const reason = best < 0 ? null : expectation(context, belief, best)
    if (reason) return `${test.name} ${oneOf(['is requested because', 'is ordered since'], random)} ${reason}.`
    return `${test.name} ${oneOf(['is added to complete the work-up', 'is sent off as well'], random)}.`
  })
  return [standing(state.stated), ...reasons].filter(Boolean).join(' ')
}

function standing(stated: readonly Held[]): string {
  const [first, ...others] = stated.slice(0, COMPARED - 1)
  if (!first) return ''
  const rest = listed(others.map((held) => `${held.label} (${share(held.p)})`))
  return `${first.label} (${share(first.p)}) stands first${rest ? `, ahead of ${rest}` : ''}.`
}

/** Where among the leading hypotheses the finding is expected most and least. */
function expectation({ graph }: PolicyContext, belief: readonly Held[], finding: number): string | null {
  const rates = [...belief]
    .sort((a, b) => b.p - a.p)
    .slice(0, COMPARED)
    .map((held) => ({ label: held.label, rate: likelihoodAt(graph, held.position, finding) }))
    .sort((a, b) => b.rate - a.rate)
  const most = rates[0]
  const least = rates.at(-1)
  if (!most || !least || most === least) return null
  const words = findingPhrase(graph, finding, 'present')
  return `${words} is expected in ${share(most.rate)} of ${most.label} against ${share(least.rate)} of ${least.label}`
}

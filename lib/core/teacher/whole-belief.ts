// Completes a stated differential to a belief over every diagnosable disease.
import { naiveBayes } from './naive-bayes'
import type { Traits } from './persona-traits'
import type { PolicyContext } from './policy-context'
import type { Held, PathState } from './read-path'

/**
 * The stated hypotheses as stated, and what they leave of 1 shared out over the diseases not named, as the evidence alone would. Sums to 1 up to
 * rounding wherever some disease is not named. Before anything was stated: what the evidence alone asks for.
 */
export function wholeBelief(context: PolicyContext, state: PathState, traits: Traits): Held[] {
  const alone = naiveBayes(context, state.evidence, traits)
  if (state.stated.length === 0) return alone
  const named = new Set(state.stated.map((held) => held.key))
  const others = alone.filter((held) => !named.has(held.key))
  const left = Math.max(0, 1 - state.stated.reduce((sum, held) => sum + held.p, 0))
  const weight = others.reduce((sum, held) => sum + held.p, 0)
  return [...state.stated, ...others.map((held) => ({ ...held, p: weight > 0 ? (left * held.p) / weight : 0 }))]
}

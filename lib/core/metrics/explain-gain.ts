// How much a finding is expected to tell about a belief, with the terms of it.
import type { ExplainedGain } from '../domain/explained-turn'
import { binaryEntropy } from './binary-entropy'
import { likelihoodAt } from './likelihood-at'
import type { ExplainContext } from './explain-context'
import type { WeightedDisease } from './information-gain-at'

/** By position; named only once it is chosen to be shown. */
export type PlacedGain = Omit<ExplainedGain, 'finding'> & { readonly finding: number }

/**
 * The same bits as informationGainAt: H(P(f)) less what is expected to remain, where `probability` is P(f) on the belief renormalised to sum to 1.
 *
 * @example explainGain(context, [{ position: 2, p: 1 }], 1).bits // 0 — one hypothesis cannot be told apart
 */
export function explainGain(
  { graph }: ExplainContext,
  belief: readonly WeightedDisease[],
  finding: number,
): PlacedGain {
  const total = belief.reduce((sum, { p }) => sum + p, 0)
  if (belief.length < 2 || total <= 0) return { finding, probability: 0, remaining: 0, bits: 0 }
  let probability = 0
  let remaining = 0
  for (const { position, p } of belief) {
    const likelihood = likelihoodAt(graph, position, finding)
    probability += (p / total) * likelihood
    remaining += (p / total) * binaryEntropy(likelihood)
  }
  return { finding, probability, remaining, bits: Math.max(0, binaryEntropy(probability) - remaining) }
}

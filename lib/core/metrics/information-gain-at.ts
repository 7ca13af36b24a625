// Expected information gain of a finding on a belief, by position.
import type { MedicalGraph } from '../graph/medical-graph'
import { binaryEntropy } from './binary-entropy'
import { likelihoodAt } from './likelihood-at'

/** A mapped hypothesis by position. */
export type WeightedDisease = { readonly position: number; readonly p: number }

/**
 * EIG in bits, at least 0; the definition stands at expectedInformationGain. Computed as H(finding) - H(finding | disease), which is the same
 * mutual information seen from the other side and needs no posterior per outcome.
 *
 * @example informationGainAt(graph, [{ position: 2, p: 0.5 }, { position: 2, p: 0.5 }], 1) // 0
 */
export function informationGainAt(graph: MedicalGraph, belief: readonly WeightedDisease[], finding: number): number {
  let total = 0
  for (const { p } of belief) total += p
  if (belief.length < 2 || total <= 0) return 0
  let probability = 0
  let remaining = 0
  for (const { position, p } of belief) {
    const likelihood = likelihoodAt(graph, position, finding)
    probability += (p / total) * likelihood
    remaining += (p / total) * binaryEntropy(likelihood)
  }
  return Math.max(0, binaryEntropy(probability) - remaining)
}

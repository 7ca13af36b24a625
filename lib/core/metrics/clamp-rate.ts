// Keeps a probability away from certainty.
import { clamp } from './clamp'

/**
 * A probability of a finding moved into [0.01, 0.99], so that no single finding proves or rules out a disease.
 *
 * @example clampRate(0) // 0.01
 */
export function clampRate(probability: number): number {
  return clamp(probability, 0.01, 0.99)
}

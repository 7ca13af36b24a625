// The uncertainty of a yes-or-no question.

/**
 * Entropy in bits of an event of probability `p` in [0, 1]; 0 at both ends.
 *
 * @example binaryEntropy(0.5) // 1
 */
export function binaryEntropy(p: number): number {
  return p <= 0 || p >= 1 ? 0 : -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p))
}

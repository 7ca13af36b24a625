// With what probability each candidate is drawn for review.

/** The sum of the clipped probabilities at a factor. */
const total = (scores: ArrayLike<number>, factor: number, piMin: number) => {
  let sum = 0
  for (let i = 0; i < scores.length; i++) sum += Math.min(1, Math.max(piMin, factor * (scores[i] ?? 0)))
  return sum
}

/** The factor at which the clipped probabilities add up to the budget: bracketed by doubling, then halved to the last bit. */
function solveFactor(scores: ArrayLike<number>, budget: number, piMin: number): number {
  let high = 1
  while (total(scores, high, piMin) < budget) high *= 2
  let low = 0
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (total(scores, middle, piMin) < budget) low = middle
    else high = middle
  }
  return high
}

/**
 * `pi_i = min(1, max(piMin, c u_i))` with the one c for which they add up to `budget`: proportional to the scores, clipped,
 * and rescaled (Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, section 3.6).
 *
 * @param scores at least 0 and finite; only their ratios matter
 * @param budget expected number of drawn candidates, above 0
 * @param piMin in [0, 1): what even a candidate with score 0 gets. Where it is 0, such a candidate is never drawn, and
 *   nothing can be said of it.
 * @returns one probability per candidate. Where the budget is not below the number of candidates that can be drawn, each of
 *   those gets 1.
 * @throws RangeError outside these domains, and where `piMin` alone adds up to more than the budget
 * @example inclusionProbabilities([1, 1, 2], 2, 0) // [0.5,0.5,1]
 */
export function inclusionProbabilities(scores: readonly number[], budget: number, piMin: number): number[] {
  if (scores.some((score) => !(score >= 0 && Number.isFinite(score)))) throw new RangeError('scores must be at least 0')
  if (!(budget > 0)) throw new RangeError('the budget must be above 0')
  if (!(piMin >= 0 && piMin < 1)) throw new RangeError('piMin must be in [0, 1)')
  if (piMin * scores.length > budget * (1 + 1e-12)) throw new RangeError('piMin for every candidate exceeds the budget')
  const drawable = scores.filter((score) => score > 0).length
  const rest = (scores.length - drawable) * piMin
  if (budget >= drawable + rest) return scores.map((score) => (score > 0 ? 1 : piMin))
  // Scores of very different size are brought to a mean of 1, where doubling finds the bracket at once.
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const unit = scores.map((score) => score / mean)
  const factor = solveFactor(unit, budget, piMin)
  return unit.map((score) => Math.min(1, Math.max(piMin, factor * score)))
}

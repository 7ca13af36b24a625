// What lies at or above each score: the sums that ROC and precision-recall curves are made of.
import { type RankedScores } from './rank-scores'

/** Total weight of the good and of the bad rows that score at or above `threshold`. */
export interface MassAbove {
  threshold: number
  good: number
  bad: number
}

/**
 * Running sums over the distinct scores, from the highest to the lowest. A score whose rows have no weight is left out.
 *
 * @param ranked judged scores from `rankScores`
 * @example massesByScore(rankScores([0.9, 0.4, 0.4], [1, 1, 0])) // [{"threshold":0.9,"good":1,"bad":0},{"threshold":0.4,"good":2,"bad":1}]
 */
export function massesByScore({ scores, labels, weights }: RankedScores): MassAbove[] {
  const masses: MassAbove[] = []
  let good = 0
  let bad = 0
  for (let i = 0; i < scores.length; ) {
    const threshold = scores[i] ?? 0
    let mass = 0
    for (; i < scores.length && scores[i] === threshold; i++) {
      const weight = weights[i] ?? 0
      const goodWeight = weight * (labels[i] ?? 0)
      mass += weight
      good += goodWeight
      bad += weight - goodWeight
    }
    if (mass > 0) masses.push({ threshold, good, bad })
  }
  return masses
}

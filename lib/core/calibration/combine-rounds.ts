// Weights for trees that several rounds could have drawn, one round after the other.

/**
 * What one round was to a tree. `candidate`: it could have been drawn with `pi`; `isRead` where it was drawn and readers came to a
 * word; `takesAgain` where the round also drew from trees that an earlier one had drawn. `taken`: it passes the round's filter but
 * an earlier round had drawn it. Null: the round was not about it.
 */
export type RoundPlace =
  | { kind: 'candidate'; pi: number; isRead: boolean; takesAgain: boolean }
  | { kind: 'taken' }
  | null

export interface CombinedTree {
  /** What stands for the inclusion probability, in (0, 1]: its inverse is the tree's weight. Null where no round read it. */
  pi: number | null
  /** No course of the rounds could have given the tree a larger weight. */
  weightBound: number
}

/** How many rounds count for a tree, the sum of their terms, and the largest that sum could have become. */
function tally(places: readonly RoundPlace[]) {
  let [rounds, sum, largest, later] = [0, 0, 0, 0]
  let isRead = false
  for (const place of places) {
    if (place?.kind === 'candidate') {
      rounds += 1
      if (place.isRead) sum += 1 / place.pi
      isRead ||= place.isRead
    } else if (place?.kind === 'taken' && isRead) {
      rounds += 1
      sum += 1
    }
  }
  for (const place of places.toReversed()) {
    if (place?.kind === 'candidate') {
      largest = Math.max(largest, 1 / place.pi + later)
      later += place.takesAgain ? 1 / place.pi : 1
    } else if (place?.kind === 'taken') later += 1
  }
  return { rounds, sum, largest }
}

/**
 * Each round r of a tree has a term of expectation 1 whatever the rounds before it drew: `1/pi_r` where it read the tree, 0 where
 * the tree was a candidate and not drawn, 1 where an earlier round had drawn it already. The mean of the terms over the R rounds
 * that were about the tree,
 *
 *     w = (1/R) * (sum over the rounds that read it of 1/pi_r  +  number of the rounds that an earlier one had taken it from),
 *
 * therefore has expectation 1 for every tree (Horvitz and Thompson 1952, one round at a time), and Hájek estimates with these
 * weights are as good as those of a single round, where `w = 1/pi`. Only ratios of weights matter: where there are several rounds
 * they are scaled to a smallest one of 1, so that `pi = 1/w` is at most 1.
 *
 * @param trees for each tree its place in every round, in the order in which the rounds were drawn
 * @returns one entry per tree
 * @throws RangeError where a `pi` is not in (0, 1]
 * @example combineRounds([[{ kind: 'candidate', pi: 0.25, isRead: true, takesAgain: false }, { kind: 'taken' }], [null, { kind: 'candidate', pi: 1, isRead: true, takesAgain: false }]])[0] // {"pi":0.4,"weightBound":2.5}
 */
export function combineRounds(trees: readonly (readonly RoundPlace[])[]): CombinedTree[] {
  const isImpossible = (place: RoundPlace) => place?.kind === 'candidate' && !(place.pi > 0 && place.pi <= 1)
  if (trees.some((places) => places.some(isImpossible))) throw new RangeError('a candidate needs pi in (0, 1]')
  const tallies = trees.map(tally)
  const isOneRound = tallies.every(({ rounds }) => rounds <= 1)
  const weights = tallies.flatMap(({ rounds, sum }) => (sum > 0 ? [sum / rounds] : []))
  const scale = isOneRound ? 1 : weights.reduce((least, weight) => Math.min(least, weight), Number.POSITIVE_INFINITY)
  const unit = Number.isFinite(scale) ? scale : 1
  return tallies.map(({ rounds, sum, largest }) => ({
    pi: sum > 0 ? unit / (sum / rounds) : null,
    weightBound: rounds > 0 ? largest / rounds / unit : 0,
  }))
}

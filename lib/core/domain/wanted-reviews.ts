// How many reviews a tree of a round is to get, and when disagreement asks for one more.
import type { OpenRound } from './round'

/** What the round asks for of every tree of a specialty. */
export function wantedReviews(
  { reviewsPerTree, reviewsBySpecialty }: Pick<OpenRound, 'reviewsPerTree' | 'reviewsBySpecialty'>,
  specialty: string,
): number {
  return Object.hasOwn(reviewsBySpecialty, specialty)
    ? (reviewsBySpecialty[specialty] ?? reviewsPerTree)
    : reviewsPerTree
}

type Standing = {
  raisesReviews: boolean
  isRoundOpen: boolean
  /** As the round was opened with, and the slots of the tree that make labels. */
  wanted: number
  slots: number
  disputes: number
  /** Whether somebody has settled one of the tree's disputes already. */
  isAdjudicated: boolean
}

/** Once a tree: when everybody who was asked has read it, they disagree, and nobody has begun to settle it. */
export function asksOneMore(standing: Standing): boolean {
  const { raisesReviews, isRoundOpen, wanted, slots, disputes, isAdjudicated } = standing
  return raisesReviews && isRoundOpen && disputes > 0 && slots === wanted && !isAdjudicated
}

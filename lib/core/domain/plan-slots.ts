// The reviews a round asks for, in the order in which they are handed out.

type Place = { treeId: number; caseId: number }
/** `reviews`: how many are wanted of the tree. */
export type WantedTree = Place & { reviews: number }
export type WantedRepeat = Place & { reviewId: number; reviewerId: number }

export type PlannedSlot = Place & {
  ordinal: number
  kind: 'sample' | 'gold' | 'repeat'
  reservedForId: number | null
  repeatsReviewId: number | null
}

type Plan = { drawn: readonly WantedTree[]; gold: readonly WantedTree[]; repeats: readonly WantedRepeat[] }

/**
 * One slot a wanted review, its ordinal counting within its tree. Drawn trees keep their order; gold items and repeats stand at random
 * places among them, so that their place tells nothing. No tree may be both drawn and one of these.
 *
 * @param random uniform numbers in [0, 1), a stream of its own
 */
export function planSlots({ drawn, gold, repeats }: Plan, random: () => number): PlannedSlot[] {
  const places = [
    ...drawn.map((tree, index) => ({ at: index / drawn.length, slots: slotsOf(tree, 'sample') })),
    ...gold.map((tree) => ({ at: random(), slots: slotsOf(tree, 'gold') })),
    ...toRepeats(repeats).map((slot) => ({ at: random(), slots: [slot] })),
  ]
  return places.toSorted((a, b) => a.at - b.at).flatMap(({ slots }) => slots)
}

function slotsOf({ treeId, caseId, reviews }: WantedTree, kind: 'sample' | 'gold'): PlannedSlot[] {
  const free = { reservedForId: null, repeatsReviewId: null }
  return Array.from({ length: reviews }, (_, ordinal) => ({ treeId, caseId, ordinal, kind, ...free }))
}

/** Several readers may repeat one tree. */
function toRepeats(repeats: readonly WantedRepeat[]): PlannedSlot[] {
  const counted = new Map<number, number>()
  return repeats.map(({ treeId, caseId, reviewId, reviewerId }) => {
    const ordinal = counted.get(treeId) ?? 0
    counted.set(treeId, ordinal + 1)
    return { treeId, caseId, ordinal, kind: 'repeat', reservedForId: reviewerId, repeatsReviewId: reviewId }
  })
}

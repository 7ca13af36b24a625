// Which trees with known labels are mixed into a round, to measure its readers against.
import { shuffle } from './shuffle'

export type GoldCandidate = {
  /** Its labels rest on two readers or more, or on an adjudication. */
  isConfirmed: boolean
  /** People who could be given it: they neither judged the tree nor were shown the truth of its case. */
  readers: number
}

/**
 * `share` of the drawn trees, rounded up, in random order: first those with confirmed labels, then the others; nothing that nobody
 * could be given. Fewer where there are no more.
 *
 * @param share at least 0
 * @param drawn how many trees the round draws
 * @param random uniform numbers in [0, 1), a stream of its own, so that the draw itself stays what it is
 * @example drawGold([{ isConfirmed: true, readers: 0 }], 0.1, 10, seededRandom(1)) // []
 */
export function drawGold<T extends GoldCandidate>(
  candidates: readonly T[],
  share: number,
  drawn: number,
  random: () => number,
): T[] {
  const possible = shuffle(
    candidates.filter(({ readers }) => readers > 0),
    random,
  )
  const inOrder = [...possible.filter((each) => each.isConfirmed), ...possible.filter((each) => !each.isConfirmed)]
  return inOrder.slice(0, roundedUp(share * drawn))
}

/** 0.1 of 30 is 3, whatever the last bit of the product says. */
export const roundedUp = (count: number) => Math.ceil(count - 1e-9)

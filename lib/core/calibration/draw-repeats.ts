// Which of their own earlier reviews readers are asked to repeat without knowing it.
import { roundedUp } from './draw-gold'
import { shuffle } from './shuffle'

export type RepeatCandidate = { reviewerId: number; treeId: number }

/**
 * `share` of the reviews, rounded up, spread over the readers as evenly as their earlier reviews allow: each in turn gives one, in
 * random order, and no tree twice.
 *
 * @param share at least 0
 * @param reviews how many reviews of drawn trees the round asks for
 * @param random uniform numbers in [0, 1), a stream of its own
 * @example drawRepeats([{ reviewerId: 1, treeId: 2 }], 0.1, 10, seededRandom(1)) // [{"reviewerId": 1, "treeId": 2}]
 */
export function drawRepeats<T extends RepeatCandidate>(
  candidates: readonly T[],
  share: number,
  reviews: number,
  random: () => number,
): T[] {
  const byReader = new Map<number, T[]>()
  for (const candidate of shuffle(candidates, random)) {
    const own = byReader.get(candidate.reviewerId) ?? []
    if (!own.some(({ treeId }) => treeId === candidate.treeId)) own.push(candidate)
    byReader.set(candidate.reviewerId, own)
  }
  const readers = shuffle([...byReader.values()], random)
  const most = readers.reduce((length, own) => Math.max(length, own.length), 0)
  const inTurn = Array.from({ length: most }, (_, turn) => readers.flatMap((own) => own.slice(turn, turn + 1)))
  return inTurn.flat().slice(0, roundedUp(share * reviews))
}

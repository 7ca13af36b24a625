// Pairs of texts that share much, among many thousands, without comparing each with each.
import { jaccard } from './jaccard'
import { jaccardFrom } from './jaccard-from'

/** `a` < `b`: places in the list given. */
export interface NearPair {
  a: number
  b: number
  similarity: number
}

/**
 * Every pair with a Jaccard similarity of at least `similarityMin` (above 0), exact, sorted by `a` and `b`. Of sets that are equal each is paired with the first
 * of them only, and only the first is compared with other sets.
 *
 * Two sets that are this alike share one of their rarest shingles: of a set of n the rarest n − ⌈n·min⌉ + 1 are enough to look at (prefix
 * filtering; Chaudhuri, Ganti, Kaushik 2006, Bayardo, Ma, Srikant 2007). Candidates found through them are compared whole. Empty sets are like none.
 * Where `isPair` is false, two sets are not compared (but equal ones are paired all the same).
 */
export function findNearDuplicates(
  sets: readonly Float64Array[],
  similarityMin: number,
  isPair: (a: number, b: number) => boolean = () => true,
): NearPair[] {
  if (!(similarityMin > 0 && similarityMin <= 1)) throw new RangeError('the similarity must be above 0 and at most 1')
  const { firsts, pairs } = pairEqual(sets)
  const countOf = countShingles(sets, firsts)
  const holders = new Map<number, number[]>()
  const seenBy = new Int32Array(sets.length).fill(-1)
  const bySize = firsts.toSorted((a, b) => (sets[a]?.length ?? 0) - (sets[b]?.length ?? 0) || a - b)
  for (const place of bySize) {
    const set = sets[place] ?? new Float64Array()
    for (const shingle of rarest(set, similarityMin, countOf)) {
      const known = holders.get(shingle)
      if (!known) {
        holders.set(shingle, [place])
        continue
      }
      for (const other of known) {
        if (seenBy[other] === place) continue
        seenBy[other] = place
        if (!isPair(place, other)) continue
        const pair = compare(sets, place, other, similarityMin)
        if (pair) pairs.push(pair)
      }
      known.push(place)
    }
  }
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b)
}

function compare(sets: readonly Float64Array[], place: number, other: number, similarityMin: number): NearPair | null {
  const [set, smaller] = [sets[place], sets[other]]
  // The sets come in the order of their sizes: the other is the smaller one.
  if (!set || !smaller || smaller.length < set.length * similarityMin) return null
  const similarity = jaccardFrom(set, smaller, similarityMin)
  return similarity === null ? null : { a: Math.min(place, other), b: Math.max(place, other), similarity }
}

function pairEqual(sets: readonly Float64Array[]): { firsts: number[]; pairs: NearPair[] } {
  const firstsByKey = new Map<string, number[]>()
  const firsts: number[] = []
  const pairs: NearPair[] = []
  for (const [place, set] of sets.entries()) {
    if (set.length === 0) continue
    // Sets that are equal have equal keys; only those with equal keys are compared whole.
    const key = `${set.length} ${set[0] ?? 0} ${set[set.length >> 1] ?? 0} ${set.at(-1) ?? 0}`
    const alike = firstsByKey.get(key) ?? []
    const first = alike.find((one) => jaccard(sets[one] ?? set, set) === 1)
    if (first !== undefined) {
      pairs.push({ a: first, b: place, similarity: 1 })
      continue
    }
    firstsByKey.set(key, [...alike, place])
    firsts.push(place)
  }
  return { firsts, pairs }
}

type CountOf = (shingle: number) => number

/** How many sets hold a shingle. Two that share a slot of the table share a count: that changes the order, never a result. */
function countShingles(sets: readonly Float64Array[], places: readonly number[]): CountOf {
  const total = places.reduce((sum, place) => sum + (sets[place]?.length ?? 0), 0)
  const mask = 2 ** Math.min(24, Math.ceil(Math.log2(total + 2)) + 1) - 1
  const counts = new Uint32Array(mask + 1)
  const slotOf = (shingle: number) => (shingle % 2 ** 32) & mask
  for (const place of places) {
    for (const shingle of sets[place] ?? []) counts[slotOf(shingle)] = (counts[slotOf(shingle)] ?? 0) + 1
  }
  return (shingle) => counts[slotOf(shingle)] ?? 0
}

/** The prefix of a set in the order of rarity, without shingles that no other set holds; those come first. */
function rarest(set: Float64Array, similarityMin: number, countOf: CountOf): number[] {
  const length = set.length - Math.ceil(set.length * similarityMin - 1e-9) + 1
  const shared: { shingle: number; count: number }[] = []
  for (const shingle of set) {
    const count = countOf(shingle)
    if (count > 1) shared.push({ shingle, count })
  }
  const kept = Math.max(0, length - (set.length - shared.length))
  shared.sort((x, y) => x.count - y.count || x.shingle - y.shingle)
  return shared.slice(0, kept).map(({ shingle }) => shingle)
}

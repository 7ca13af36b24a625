// Puts a list in random order.

/**
 * A new list with the items in uniformly random order: each gets a random key and they are sorted by it. The input is
 * untouched.
 *
 * @param items any list; an empty one gives an empty one
 * @param random uniform numbers in [0, 1), one drawn per item
 * @example shuffle(['a', 'b', 'c'], seededRandom(1)).toSorted() // ["a","b","c"]
 */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

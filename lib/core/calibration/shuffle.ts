// Puts a list in random order.

/**
 * A new list with the items in uniformly random order (Fisher-Yates in Durstenfeld's form); the input is untouched.
 *
 * @param items any list; an empty one gives an empty one
 * @param random uniform numbers in [0, 1)
 * @example shuffle(['a', 'b', 'c'], () => 0) // ["b","c","a"]
 */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1))
    const [moved] = shuffled.splice(chosen, 1, ...shuffled.slice(last, last + 1))
    if (moved !== undefined) shuffled[last] = moved
  }
  return shuffled
}

// Groups of what is linked by pairs, directly or through others.

/** Every place of 0 … `count` − 1 in one group; groups by their smallest place, places ascending. */
export function clusterPairs(count: number, pairs: Iterable<{ a: number; b: number }>): number[][] {
  const parents = Array.from({ length: count }, (_, place) => place)
  const rootOf = (place: number): number => {
    let root = place
    while (parents[root] !== root) root = parents[root] ?? root
    for (let at = place; at !== root; ) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  for (const { a, b } of pairs) {
    const [x, y] = [rootOf(a), rootOf(b)]
    parents[Math.max(x, y)] = Math.min(x, y)
  }
  const groups = new Map<number, number[]>()
  for (let place = 0; place < count; place += 1) {
    const root = rootOf(place)
    const group = groups.get(root)
    if (group) group.push(place)
    else groups.set(root, [place])
  }
  return [...groups.values()]
}

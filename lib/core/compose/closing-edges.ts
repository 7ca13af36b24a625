// Finds the edges of a hierarchy that close a cycle, the later ones giving way to the earlier.

export type Arc = readonly [child: number, parent: number]

/**
 * By position in `arcs`: each edge that would close a cycle of the edges before it which stayed, with the members of the shortest such
 * cycle, its child first. What is left without them has no cycle.
 */
export function closingEdges(arcs: readonly Arc[]): Map<number, number[]> {
  const suspects = onCycles(arcs)
  const parents = new Map<number, number[]>()
  const closing = new Map<number, number[]>()
  arcs.forEach(([child, parent], index) => {
    if (!suspects.has(child) || !suspects.has(parent)) return
    const members = pathUp(parents, parent, child)
    if (members) closing.set(index, [child, ...members.slice(0, -1)])
    else parents.set(child, [...(parents.get(child) ?? []), parent])
  })
  return closing
}

/** What is left after peeling off, again and again, whatever has no parent or no child: all cycles, and what joins them. */
function onCycles(arcs: readonly Arc[]): ReadonlySet<number> {
  const left = new Set(arcs.flat())
  for (const direction of [0, 1] as const) {
    const next = new Map<number, number[]>()
    const open = new Map<number, number>()
    for (const arc of arcs) {
      const [from, to] = direction === 0 ? arc : [arc[1], arc[0]]
      if (!left.has(from) || !left.has(to)) continue
      open.set(from, (open.get(from) ?? 0) + 1)
      const known = next.get(to)
      if (known) known.push(from)
      else next.set(to, [from])
    }
    const free = [...left].filter((node) => !open.has(node))
    for (let node = free.pop(); node !== undefined; node = free.pop()) {
      left.delete(node)
      for (const from of next.get(node) ?? []) {
        const rest = (open.get(from) ?? 0) - 1
        open.set(from, rest)
        if (rest === 0) free.push(from)
      }
    }
  }
  return left
}

/** The nodes from `start` to `end` along the fewest edges; null where there is no way. */
function pathUp(parents: ReadonlyMap<number, readonly number[]>, start: number, end: number): number[] | null {
  const cameFrom = new Map<number, number>([[start, start]])
  const queue = [start]
  for (const node of queue) {
    if (node === end) break
    for (const parent of parents.get(node) ?? []) {
      if (cameFrom.has(parent)) continue
      cameFrom.set(parent, node)
      queue.push(parent)
    }
  }
  if (!cameFrom.has(end)) return null
  const path = [end]
  for (let node = end; node !== start; ) {
    node = cameFrom.get(node) ?? start
    path.push(node)
  }
  return path.reverse()
}

// How far each concept stands below the top of its hierarchy.

/** The longest way up in edges, of every id that has a parent. The hierarchy must have no cycle. */
export function depthsOf(parents: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const depths = new Map<string, number>()
  for (const start of parents.keys()) {
    // Iterative, because an imported hierarchy may be deeper than the call stack.
    const open = [start]
    for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
      const missing = (parents.get(id) ?? []).filter((parent) => parents.has(parent) && !depths.has(parent))
      if (missing.length > 0) open.push(...missing)
      else {
        open.pop()
        depths.set(id, 1 + (parents.get(id) ?? []).reduce((most, parent) => Math.max(most, depths.get(parent) ?? 0), 0))
      }
    }
  }
  return depths
}

// The ways from the tops of the hierarchy down to a concept.
import type { MedicalGraph } from './medical-graph'

export type RootPaths = { paths: string[][]; count: number }

/**
 * Up to `limit` ways, each from a top to a parent of the concept, the shortest first and then by id; `count` is how many there are in
 * all. None for a concept that is a top itself. Throws a RangeError where the id is unknown.
 */
export function rootPaths(graph: MedicalGraph, id: string, limit: number): RootPaths {
  const known = new Map<string, { count: number; nearest: number }>()
  // What is known of the parents comes first, so that a hierarchy of any depth needs no deep recursion.
  const open = [id]
  for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
    const missing = graph.parentsOf(next).filter((parent) => !known.has(parent))
    if (missing.length > 0) open.push(...missing)
    else {
      open.pop()
      const above = graph.parentsOf(next).flatMap((parent) => known.get(parent) ?? [])
      const count = above.reduce((sum, way) => sum + way.count, 0)
      known.set(next, {
        count: above.length === 0 ? 1 : count,
        nearest: above.length === 0 ? 0 : Math.min(...above.map((way) => way.nearest)) + 1,
      })
    }
  }
  const isTop = graph.parentsOf(id).length === 0
  const nearest = (member: string) => known.get(member)?.nearest ?? 0
  return { paths: isTop ? [] : shortest(graph, id, nearest, limit), count: isTop ? 0 : (known.get(id)?.count ?? 0) }
}

type Way = { path: string[]; length: number }

/** Extends the way that can become the shortest, so that ways are finished in the order of their length. */
function shortest(graph: MedicalGraph, id: string, nearest: (id: string) => number, limit: number): string[][] {
  const open: Way[] = [{ path: [id], length: nearest(id) }]
  const done: string[][] = []
  while (done.length < limit) {
    open.sort((a, b) => b.length - a.length || (a.path.join() < b.path.join() ? 1 : -1))
    const way = open.pop()
    if (!way) break
    const parents = graph.parentsOf(way.path[0] ?? id)
    if (parents.length === 0) done.push(way.path.slice(0, -1))
    for (const parent of parents) {
      open.push({ path: [parent, ...way.path], length: way.path.length + nearest(parent) })
    }
    // No more than `limit` of the open ways can still be among those listed.
    if (open.length > 4 * limit) open.sort((a, b) => a.length - b.length).splice(limit)
  }
  return done
}

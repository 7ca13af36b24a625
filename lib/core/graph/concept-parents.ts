// Who stands directly above whom, by the is_a edges.
import type { Edge } from '../domain/graph'

/** By the id of the child, in the order of the edges; an edge that stands twice counts twice. */
export function parentsById(edges: readonly Edge[]): Map<string, string[]> {
  const parents = new Map<string, string[]>()
  for (const { rel, from, to } of edges) {
    if (rel !== 'is_a') continue
    const known = parents.get(from)
    if (known) known.push(to)
    else parents.set(from, [to])
  }
  return parents
}

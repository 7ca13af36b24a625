// Who stands above whom while a graph is composed, by the hierarchies of all parts but supplements.
import { rootOf } from './compose-clusters'
import type { Composition } from './compose-notes'

export type ParentsOfRoots = ReadonlyMap<number, ReadonlySet<number>>

export function parentsOfRoots({ parts, entries, clusters }: Composition): ParentsOfRoots {
  const parents = new Map<number, Set<number>>()
  for (const { graph, isSupplement } of parts) {
    for (const edge of isSupplement ? [] : graph.edges) {
      if (edge.rel !== 'is_a') continue
      const from = entries.positions.get(edge.from)
      const to = entries.positions.get(edge.to)
      if (from === undefined || to === undefined) continue
      const child = rootOf(clusters, from)
      parents.set(child, (parents.get(child) ?? new Set()).add(rootOf(clusters, to)))
    }
  }
  return parents
}

/** Of several roots, those that stand above none of the others. */
export function mostSpecific(parents: ParentsOfRoots, roots: readonly number[]): number[] {
  const above = new Set<number>()
  for (const root of roots) for (const ancestor of ancestorsOf(parents, root)) above.add(ancestor)
  return roots.filter((root) => !above.has(root))
}

/** Without the root itself, unless it stands on a cycle. */
function ancestorsOf(parents: ParentsOfRoots, root: number): ReadonlySet<number> {
  const found = new Set<number>()
  const open = [...(parents.get(root) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(parents.get(next) ?? []))
  }
  return found
}

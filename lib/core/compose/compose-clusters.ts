// Which entries are one concept: disjoint sets that know where their members stand.
import { vocabularyOf, type Entry } from './compose-entries'

/** A set is known by its root, the member that stands first. */
export type Clusters = {
  readonly above: Int32Array
  readonly members: Map<number, number[]>
  /** Of each root, per vocabulary: the parts that hold a member of it. */
  readonly places: Map<number, Map<string, Set<number>>>
}

export function createClusters(entries: readonly Entry[]): Clusters {
  return {
    above: Int32Array.from(entries, (_, position) => position),
    members: new Map(entries.map((_, position) => [position, [position]])),
    places: new Map(
      entries.map(({ id, holdings }, position) => {
        const parts = new Set(holdings.map(({ part }) => part))
        return [position, new Map([[vocabularyOf(id), parts]])]
      }),
    ),
  }
}

export function rootOf({ above }: Clusters, position: number): number {
  let root = position
  while (above[root] !== undefined && above[root] !== root) root = above[root] ?? root
  // The way walked is shortened, so that long chains are walked once.
  for (let next = position; next !== root; ) {
    const step = above[next] ?? root
    above[next] = root
    next = step
  }
  return root
}

/** Of a root, ascending. */
export const membersOf = (clusters: Clusters, root: number): readonly number[] => clusters.members.get(root) ?? []

/** The first part that holds both under ids of one vocabulary, and so says that they are two things; undefined where none does. */
export function partWithBoth(clusters: Clusters, a: number, b: number): number | undefined {
  const places = clusters.places.get(rootOf(clusters, b))
  const shared: number[] = []
  for (const [vocabulary, parts] of clusters.places.get(rootOf(clusters, a)) ?? []) {
    for (const part of places?.get(vocabulary) ?? []) if (parts.has(part)) shared.push(part)
  }
  return shared.length > 0 ? Math.min(...shared) : undefined
}

/** Whether a part holds both, or both hold an id of one vocabulary: then some source has them as two things. */
export function areDistinct(clusters: Clusters, a: number, b: number): boolean {
  const places = clusters.places.get(rootOf(clusters, a))
  const others = clusters.places.get(rootOf(clusters, b))
  const parts = new Set([...(places?.values() ?? [])].flatMap((held) => [...held]))
  return [...(others ?? [])].some(
    ([vocabulary, held]) => places?.has(vocabulary) || [...held].some((part) => parts.has(part)),
  )
}

export function joinClusters(clusters: Clusters, a: number, b: number): void {
  const [root, other] = [rootOf(clusters, a), rootOf(clusters, b)].sort((x, y) => x - y)
  if (root === undefined || other === undefined || root === other) return
  clusters.above[other] = root
  const members = [...membersOf(clusters, root), ...membersOf(clusters, other)].sort((x, y) => x - y)
  clusters.members.set(root, members)
  const places = clusters.places.get(root) ?? new Map<string, Set<number>>()
  for (const [vocabulary, parts] of clusters.places.get(other) ?? []) {
    places.set(vocabulary, new Set([...(places.get(vocabulary) ?? []), ...parts]))
  }
  clusters.members.delete(other)
  clusters.places.delete(other)
}

// Edges that state one relation between two concepts several times become one.
import type { Edge } from '../domain/graph'

export const edgeKey = ({ rel, from, to }: Edge): string => JSON.stringify([rel, from, to])

/** Every relation between two concepts once, where it first stands; an edge that stands once is kept as it is. */
export function mergeEdges(edges: readonly Edge[]): Edge[] {
  const merged = new Map<string, Edge>()
  for (const edge of edges) {
    const key = edgeKey(edge)
    const known = merged.get(key)
    merged.set(key, known ? uniteEdges(known, edge) : edge)
  }
  return [...merged.values()]
}

/**
 * One edge of two that state the same relation between the same concepts. The finding is affirmed where either affirms it; a stated
 * frequency goes before none, the largest before others, and its source with it. Outcomes are united; where two disagree, the
 * earlier stands.
 */
export function uniteEdges(earlier: Edge, later: Edge): Edge {
  const edge = rank(later) > rank(earlier) ? later : earlier
  if (!later.outcomes) return earlier.outcomes ? { ...edge, outcomes: earlier.outcomes } : edge
  return { ...edge, outcomes: { ...earlier.outcomes, ...later.outcomes, ...earlier.outcomes } }
}

const rank = ({ frequency }: Edge): number => (frequency === null ? 0 : frequency === 0 ? -1 : frequency)

// Where the ends of a part's edge lie in the composed graph, and who states it.
import type { Edge, Graph, GraphSource } from '../domain/graph'
import { rootOf } from './compose-clusters'
import { partName, type Composition } from './compose-notes'

/** Roots of the two clusters, and the ids they have in the composed graph. */
export type EdgeEnds = { from: number; to: number; fromId: string; toId: string }

/** Undefined, and noted, where an end is not in the composed graph, or the part holds it as another kind than the graph does. */
export function edgeEnds(composition: Composition, part: number, edge: Edge): EdgeEnds | undefined {
  const from = endAt(composition, part, edge.from)
  const to = endAt(composition, part, edge.to)
  const fromId = composition.ids.get(from ?? -1)
  const toId = composition.ids.get(to ?? -1)
  if (from !== undefined && to !== undefined && fromId !== undefined && toId !== undefined) {
    return { from, to, fromId, toId }
  }
  composition.notes.droppedEdges.push({
    rel: edge.rel,
    from: edge.from,
    to: edge.to,
    part: partName(composition, part),
  })
  return undefined
}

function endAt(composition: Composition, part: number, id: string): number | undefined {
  const { entries, clusters, redirects } = composition
  const position = redirects.get(`${part} ${id}`) ?? entries.positions.get(id)
  const entry = position === undefined ? undefined : entries.list[position]
  if (position === undefined || !entry?.holdings.some((held) => held.part === part && held.concept.id === id))
    return undefined
  return rootOf(clusters, position)
}

/** In a graph of several parts an edge that names no source is stated by its part's only source, or by the part where it has none. */
export function withSource({ parts }: Composition, part: number, edge: Edge): Edge {
  const graph = parts[part]?.graph
  if (edge.source !== undefined || parts.length < 2 || !graph) return edge
  const [source, ...others] = partSources(graph)
  return source && others.length === 0 ? { ...edge, source: source.name } : edge
}

/** A part that names no source is one itself. */
export function partSources({ name, release, sources }: Graph): readonly GraphSource[] {
  return sources && sources.length > 0 ? sources : [{ name, release, licence: null, reference: null }]
}

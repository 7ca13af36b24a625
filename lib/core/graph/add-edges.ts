// A graph with further edges.
import type { Edge, Graph } from '../domain/graph'
import { edgeKey } from './merge-edges'

/**
 * The graph with the edges added behind its own. An added edge stands in place of every edge of the same relation between the same
 * concepts, such as an exclusion that verdicts contradict. Nothing is changed in place.
 */
export function addEdges(graph: Graph, added: readonly Edge[]): Graph {
  const replaced = new Set(added.map(edgeKey))
  return { ...graph, edges: [...graph.edges.filter((edge) => !replaced.has(edgeKey(edge))), ...added] }
}

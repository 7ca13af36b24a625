// Which concept or edge of a graph a defect of the whole belongs to.
import type { Edge } from '../domain/graph'
import type { Defect } from '../errors'

/** Whether the defect is an edge's end that the graph does not hold, of an id that `isMeant`. */
export function isMissingEnd(defect: Defect, edges: readonly Edge[], isMeant: (id: string) => boolean): boolean {
  const [, position, field] = /^\/edges\/(\d+)\/(from|to)$/.exec(defect.pointer) ?? []
  const edge = edges[Number(position)]
  return edge !== undefined && isMeant(field === 'from' ? edge.from : edge.to)
}

/** A cycle belongs to its first edge. `index` is -1 where the defect belongs to none. */
export function locateGraphDefect(
  defect: Defect,
  edges: readonly Edge[],
): { list: 'concepts' | 'edges'; index: number; pointer: string } {
  const [, list, position, field] = /^\/(concepts|edges)\/(\d+)(\/.*)?$/.exec(defect.pointer) ?? []
  if (list === 'concepts' || list === 'edges') return { list, index: Number(position), pointer: field ?? '' }
  const index = edges.findIndex(
    ({ rel, from, to }) => rel === 'is_a' && `${defect.detail} → `.includes(`: ${from} → ${to} → `),
  )
  return { list: 'edges', index, pointer: '' }
}

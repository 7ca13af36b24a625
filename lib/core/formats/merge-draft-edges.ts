// Edges that an outside graph states several times become one; what they contradict each other in is noted.
import type { Edge } from '../domain/graph'
import { edgeKey, uniteEdges } from '../graph/merge-edges'
import type { DraftContent } from './graph-draft'

type Group = { edge: Edge; place: string; isDisputed: boolean; others: number }

/** Ends that are further ids of a concept are replaced by it; an edge that then leads from a concept to itself is dropped. */
export function mergeDraftEdges(content: DraftContent): { edges: Edge[]; places: string[] } {
  const groups = new Map<string, Group>()
  content.edges.forEach((given, index) => {
    const place = content.places[index] ?? ''
    const edge = moveEnds(given, place, content)
    if (edge === null) return
    const key = edgeKey(edge)
    const group = groups.get(key)
    if (!group) groups.set(key, { edge, place, isDisputed: false, others: 0 })
    else groups.set(key, addTo(group, edge))
  })
  const merged = [...groups.values()]
  const repeated = merged.reduce((sum, { others }) => sum + others, 0)
  if (repeated > 0) content.passedOver.set('edges stated again', repeated)
  for (const { edge, place, isDisputed } of merged) {
    const detail = `${edge.from} → ${edge.to} is both affirmed and excluded; read as affirmed`
    if (isDisputed) content.notes.push({ place, kind: 'affirmed and excluded', detail })
  }
  return { edges: merged.map(({ edge }) => edge), places: merged.map(({ place }) => place) }
}

function moveEnds(edge: Edge, place: string, { concepts, aliases, retired, notes }: DraftContent): Edge | null {
  const move = (id: string) => (concepts.has(id) ? id : (aliases.get(id) ?? id))
  const [from, to] = [move(edge.from), move(edge.to)]
  const dropped = [from, to].find((id) => retired.has(id) && !concepts.has(id))
  if (dropped !== undefined) {
    const detail = `${edge.from} → ${edge.to}: ${dropped} is obsolete and dropped`
    notes.push({ place, kind: 'edge of a dropped term', detail })
    return null
  }
  if (from === edge.from && to === edge.to) return edge
  return from === to ? null : { ...edge, from, to }
}

function addTo(group: Group, other: Edge): Group {
  const { edge } = group
  const isDisputed = group.isDisputed || (edge.frequency === 0) !== (other.frequency === 0)
  return { ...group, edge: uniteEdges(edge, other), isDisputed, others: group.others + 1 }
}

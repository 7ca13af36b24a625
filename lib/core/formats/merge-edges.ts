// Edges that an outside graph states several times become one; what they contradict each other in is noted.
import type { Edge } from '../domain/graph'
import type { DraftContent } from './graph-draft'

type Group = { edge: Edge; place: string; isDisputed: boolean; others: number }

/** Ends that are further ids of a concept are replaced by it; an edge that then leads from a concept to itself is dropped. */
export function mergeEdges(content: DraftContent): { edges: Edge[]; places: string[] } {
  const groups = new Map<string, Group>()
  content.edges.forEach((given, index) => {
    const place = content.places[index] ?? ''
    const edge = moveEnds(given, place, content)
    if (edge === null) return
    const key = `${edge.rel} ${edge.from} ${edge.to}`
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
  const outcomes = edge.outcomes || other.outcomes ? { ...edge.outcomes, ...other.outcomes } : undefined
  const frequency = mergeFrequencies(edge.frequency, other.frequency)
  const merged = { ...edge, frequency, ...(outcomes && { outcomes }) }
  return { ...group, edge: merged, isDisputed, others: group.others + 1 }
}

/** The largest that is stated above 0; else unstated, if any leaves it open; else excluded. */
function mergeFrequencies(a: number | null, b: number | null): number | null {
  const largest = Math.max(a ?? 0, b ?? 0)
  return largest > 0 ? largest : a === null || b === null ? null : 0
}

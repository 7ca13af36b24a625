// The is_a edges of a composed graph: each concept placed by the first source that places it, without cycles.
import type { Edge } from '../domain/graph'
import { closingEdges } from './closing-edges'
import { rootOf } from './compose-clusters'
import { edgeEnds, withSource } from './compose-edge-ends'
import { named, partName, type Composition } from './compose-notes'

/** `part` is null for an edge made because its parent names several entries of a vocabulary. */
type Placing = { child: number; parent: number; part: number | null; edge: Edge }

/** A concept's parents come from one part, so that two hierarchies are not mixed; supplements give none. */
export function composeHierarchy(composition: Composition): Edge[] {
  const placings = placingsOf(composition)
  const placed = new Set(placings.map(({ child }) => child))
  placings.push(...groupings(composition).filter(({ child }) => !placed.has(child)))
  const closing = closingEdges(placings.map(({ child, parent }) => [child, parent]))
  noteLeftOut(composition, placings, closing)
  const kept = placings.filter((_, index) => !closing.has(index))
  for (const { part, parent, child } of kept) {
    if (part === null)
      composition.notes.groupings.push({ parent: nameAt(composition, parent), child: nameAt(composition, child) })
  }
  return kept.map(({ edge }) => edge)
}

function placingsOf(composition: Composition): Placing[] {
  const placings: Placing[] = []
  const placedBy = new Map<number, number>()
  const seen = new Set<string>()
  composition.parts.forEach(({ graph, isSupplement }, part) => {
    if (isSupplement) return
    for (const edge of graph.edges) {
      if (edge.rel !== 'is_a') continue
      const ends = edgeEnds(composition, part, edge)
      if (!ends || ends.from === ends.to || seen.has(`${ends.from} ${ends.to}`)) continue
      const { from: child, to: parent } = ends
      if ((placedBy.get(child) ?? part) !== part) continue
      placedBy.set(child, part)
      seen.add(`${child} ${parent}`)
      placings.push({
        child,
        parent,
        part,
        edge: { ...withSource(composition, part, edge), from: ends.fromId, to: ends.toId },
      })
    }
  })
  return placings
}

function groupings({ clusters, groups, ids }: Composition): Placing[] {
  const found = new Map<string, Placing>()
  for (const group of groups) {
    const parent = rootOf(clusters, group.parent)
    const child = rootOf(clusters, group.child)
    const from = ids.get(child)
    const to = ids.get(parent)
    if (parent === child || from === undefined || to === undefined) continue
    found.set(`${child} ${parent}`, { child, parent, part: null, edge: { rel: 'is_a', from, to, frequency: null } })
  }
  return [...found.values()]
}

const nameAt = (composition: Composition, root: number) => ({
  id: composition.ids.get(root) ?? '',
  label: named(composition, root).label,
})

function noteLeftOut(
  composition: Composition,
  placings: readonly Placing[],
  closing: ReadonlyMap<number, number[]>,
): void {
  for (const [index, members] of closing) {
    const placing = placings[index]
    if (!placing) continue
    const { rel, from, to } = placing.edge
    const ids = members.map((root) => composition.ids.get(root) ?? '')
    const part = placing.part === null ? 'grouping' : partName(composition, placing.part)
    composition.notes.cycles.push({ rel, from, to, part, members: ids })
  }
}

// The work of one composition: the parts, what is one concept so far, and the notes that become its report.
import type { ComposeReport, MergeReason } from '../domain/compose-report'
import { graphVersion } from '../domain/graph'
import { joinClusters, membersOf, partWithBoth, rootOf, type Clusters } from './compose-clusters'
import { isMadeFromName, isNamed, type ComposePart, type Entries, type Holding } from './compose-entries'

export type Notes = Pick<
  ComposeReport,
  | 'namesFollowed'
  | 'merges'
  | 'groupings'
  | 'ambiguous'
  | 'keptApart'
  | 'kindConflicts'
  | 'cycles'
  | 'contradictions'
  | 'droppedSynonyms'
  | 'droppedXrefs'
  | 'droppedEdges'
>

export type Composition = {
  /** In order of precedence, supplements last. */
  parts: readonly ComposePart[]
  entries: Entries
  clusters: Clusters
  /** Positions of earlier ids → of those that replaced them; never a circle. */
  replaced: Map<number, number>
  /** Positions of concepts that stand for several of another source, and of these; joining may still move them. */
  groups: { parent: number; child: number }[]
  /** Filled by settle: of every root that is in the composed graph, the id it has there. */
  ids: Map<number, string>
  /** `part id` → the position of the concept that the part means by the id, where its name for it says otherwise than the id. */
  redirects: Map<string, number>
  notes: Notes
}

export const emptyNotes = (): Notes => ({
  namesFollowed: [],
  merges: [],
  groupings: [],
  ambiguous: [],
  keptApart: [],
  kindConflicts: [],
  cycles: [],
  contradictions: [],
  droppedSynonyms: [],
  droppedXrefs: [],
  droppedEdges: [],
})

export function partName({ parts }: Composition, part: number): string {
  const graph = parts[part]?.graph
  return graph ? graphVersion(graph) : ''
}

export const idOf = ({ entries }: Composition, position: number): string => entries.list[position]?.id ?? ''

/**
 * The position whose id the concept has in the composed graph: the first that is not in supplements only and not made from a name,
 * or what replaced it.
 */
export function leaderOf(composition: Composition, root: number): number {
  const { clusters, replaced } = composition
  const held = membersOf(clusters, root).filter((member) => isHeld(composition, member))
  let leader = held.find((member) => !isMadeFromName(idOf(composition, member))) ?? held[0] ?? root
  for (let next = replaced.get(leader); next !== undefined && isHeld(composition, next); next = replaced.get(leader)) {
    leader = next
  }
  return leader
}

/** Whether a part that is no supplement holds it. */
const isHeld = ({ entries, parts }: Composition, position: number): boolean =>
  entries.list[position]?.holdings.some(({ part }) => !parts[part]?.isSupplement) ?? false

/** An id with the name that the first part to name it gives. */
export function named({ entries }: Composition, position: number): { id: string; label: string } {
  const entry = entries.list[position]
  const id = entry?.id ?? ''
  return { id, label: entry?.holdings.find(({ concept }) => isNamed(concept))?.concept.label ?? id }
}

/** What the parts say of a concept, in order of precedence. */
export function holdingsOf({ entries, clusters }: Composition, root: number): Holding[] {
  const holdings = membersOf(clusters, root).flatMap((member) => entries.list[member]?.holdings ?? [])
  return holdings.sort((a, b) => a.part - b.part)
}

/** Whether the concept is in the composed graph: a part that is no supplement holds it. */
export const isKept = (composition: Composition, root: number): boolean =>
  membersOf(composition.clusters, root).some((member) => isHeld(composition, member))

/** Called when everything is joined: fixes which concepts are in the composed graph, and their ids. */
export function settle(composition: Composition): void {
  for (const root of [...composition.clusters.members.keys()].sort((a, b) => a - b)) {
    if (isKept(composition, root)) composition.ids.set(root, idOf(composition, leaderOf(composition, root)))
  }
}

/** Makes two entries one concept, unless they are already, or one part holds both under ids of one vocabulary: that is noted. */
export function joinUnlessApart(composition: Composition, by: MergeReason, a: number, b: number): void {
  const { clusters, notes } = composition
  if (rootOf(clusters, a) === rootOf(clusters, b)) return
  const part = partWithBoth(clusters, a, b)
  const pair = { into: named(composition, a), from: named(composition, b) }
  if (part === undefined) {
    joinClusters(clusters, a, b)
    notes.merges.push({ by, ...pair })
  } else notes.keptApart.push({ by, a: pair.into, b: pair.from, part: partName(composition, part) })
}

// The concepts of several graphs, gathered by id: what composing works on.
import type { Concept, ConceptKind, Graph } from '../domain/graph'

/** A supplement adds to concepts that other parts hold; it brings no concept and no hierarchy of its own. */
export type ComposePart = { graph: Graph; isSupplement: boolean }

/** The concept as one part holds it; `part` is a position in the order of precedence. */
export type Holding = { part: number; concept: Concept }

/** One id with every part that holds it, in order of precedence. */
export type Entry = { id: string; kind: ConceptKind; holdings: Holding[] }

export type KindConflict = { id: string; kind: ConceptKind; part: number; otherId: string; otherKind: ConceptKind }

export type Entries = {
  /** In the order in which the ids first stand in the parts. */
  list: readonly Entry[]
  positions: ReadonlyMap<string, number>
  conflicts: KindConflict[]
}

/** An id that a later part holds as another kind is that of the first part; the later concept is a conflict and not taken. */
export function gatherEntries(parts: readonly ComposePart[]): Entries {
  const list: Entry[] = []
  const positions = new Map<string, number>()
  const conflicts: KindConflict[] = []
  parts.forEach(({ graph }, part) => {
    for (const concept of graph.concepts) {
      const { id, kind } = concept
      const known = list[positions.get(id) ?? -1]
      if (!known) {
        positions.set(id, list.length)
        list.push({ id, kind, holdings: [{ part, concept }] })
      } else if (known.kind === kind) known.holdings.push({ part, concept })
      else conflicts.push({ id, kind, part, otherId: id, otherKind: known.kind })
    }
  })
  return { list, positions, conflicts }
}

/** The vocabulary of a CURIE; '' for an id without one. */
export function vocabularyOf(id: string): string {
  const end = id.indexOf(':')
  return end < 0 ? '' : id.slice(0, end)
}

/** An id that a converter made from a name, because the source gives none: `SYMP-LABEL:runny-nose`. It gives way to any other. */
export const isMadeFromName = (id: string): boolean => vocabularyOf(id).endsWith('-LABEL')

/** A concept known only by its id is written with the id as its label. */
export const isNamed = ({ id, label }: Concept): boolean => label !== id

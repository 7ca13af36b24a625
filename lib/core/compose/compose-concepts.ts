// The concepts of a composed graph: each with the id and label of its first source, and the names and ids of all.
import type { Concept } from '../domain/graph'
import { membersOf, rootOf } from './compose-clusters'
import { isNamed, type Holding } from './compose-entries'
import { holdingsOf, idOf, type Composition } from './compose-notes'
import { normalise } from '../graph/normalise'

/** `labelPart`: the part that gave the label. */
type Draft = { root: number; id: string; label: string; labelPart: number; holdings: readonly Holding[] }

/** Kind and normalised label to the draft that has it as its label, the one of the first part where several do. */
type LabelOwners = ReadonlyMap<string, Draft>

/** In the order in which the concepts first stand in the parts. */
export function composeConcepts(composition: Composition): Concept[] {
  const drafts = Array.from(composition.ids, ([root, id]) => draftOf(composition, root, id))
  const grouped = new Set(composition.groups.map(({ parent, child }) => pairKey(composition, parent, child)))
  const owners = labelOwners(composition, drafts)
  return drafts.map((draft) => {
    const xrefs = xrefsOf(composition, draft, grouped)
    return {
      id: draft.id,
      kind: kindOf(composition, draft),
      label: draft.label,
      synonyms: synonymsOf(composition, draft, owners),
      ...(xrefs.length > 0 ? { xrefs } : {}),
    }
  })
}

function draftOf(composition: Composition, root: number, id: string): Draft {
  const holdings = holdingsOf(composition, root)
  const winner = holdings.find(({ concept }) => isNamed(concept))
  return { root, id, label: winner?.concept.label ?? id, labelPart: winner?.part ?? Infinity, holdings }
}

const kindOf = ({ entries }: Composition, { root }: Draft) => entries.list[root]?.kind ?? 'finding'

function labelOwners(composition: Composition, drafts: readonly Draft[]): LabelOwners {
  const owners = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = `${kindOf(composition, draft)}:${normalise(draft.label)}`
    const known = owners.get(key)
    if (!known || draft.labelPart < known.labelPart) owners.set(key, draft)
  }
  return owners
}

/** Every other name, once, but none that a part of higher precedence gives to another concept. */
function synonymsOf(composition: Composition, draft: Draft, owners: LabelOwners): string[] {
  const kind = kindOf(composition, draft)
  const seen = new Set([comparable(draft.label)])
  const synonyms: string[] = []
  for (const { part, concept } of draft.holdings) {
    for (const name of isNamed(concept) ? [concept.label, ...concept.synonyms] : concept.synonyms) {
      const key = comparable(name)
      if (seen.has(key)) continue
      seen.add(key)
      const owner = owners.get(`${kind}:${normalise(name)}`)
      if (!owner || owner === draft || owner.labelPart >= part) synonyms.push(name)
      else composition.notes.droppedSynonyms.push({ id: draft.id, synonym: name, holder: owner.id })
    }
  }
  return synonyms
}

/** A name without any Latin letter or digit is compared as it is written. */
const comparable = (name: string): string => normalise(name) || name

/** Ids of the members first, then what they refer to; not what has gone into another concept or stands below this one. */
function xrefsOf(composition: Composition, draft: Draft, grouped: ReadonlySet<string>): string[] {
  const { clusters, notes } = composition
  const found = new Set(membersOf(clusters, draft.root).map((member) => idOf(composition, member)))
  const dropped = new Set<string>()
  for (const { concept } of draft.holdings) {
    for (const xref of concept.xrefs ?? []) {
      const holder = otherHolder(composition, draft, xref, grouped)
      if (holder === undefined) found.add(xref)
      else if (!dropped.has(xref)) notes.droppedXrefs.push({ id: draft.id, xref, holder })
      if (holder !== undefined) dropped.add(xref)
    }
  }
  found.delete(draft.id)
  return [...found]
}

const pairKey = ({ clusters }: Composition, parent: number, child: number) =>
  `${rootOf(clusters, parent)} ${rootOf(clusters, child)}`

/** The concept of the composed graph that an id belongs to now, where that is another one and it went into it or is grouped here. */
function otherHolder(
  composition: Composition,
  draft: Draft,
  xref: string,
  grouped: ReadonlySet<string>,
): string | undefined {
  const { entries, clusters, ids } = composition
  const position = entries.positions.get(xref)
  if (position === undefined || entries.list[position]?.kind !== kindOf(composition, draft)) return undefined
  const root = rootOf(clusters, position)
  const holder = ids.get(root)
  if (root === draft.root || holder === undefined) return undefined
  return xref !== holder || grouped.has(pairKey(composition, draft.root, root)) ? holder : undefined
}

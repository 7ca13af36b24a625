// Follows the name where a part's id and name contradict each other.
import type { Concept } from '../domain/graph'
import { isMadeFromName, isNamed, type Entry, type Holding } from './compose-entries'
import { partName, type Composition } from './compose-notes'
import { wordKey } from './word-key'

type Owner = { position: number; part: number; isOnly: boolean }

/**
 * A part that uses another vocabulary's ids may mean something else by one than the vocabulary does: it has "Psoriasis" under the id of
 * pustulosis. Where a part of higher precedence gives the id another name, and gives this name to one other concept, what the part
 * says of the id is taken to be of that concept. Supplements are no such parts: an id of theirs is their own.
 */
export function followNames(composition: Composition): void {
  const { entries, parts, notes, redirects } = composition
  const owners = nameOwners(entries.list)
  const byPart = parts.map(({ graph }) => nameCounts(graph.concepts))
  for (const entry of entries.list) {
    for (const holding of entry.holdings.slice(1)) {
      const { part, concept } = holding
      const owner = parts[part]?.isSupplement ? undefined : otherOwner(entry, holding, owners)
      const target = owner === undefined ? undefined : entries.list[owner]
      if (owner === undefined || !target || (byPart[part]?.get(nameOf(concept)) ?? 0) > 1) continue
      entry.holdings.splice(entry.holdings.indexOf(holding), 1)
      target.holdings.push(holding)
      target.holdings.sort((a, b) => a.part - b.part)
      redirects.set(`${part} ${entry.id}`, owner)
      notes.namesFollowed.push({
        id: entry.id,
        label: entry.holdings[0]?.concept.label ?? '',
        name: concept.label,
        into: target.id,
        part: partName(composition, part),
      })
    }
  }
}

/** Kind and words; '' for a concept without a name. */
const nameOf = (concept: Concept): string => (isNamed(concept) ? `${concept.kind}:${wordKey(concept.label)}` : '')

/** Whose label each name is, in the first part that gives it; not where that part gives it to two. */
function nameOwners(entries: readonly Entry[]): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>()
  entries.forEach(({ holdings }, position) => {
    const first = holdings.find(({ concept }) => isNamed(concept))
    if (!first || isMadeFromName(first.concept.id)) return
    const name = nameOf(first.concept)
    const known = owners.get(name)
    if (!known || first.part < known.part) owners.set(name, { position, part: first.part, isOnly: true })
    else if (known.part === first.part) known.isOnly = false
  })
  return owners
}

function nameCounts(concepts: readonly Concept[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const concept of concepts) counts.set(nameOf(concept), (counts.get(nameOf(concept)) ?? 0) + 1)
  return counts
}

/** The position of the concept that the holding's name means; undefined where name and id agree, or nothing is known of the name. */
function otherOwner(entry: Entry, { part, concept }: Holding, owners: ReadonlyMap<string, Owner>): number | undefined {
  const first = entry.holdings.find((holding) => isNamed(holding.concept))
  const name = nameOf(concept)
  if (!first || name === '' || first.part >= part || nameOf(first.concept) === name) return undefined
  const names = entry.holdings.filter((holding) => holding.part < part).flatMap((holding) => holding.concept.synonyms)
  if (names.some((synonym) => wordKey(synonym) === wordKey(concept.label))) return undefined
  const owner = owners.get(name)
  return owner && owner.isOnly && owner.part < part ? owner.position : undefined
}

// Follows synonyms: an entry that has another's label as a synonym is that one, or stands below it.
import { areDistinct, joinClusters, membersOf, rootOf } from './compose-clusters'
import { isMadeFromName, isNamed } from './compose-entries'
import { holdingsOf, idOf, named, type Composition } from './compose-notes'
import { wordKey } from './word-key'

type Owner = { root: number; part: number; isOnly: boolean }

/** The first to have a name as a synonym. */
type Claim = { root: number; isOnly: boolean }

/**
 * The label of the first source tells more than what another source calls its own entry: an entry that has "Pierpont syndrome" as a
 * synonym is that syndrome. Only where the label is one concept's, the synonym one concept's of its part, and the two have no
 * part and no vocabulary in common. The other way round, the label may be that of a kind of the concept: then it is grouped below it,
 * unless its id was made of the label and says no more than that.
 */
export function joinSynonyms(composition: Composition): void {
  const roots = [...composition.clusters.members.keys()].sort((a, b) => a - b)
  const owners = ownersOf(composition, roots)
  joinToLabels(composition, roots, owners)
  placeLabels(composition, owners)
}

function joinToLabels(composition: Composition, roots: readonly number[], owners: ReadonlyMap<string, Owner>): void {
  const { clusters, parts } = composition
  parts.forEach(({ isSupplement }, part) => {
    if (isSupplement) return
    for (const [name, claim] of claimsOf(composition, roots, (held) => held === part)) {
      const owner = owners.get(name)
      if (!owner?.isOnly || !claim.isOnly || owner.part >= part) continue
      const [into, from] = [rootOf(clusters, owner.root), rootOf(clusters, claim.root)]
      if (into !== from && !areDistinct(clusters, into, from)) join(composition, into, from)
    }
  })
}

function join(composition: Composition, into: number, from: number): void {
  composition.notes.merges.push({ by: 'synonym', into: named(composition, into), from: named(composition, from) })
  joinClusters(composition.clusters, into, from)
}

/** What carries a synonym of a concept of an earlier part as its label. */
function placeLabels(composition: Composition, owners: ReadonlyMap<string, Owner>): void {
  const { clusters, groups } = composition
  const roots = [...clusters.members.keys()].sort((a, b) => a - b)
  const labelParts = new Map(Array.from(owners.values(), ({ root, part }) => [rootOf(clusters, root), part]))
  for (const [name, claim] of claimsOf(composition, roots, () => true)) {
    const owner = owners.get(name)
    const part = labelParts.get(claim.root)
    if (!owner?.isOnly || !claim.isOnly || part === undefined || part >= owner.part) continue
    const [into, from] = [rootOf(clusters, claim.root), rootOf(clusters, owner.root)]
    if (isNameOf(composition, into, from)) join(composition, into, from)
    else groups.push({ parent: into, child: from })
  }
}

/** Whether the second is nothing but a name, and no part that has the name holds the first under an id of a vocabulary. */
function isNameOf(composition: Composition, concept: number, name: number): boolean {
  const { clusters } = composition
  if (concept === name || !membersOf(clusters, name).every((member) => isMadeFromName(idOf(composition, member))))
    return false
  const parts = new Set(holdingsOf(composition, name).map(({ part }) => part))
  return !holdingsOf(composition, concept).some(({ part, concept: { id } }) => parts.has(part) && !isMadeFromName(id))
}

function ownersOf(composition: Composition, roots: readonly number[]): Map<string, Owner> {
  const owners = new Map<string, Owner>()
  for (const root of roots) {
    const first = holdingsOf(composition, root).find(({ concept }) => isNamed(concept))
    const key = first ? wordKey(first.concept.label) : ''
    if (!first || key === '') continue
    const name = `${first.concept.kind}:${key}`
    const known = owners.get(name)
    if (!known || first.part < known.part) owners.set(name, { root, part: first.part, isOnly: true })
    else if (known.part === first.part) known.isOnly = false
  }
  return owners
}

/** Who has each name as a synonym, in the parts asked for. */
function claimsOf(composition: Composition, roots: readonly number[], isAsked: (part: number) => boolean) {
  const claims = new Map<string, Claim>()
  for (const root of roots) {
    for (const { part, concept } of holdingsOf(composition, root)) {
      for (const synonym of isAsked(part) ? concept.synonyms : []) {
        const name = `${concept.kind}:${wordKey(synonym)}`
        const known = claims.get(name)
        if (!known) claims.set(name, { root, isOnly: true })
        else if (known.root !== root) known.isOnly = false
      }
    }
  }
  return claims
}

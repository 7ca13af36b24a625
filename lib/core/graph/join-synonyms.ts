// Follows synonyms: an entry that has another's label as a synonym is that one, or stands below it.
import { areDistinct, joinClusters, rootOf } from './compose-clusters'
import { isNamed } from './compose-entries'
import { holdingsOf, named, type Composition } from './compose-notes'
import { wordKey } from './word-key'

type Owner = { root: number; part: number; isOnly: boolean }

/** The first to have a name as a synonym. */
type Claim = { root: number; isOnly: boolean }

/**
 * The label of the first source tells more than what another source calls its own entry: an entry that has "Pierpont syndrome" as a
 * synonym is that syndrome. Only where the label is one concept's, the synonym one concept's of its part, and the two have no
 * part and no vocabulary in common. The other way round, the label may be that of a kind of the concept: then it is grouped below it.
 */
export function joinSynonyms(composition: Composition): void {
  const roots = [...composition.clusters.members.keys()].sort((a, b) => a - b)
  const owners = ownersOf(composition, roots)
  joinToLabels(composition, roots, owners)
  groupLabels(composition, owners)
}

function joinToLabels(composition: Composition, roots: readonly number[], owners: ReadonlyMap<string, Owner>): void {
  const { clusters, parts, notes } = composition
  parts.forEach(({ isSupplement }, part) => {
    if (isSupplement) return
    for (const [name, claim] of claimsOf(composition, roots, (held) => held === part)) {
      const owner = owners.get(name)
      if (!owner?.isOnly || !claim.isOnly || owner.part >= part) continue
      const [into, from] = [rootOf(clusters, owner.root), rootOf(clusters, claim.root)]
      if (into === from || areDistinct(clusters, into, from)) continue
      notes.merges.push({ by: 'synonym', into: named(composition, into), from: named(composition, from) })
      joinClusters(clusters, into, from)
    }
  })
}

/** What carries a synonym of a concept of an earlier part as its label. */
function groupLabels(composition: Composition, owners: ReadonlyMap<string, Owner>): void {
  const { clusters, groups } = composition
  const roots = [...clusters.members.keys()].sort((a, b) => a - b)
  const labelParts = new Map(Array.from(owners.values(), ({ root, part }) => [rootOf(clusters, root), part]))
  for (const [name, claim] of claimsOf(composition, roots, () => true)) {
    const owner = owners.get(name)
    const part = labelParts.get(claim.root)
    if (!owner?.isOnly || !claim.isOnly || part === undefined || part >= owner.part) continue
    groups.push({ parent: claim.root, child: owner.root })
  }
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

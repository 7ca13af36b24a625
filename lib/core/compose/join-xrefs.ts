// Joins concepts that a cross-reference names as the same thing, and groups what one concept names several of.
import { partWithBoth, rootOf } from './compose-clusters'
import { vocabularyOf } from './compose-entries'
import { idOf, isKept, joinUnlessApart, leaderOf, partName, type Composition } from './compose-notes'
import { mostSpecific, parentsOfRoots } from './parents-of-roots'

/** A cross-reference between two clusters, or to an id that no part holds. */
type Claim = { from: number; to: number | string; fromVocabulary: string; toVocabulary: string }

/** Per cluster and pair of vocabularies: what it is linked with, whoever says so. */
type Links = Map<string, Set<number | string>>

/**
 * Two concepts are joined where, between their vocabularies, each is linked with the other alone. Where one names several of a
 * vocabulary, each of these that nothing else names is grouped below it. Where several name one, the one that stands below all the
 * others counts alone; without such a one nothing is done, and it is noted as ambiguous.
 */
export function joinXrefs(composition: Composition): void {
  const claims = claimsOf(composition)
  const links = linksOf(claims)
  const specific = specificClaimants(composition, claims, links)
  for (const claim of claims) {
    const { from, to } = claim
    if (typeof to === 'string' || from === to || specific.get(backwardKey(claim)) !== from) continue
    if (links.get(forwardKey(claim))?.size !== 1) composition.groups.push({ parent: from, child: to })
    else if (isSettled(composition, claim, to)) note(composition, to, [from, to])
    else joinUnlessApart(composition, 'xref', from, to)
  }
}

/** Without what a part says of two concepts that it holds itself: it holds them as two. */
function claimsOf(composition: Composition): Claim[] {
  const { entries, clusters } = composition
  const claims: Claim[] = []
  entries.list.forEach((entry, position) => {
    const from = rootOf(clusters, position)
    if (!isKept(composition, from)) return
    const fromVocabulary = vocabularyOf(entry.id)
    for (const { part, concept } of entry.holdings) {
      for (const xref of concept.xrefs ?? []) {
        const toVocabulary = vocabularyOf(xref)
        if (toVocabulary === fromVocabulary) continue
        const to = targetOf(composition, position, part, xref)
        if (to !== null) claims.push({ from, to, fromVocabulary, toVocabulary })
      }
    }
  })
  return claims
}

/** The cluster that holds the id, the id itself where none does, null where the claim is not to be followed. */
function targetOf(composition: Composition, position: number, part: number, xref: string): number | string | null {
  const { entries, clusters, notes } = composition
  const at = entries.positions.get(xref)
  const target = at === undefined ? undefined : entries.list[at]
  const source = entries.list[position]
  if (at === undefined || !target || !source) return xref
  if (target.kind !== source.kind) {
    const { id, kind } = source
    const partOfClaim = partName(composition, part)
    notes.kindConflicts.push({ id, kind, part: partOfClaim, otherId: target.id, otherKind: target.kind })
    return null
  }
  return target.holdings.some((holding) => holding.part === part) ? null : rootOf(clusters, at)
}

const forwardKey = (claim: Claim) => `${claim.from} ${claim.fromVocabulary}>${claim.toVocabulary}`
const backwardKey = (claim: Claim) => `${claim.to} ${claim.toVocabulary}>${claim.fromVocabulary}`

function linksOf(claims: readonly Claim[]): Links {
  const links: Links = new Map()
  const add = (key: string, value: number | string) => links.set(key, (links.get(key) ?? new Set()).add(value))
  for (const claim of claims) {
    add(forwardKey(claim), claim.to)
    if (typeof claim.to === 'number') add(backwardKey(claim), claim.from)
  }
  return links
}

/** By backward key: the one claimant that counts. Where there is none, that is noted. */
function specificClaimants(composition: Composition, claims: readonly Claim[], links: Links): Map<string, number> {
  const parents = parentsOfRoots(composition)
  const specific = new Map<string, number>()
  const seen = new Set<string>()
  for (const claim of claims) {
    const key = backwardKey(claim)
    if (typeof claim.to === 'string' || seen.has(key)) continue
    seen.add(key)
    const claimants = [...(links.get(key) ?? [])].filter((claimant) => typeof claimant === 'number')
    const [only, ...others] = mostSpecific(parents, claimants)
    if (only !== undefined && others.length === 0) specific.set(key, only)
    else noteAmbiguous(composition, claim.to, claimants)
  }
  return specific
}

/** Whether the target has been joined with another concept of the claimant's vocabulary already, which no part holds beside it. */
function isSettled({ clusters }: Composition, { from, fromVocabulary }: Claim, to: number): boolean {
  if (partWithBoth(clusters, from, to) !== undefined) return false
  return clusters.places.get(rootOf(clusters, to))?.has(fromVocabulary) ?? false
}

/** Not where a name has settled already which of the claimants it is. */
function noteAmbiguous(composition: Composition, to: number, claimants: readonly number[]): void {
  const { clusters } = composition
  if (!claimants.some((claimant) => rootOf(clusters, claimant) === rootOf(clusters, to)))
    note(composition, to, claimants)
}

function note(composition: Composition, to: number, claimants: readonly number[]): void {
  const { clusters, entries, notes } = composition
  const roots = [...new Set(claimants.map((position) => rootOf(clusters, position)))].sort((a, b) => a - b)
  const kind = entries.list[to]?.kind
  if (roots.length < 2 || !kind) return
  const concepts = roots.map((root) => idOf(composition, leaderOf(composition, root)))
  notes.ambiguous.push({ by: 'xref', kind, term: idOf(composition, to), concepts })
}

// Joins concepts with their own earlier ids: an xref within a concept's own vocabulary is an id it had before.
import { joinClusters, rootOf } from './compose-clusters'
import { vocabularyOf, type Entry } from './compose-entries'
import { idOf, named, partName, type Composition } from './compose-notes'

type Claim = { current: number; earlier: number; part: number }

/**
 * The earlier id becomes the current one, also where a later part still uses both. Where the part that says so, or one before it,
 * holds both, they stay two; where two concepts claim one earlier id, it stays on its own.
 */
export function joinEarlierIds(composition: Composition): void {
  const { clusters, notes, replaced, entries } = composition
  const claimants = new Map<number, Claim[]>()
  for (const claim of earlierIdClaims(composition)) {
    const known = claimants.get(claim.earlier)
    if (known) known.push(claim)
    else claimants.set(claim.earlier, [claim])
  }
  for (const [earlier, claims] of claimants) {
    const [first] = claims
    const currents = [...new Set(claims.map(({ current }) => current))]
    const kind = entries.list[earlier]?.kind
    if (!first || !kind) continue
    if (currents.length > 1) {
      const concepts = currents.map((position) => idOf(composition, position))
      notes.ambiguous.push({ by: 'earlier-id', kind, term: idOf(composition, earlier), concepts })
    } else if (rootOf(clusters, first.current) !== rootOf(clusters, earlier)) {
      joinClusters(clusters, first.current, earlier)
      replaced.set(earlier, first.current)
      notes.merges.push({
        by: 'earlier-id',
        into: named(composition, first.current),
        from: named(composition, earlier),
      })
    }
  }
}

/** Of claims about ids that some part holds, those that no part up to the claimant contradicts; the others are noted. */
function earlierIdClaims(composition: Composition): Claim[] {
  const { entries, notes } = composition
  const claims: Claim[] = []
  entries.list.forEach((entry, current) => {
    for (const { part, concept } of entry.holdings) {
      for (const xref of concept.xrefs ?? []) {
        const earlier = entries.positions.get(xref)
        const other = earlier === undefined ? undefined : entries.list[earlier]
        if (earlier === undefined || !other || !isEarlierId(entry, other)) continue
        const holder = partHoldingBoth(entry, other, part)
        if (holder === undefined) claims.push({ current, earlier, part })
        else {
          const pair = { a: named(composition, current), b: named(composition, earlier) }
          notes.keptApart.push({ by: 'earlier-id', ...pair, part: partName(composition, holder) })
        }
      }
    }
  })
  return claims
}

const isEarlierId = (entry: Entry, other: Entry): boolean =>
  entry !== other && entry.kind === other.kind && vocabularyOf(entry.id) === vocabularyOf(other.id)

function partHoldingBoth(a: Entry, b: Entry, upTo: number): number | undefined {
  const ofB = new Set(b.holdings.map(({ part }) => part))
  return a.holdings.find(({ part }) => part <= upTo && ofB.has(part))?.part
}

// Joins concepts of one kind that their sources name alike.
import { joinClusters, rootOf } from './compose-clusters'
import { isNamed, vocabularyOf } from './compose-entries'
import { holdingsOf, idOf, leaderOf, named, type Composition } from './compose-notes'
import { normalise } from '../graph/normalise'
import { wordKey } from './word-key'

/** A concept that one part gives the name, under an id of one vocabulary. */
type Carrier = { root: number; part: number; vocabulary: string }

/** First where labels normalise alike, then where they are the same words in another order. */
export function joinLabels(composition: Composition): void {
  joinNames(composition, 'label', normalise)
  joinNames(composition, 'words', wordKey)
}

/**
 * A concept takes part with its label in the first part that names it. The anchor of a name is the first concept that alone carries it
 * in some part; to it are joined those that, in another part, alone carry it in their vocabulary.
 */
function joinNames(composition: Composition, by: 'label' | 'words', keyOf: (label: string) => string): void {
  for (const [name, carriers] of carriersByName(composition, keyOf)) {
    const roots = [...new Set(carriers.map(({ root }) => root))].sort((a, b) => a - b)
    if (roots.length < 2) continue
    const anchor = roots.find((root) => aloneIn(carriers, root, isOfPart).length > 0)
    for (const root of anchor === undefined ? [] : roots) {
      if (anchor === undefined || root === anchor || !isMatch(carriers, anchor, root)) continue
      composition.notes.merges.push({ by, into: named(composition, anchor), from: named(composition, root) })
      joinClusters(composition.clusters, anchor, root)
    }
    if (by === 'label') keepAmbiguous(composition, name, roots, anchor)
  }
}

function carriersByName(composition: Composition, keyOf: (label: string) => string): Map<string, Carrier[]> {
  const carriers = new Map<string, Carrier[]>()
  for (const root of [...composition.clusters.members.keys()]) {
    const holdings = holdingsOf(composition, root).filter(({ concept }) => isNamed(concept))
    const first = holdings[0]?.concept
    const name = first ? keyOf(first.label) : ''
    if (!first || name === '') continue
    const key = `${first.kind}:${name}`
    const known = carriers.get(key) ?? []
    carriers.set(key, known)
    for (const { part, concept } of holdings) {
      if (keyOf(concept.label) === name) known.push({ root, part, vocabulary: vocabularyOf(concept.id) })
    }
  }
  return carriers
}

type Peer = (a: Carrier, b: Carrier) => boolean
const isOfPart: Peer = (a, b) => a.part === b.part
const isOfPartAndVocabulary: Peer = (a, b) => a.part === b.part && a.vocabulary === b.vocabulary

/** The parts in which no other concept among its peers carries the name. */
const aloneIn = (carriers: readonly Carrier[], root: number, isPeer: Peer): number[] =>
  carriers
    .filter(
      (carrier) => carrier.root === root && !carriers.some((other) => other.root !== root && isPeer(carrier, other)),
    )
    .map(({ part }) => part)

function isMatch(carriers: readonly Carrier[], anchor: number, root: number): boolean {
  const parts = aloneIn(carriers, anchor, isOfPart)
  return aloneIn(carriers, root, isOfPartAndVocabulary).some((part) => parts.some((other) => other !== part))
}

/** Several concepts of one vocabulary with the anchor's name are kinds of it; the name stays ambiguous, and that is noted. */
function keepAmbiguous(
  composition: Composition,
  name: string,
  roots: readonly number[],
  anchor: number | undefined,
): void {
  const { clusters, entries, notes } = composition
  const distinct = [...new Set(roots.map((root) => rootOf(clusters, root)))]
  const kind = entries.list[distinct[0] ?? -1]?.kind
  if (distinct.length < 2 || !kind) return
  const concepts = distinct.map((root) => idOf(composition, leaderOf(composition, root)))
  notes.ambiguous.push({ by: 'label', kind, term: name.slice(kind.length + 1), concepts })
  if (anchor === undefined) return
  for (const root of distinct) if (root !== anchor) composition.groups.push({ parent: anchor, child: root })
}

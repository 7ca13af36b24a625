// What a person is offered for a term: concepts with what tells them apart, and the parts of a composite wording.
import type { ConceptKind } from '../domain/graph'
import type { TermCandidate, TermPart } from '../domain/term'
import { compositeParts } from './composite-parts'
import { type Link, type LinkChoices, linkTerm } from './link-term'
import type { MedicalGraph } from './medical-graph'
import { normalise } from './normalise'
import { type ConceptProposal, proposeConcepts } from './propose-concepts'

export type Offer = { candidates: TermCandidate[]; parts: TermPart[] }

/** Bounds the memory a long-lived process spends on proposals; reaching it only costs making them again. */
const REMEMBERED = 20_000
const proposals = new WeakMap<MedicalGraph, Map<string, ConceptProposal[]>>()

/**
 * The concepts of the very wording first, then what its parts link to, then proposals, each concept once and `limit` at most;
 * an ambiguous wording offers all that it may mean. `link` is how the term links without anybody's choice.
 */
export function offerConcepts(
  graph: MedicalGraph,
  term: { kind: ConceptKind; label: string; link: Link },
  limit: number,
  choices?: LinkChoices,
): Offer {
  const { kind, label, link } = term
  const parts = kind === 'disease' ? linkParts(graph, label, choices) : []
  const found = new Map<string, TermCandidate>()
  const offer = (candidate: TermCandidate) => {
    if (!found.has(candidate.id)) found.set(candidate.id, candidate)
  }
  const alike = link.status === 'ambiguous' ? link.candidates : link.status === 'linked' ? [link.id] : []
  for (const id of alike) offer(describeCandidate(graph, id, { why: 'same', matched: normalise(label), part: null }))
  for (const { label: part, conceptId } of parts)
    if (conceptId !== null) offer(describeCandidate(graph, conceptId, { why: 'part', matched: normalise(part), part }))
  for (const { id, why, matched, part } of remembered(graph, kind, label, limit))
    offer(describeCandidate(graph, id, { why, matched, part: part ?? null }))
  return { candidates: [...found.values()].slice(0, Math.max(limit, alike.length)), parts }
}

export function describeCandidate(
  graph: MedicalGraph,
  id: string,
  how: Pick<TermCandidate, 'why' | 'matched' | 'part'>,
): TermCandidate {
  const labelOf = (concept: string) => graph.concept(concept)?.label ?? concept
  return { id, label: labelOf(id), parents: graph.parentsOf(id).map(labelOf), ...how }
}

function linkParts(graph: MedicalGraph, label: string, choices?: LinkChoices): TermPart[] {
  return compositeParts(label).map((part) => {
    const link = linkTerm(graph, 'disease', { label: part }, choices)
    const conceptId = link.status === 'linked' ? link.id : null
    return { label: part, conceptId, conceptLabel: conceptId && (graph.concept(conceptId)?.label ?? null) }
  })
}

function remembered(graph: MedicalGraph, kind: ConceptKind, label: string, limit: number): ConceptProposal[] {
  const ofGraph = proposals.get(graph) ?? new Map<string, ConceptProposal[]>()
  proposals.set(graph, ofGraph)
  const key = `${kind} ${limit} ${label}`
  const known = ofGraph.get(key)
  if (known) return known
  if (ofGraph.size >= REMEMBERED) ofGraph.clear()
  const made = proposeConcepts(graph, kind, label, limit)
  ofGraph.set(key, made)
  return made
}

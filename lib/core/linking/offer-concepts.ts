// What a person is offered for a term: concepts with what tells them apart, and the parts of a composite wording.
import type { ConceptKind } from '../domain/graph'
import type { TermCandidate, TermPart } from '../domain/term'
import { compositeParts } from './composite-parts'
import { type Link, type LinkChoices, linkTerm } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { normalise } from '../graph/normalise'
import { type ConceptProposal, proposeConcepts } from './propose-concepts'

export type Offer = { candidates: TermCandidate[]; parts: TermPart[] }

/** Bounds the memory a long-lived process spends on proposals; reaching it only costs making them again. */
const REMEMBERED = 20_000
const proposals = new WeakMap<MedicalGraph, Map<string, ConceptProposal[]>>()

/** Below this a likeness is chance. */
const SCORE_MIN = 0.3

/**
 * The concepts of the very wording first, all of them, then proposals from the likeliest on, `limit` in all; what a part of a
 * composite links to is always among them. Each concept once. `link` is how the term links without anybody's choice.
 */
export function offerConcepts(
  graph: MedicalGraph,
  term: { kind: ConceptKind; label: string; link: Link },
  limit: number,
  choices?: LinkChoices,
): Offer {
  const { kind, label, link } = term
  const parts = kind === 'disease' ? linkParts(graph, label, choices) : []
  const alike = link.status === 'ambiguous' ? link.candidates : link.status === 'linked' ? [link.id] : []
  const first = alike.map((id) => describeCandidate(graph, id, { why: 'same', matched: normalise(label), part: null }))
  const ofParts = parts.flatMap(({ label: part, conceptId: id }) =>
    id === null ? [] : [describeCandidate(graph, id, { why: 'part', matched: normalise(part), part })],
  )
  const likely = remembered(graph, kind, label, limit).filter(({ score }) => score >= SCORE_MIN)
  const proposed = likely.map(({ id, why, matched, part = null }) =>
    describeCandidate(graph, id, { why, matched, part }),
  )
  const room = Math.max(limit - distinct([...first, ...ofParts]).length, 0)
  const taken = new Set([...first, ...ofParts].map(({ id }) => id))
  const others = proposed.filter(({ id }) => !taken.has(id)).slice(0, room)
  const kept = proposed.filter((candidate) => taken.has(candidate.id) || others.includes(candidate))
  return { candidates: distinct([...first, ...kept, ...ofParts]), parts }
}

/** The first of each concept. */
function distinct(candidates: readonly TermCandidate[]): TermCandidate[] {
  const known = new Set<string>()
  return candidates.filter(({ id }) => !known.has(id) && known.add(id))
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

// A term as a person sees it: how it links, how much it is used, and what it may mean.
import type { TermRow } from '../domain/term'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { type Offer, offerConcepts } from './offer-concepts'
import type { TermStand } from './stand-of-terms'

const CANDIDATES_MAX = 5
const nothing: Offer = { candidates: [], parts: [] }

/** Candidates go with what waits for a choice or has been chosen: what its wording or id decides needs none. */
export function describeTerm(
  graph: MedicalGraph,
  stand: TermStand,
  uses: Pick<TermRow, 'cases' | 'trees'>,
  choices: LinkChoices,
): TermRow {
  const { kind, term, label, status, givenConcept, link, byWording, ids } = stand
  const isChoosable = givenConcept === null && term !== ''
  const isOffered = isChoosable && status !== 'linked'
  const offer = isOffered ? offerConcepts(graph, { kind, label, link: byWording }, CANDIDATES_MAX, choices) : nothing
  const conceptId = link.status === 'linked' ? link.id : null
  const conceptLabel = conceptId && (graph.concept(conceptId)?.label ?? null)
  const { cases, trees } = uses
  return {
    ...{ id: ids[0] ?? 0, kind, term, label, status, givenConcept, isChoosable, cases, trees },
    ...{ conceptId, conceptLabel, ...offer },
  }
}

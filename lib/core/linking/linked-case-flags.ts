// Why a person should look at a case, as far as a graph and people's choices tell: what its diagnosis means, and whether its text says it.
import { caseFlags, type FlaggedCase, type RaisedFlag } from '../domain/case-flags'
import { type LinkChoices, linkTerm } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'

/** The flags of the case alone, with the synonyms of its diagnosis sought too, and `needs-mapping` where the diagnosis does not link. */
export function linkedCaseFlags(graph: MedicalGraph, flagged: FlaggedCase, choices: LinkChoices): RaisedFlag[] {
  const { diagnosis } = flagged
  const link = linkTerm(graph, 'disease', diagnosis, choices)
  if (link.status === 'linked') return caseFlags(flagged, graph.concept(link.id)?.synonyms ?? [])
  const detail = `the diagnosis "${diagnosis.label}" is ${link.status} in ${graph.version}`
  return [...caseFlags(flagged), { flag: 'needs-mapping', detail }]
}

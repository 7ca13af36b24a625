// Reads what a turn newly establishes from its findings and those of its answers.
import type { Finding, Polarity } from '../domain/finding'
import type { LinkChoices } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { termKey } from './term-key'

/** One newly established pair; `finding` is the concept's position, -1 where unmapped. */
export type Evidence = { readonly finding: number; readonly polarity: Polarity }

export type EvidenceReading = {
  readonly evidence: readonly Evidence[]
  /** A finding came back with the other polarity than the one last known. */
  readonly contradiction: boolean
  /** How many of the findings, known ones included, linked to a concept. */
  readonly mapped: number
}

/**
 * E_t: the (finding, polarity) pairs that are news against `known`, read in the order given, and added to `known` as they are
 * read. A finding known with the same polarity is no news; one known with the other polarity is news and a contradiction, also within
 * one turn. Findings are the same by concept, or, where unmapped, by normalised label.
 *
 * @example readEvidence(graph, new Map(), [ptosis, ptosis]).evidence.length // 1
 */
export function readEvidence(
  graph: MedicalGraph,
  known: Map<string, Polarity>,
  findings: readonly Finding[],
  choices?: LinkChoices,
): EvidenceReading {
  const evidence: Evidence[] = []
  let contradiction = false
  let mapped = 0
  for (const finding of findings) {
    const { key, position } = termKey(graph, 'finding', finding, choices)
    if (position >= 0) mapped += 1
    const before = known.get(key)
    if (before === finding.polarity) continue
    if (before !== undefined) contradiction = true
    known.set(key, finding.polarity)
    evidence.push({ finding: position, polarity: finding.polarity })
  }
  return { evidence, contradiction, mapped }
}

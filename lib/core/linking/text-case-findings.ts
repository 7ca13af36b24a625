// Reads the findings of a case from its texts: the observation, and every result that comes without findings.
import type { ClinicalCase, MenuEntry } from '../domain/case'
import type { Finding } from '../domain/finding'
import type { TextLink } from '../domain/text-link'
import { dictionaryOf } from './dictionary'
import type { Chosen } from './dictionary-choices'
import { linkTerm } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { normalise } from '../graph/normalise'
import { linkText } from './text-links'

/**
 * The case with what its texts say: findings added to those of the observation, and given to the menu's entries that have none. A concept
 * stands once; said to be both present and absent in one text, it counts as present. A finding named like the diagnosis, or like a
 * synonym of its concept, is not read: it would give the diagnosis away. Diseases and tests are not read as findings. What people chose
 * for a wording (`chosen`) decides what it means, in the texts as in the findings given.
 */
export function withTextFindings(graph: MedicalGraph, clinicalCase: ClinicalCase, chosen?: Chosen): ClinicalCase {
  const names = diagnosisNames(graph, clinicalCase, chosen)
  const read = (text: string, subject?: string) =>
    readFindings(graph, chosen, text, subject).filter(({ concept }) => !isNamed(graph, concept, names))
  const { observation, menu } = clinicalCase
  const known = new Set(observation.findings.map((finding) => meaning(graph, finding, chosen)))
  const added = read(observation.text).filter(({ concept }) => !known.has(concept))
  return {
    ...clinicalCase,
    observation: { ...observation, findings: [...observation.findings, ...added] },
    menu: menu.map(
      (entry): MenuEntry =>
        entry.findings.length > 0 ? entry : { ...entry, findings: read(entry.result, entry.test) },
    ),
  }
}

function readFindings(graph: MedicalGraph, chosen: Chosen | undefined, text: string, subject?: string): Finding[] {
  const byConcept = new Map<string, TextLink>()
  for (const link of linkText(dictionaryOf(graph, ['finding'], chosen), text, subject).links) {
    const known = byConcept.get(link.concept)
    if (!known || (known.polarity === 'absent' && link.polarity === 'present')) byConcept.set(link.concept, link)
  }
  return Array.from(byConcept.values(), ({ label, concept, polarity, start, end, how }) => ({
    label,
    concept,
    polarity,
    textLink: { start, end, how },
  }))
}

const meaning = (graph: MedicalGraph, finding: Finding, chosen?: Chosen): string | null => {
  const link = linkTerm(graph, 'finding', finding, chosen?.choices)
  return link.status === 'linked' ? link.id : null
}

/** The diagnosis as written, without and within its brackets, and what its concept is called. */
function diagnosisNames(graph: MedicalGraph, { diagnosis }: ClinicalCase, chosen?: Chosen): Set<string> {
  const bracketed = [...diagnosis.label.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '')
  const link = linkTerm(graph, 'disease', diagnosis, chosen?.choices)
  const concept = link.status === 'linked' ? graph.concept(link.id) : undefined
  const named = concept ? [concept.label, ...concept.synonyms] : []
  return new Set([diagnosis.label, diagnosis.label.replace(/\([^)]*\)/g, ' '), ...bracketed, ...named].map(normalise))
}

function isNamed(graph: MedicalGraph, id: string | null, names: ReadonlySet<string>): boolean {
  const concept = id === null ? undefined : graph.concept(id)
  return concept !== undefined && [concept.label, ...concept.synonyms].some((name) => names.has(normalise(name)))
}

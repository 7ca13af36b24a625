// What the concepts and terms of an explanation are called.
import { normalise } from '@/lib/core/graph/normalise'
import type { ExplainedConcepts, ExplainedTerm } from '@/lib/core/domain/explained-term'

export type Names = {
  /** The label of a concept of the explanation. */
  conceptName: (id: string) => string
  /** What a term is called: its concept's label, or its own wording where it links to none. */
  termName: (term: ExplainedTerm) => string
}

export function explainedNames(concepts: ExplainedConcepts): Names {
  const conceptName = (id: string) => concepts[id]?.label ?? id
  return { conceptName, termName: ({ concept, label }) => (concept === null ? label : conceptName(concept)) }
}

/** The wording where it is not how the graph calls it, else null. */
export function otherWording(names: Names, term: ExplainedTerm): string | null {
  return normalise(names.termName(term)) === normalise(term.label) ? null : term.label
}

/** A name within a sentence: "Ptosis" becomes "ptosis", "ADAMTS13 deficiency" stays. */
export const inSentence = (name: string) =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

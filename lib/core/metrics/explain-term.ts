// Says what a term links to, or why it links to nothing.
import type { ExplainedTerm } from '../domain/explained-term'
import type { ConceptKind } from '../domain/graph'
import { linkTerm, type Term } from '../graph/link-term'
import type { ExplainContext } from './explain-context'
import { explainConcept } from './explain-concept'

const SHOWN_CANDIDATES = 5

/**
 * The term with its concept, or the concepts between which it is ambiguous (at most five).
 *
 * @example explainTerm(context, 'disease', { label: 'MG' }).concept // 'D:mg'
 */
export function explainTerm(context: ExplainContext, kind: ConceptKind, term: Term): ExplainedTerm {
  const { positions } = context.graph.taxonomies[kind]
  const named = (id: string) => explainConcept(context, kind, positions.get(id) ?? -1)
  const link = linkTerm(context.graph, kind, term, context.choices)
  const { label } = term
  if (link.status === 'linked') return { label, status: 'linked', concept: named(link.id), candidates: [] }
  const candidates = link.status === 'ambiguous' ? link.candidates.slice(0, SHOWN_CANDIDATES).map(named) : []
  return { label, status: link.status, concept: null, candidates }
}

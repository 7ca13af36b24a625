// Searches and browses the concepts of one graph version, a page at a time.
import type { ConceptHit, ConceptPage, SearchConcepts } from '@/lib/core/domain/concept-list'
import { type ConceptKind, conceptKindSchema } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { browseConcepts } from '@/lib/core/graph/browse-concepts'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { searchConcepts } from '@/lib/core/graph/search-concepts'
import type { Context } from '../context'
import { requireGraph } from './graph-row'
import { loadGraph } from './load-graph'

type Found = Pick<ConceptHit, 'id' | 'match'>

/** Answers from memory: only the first search of a version reads the database. */
export async function searchGraph(ctx: Context, input: SearchConcepts): Promise<ConceptPage> {
  allow(ctx.actor, 'read-research')
  const { id } = await requireGraph(ctx.db, input.graphId)
  const graph = await loadGraph(ctx.db, id)
  const kinds = input.kind ? [input.kind] : conceptKindSchema.options
  const found = input.text === '' ? browsed(graph, kinds) : searchConcepts(graph, kinds, input.text)
  const start = startAfter(found, input.cursor)
  const shown = found.slice(start, start + input.limit)
  return {
    items: shown.flatMap((hit) => describe(graph, hit)),
    nextCursor: start + input.limit < found.length ? (shown.at(-1)?.id ?? null) : null,
    total: found.length,
  }
}

const browsed = (graph: MedicalGraph, kinds: readonly ConceptKind[]): Found[] =>
  kinds.flatMap((kind) => browseConcepts(graph, kind).map((id) => ({ id, match: null })))

function startAfter(found: readonly Found[], cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const at = found.findIndex(({ id }) => id === cursor)
  if (at < 0)
    throw new DomainError('invalid-input', `"${cursor}" is not among these concepts; start at the first page.`)
  return at + 1
}

function describe(graph: MedicalGraph, { id, match }: Found): ConceptHit[] {
  const concept = graph.concept(id)
  if (!concept) return []
  const { kind, label } = concept
  return [{ id, kind, label, parents: graph.parentsOf(id).length, children: graph.childrenOf(id).length, match }]
}

// The recorded wordings that a choice of a concept for a term can change.
import type { ConceptKind } from '@/lib/core/domain/graph'
import { isDecidedById } from '@/lib/core/linking/is-decided-by-id'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import type { Db, Tx } from '../db'

/** Every spelling of the term, with whatever id it was given, except where the graph holds that id: there the id decides. */
export async function findTouchedTerms(
  db: Db | Tx,
  graph: MedicalGraph,
  { kind, term }: { kind: ConceptKind; term: string },
): Promise<number[]> {
  const rows = await db.term.findMany({ where: { kind, term }, select: { id: true, concept: true } })
  return rows.filter((row) => !isDecidedById(graph, kind, row)).map(({ id }) => id)
}

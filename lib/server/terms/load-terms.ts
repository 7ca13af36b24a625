// Reads every recorded term.
import type { ConceptKind } from '@/lib/core/domain/graph'
import type { RecordedTerm } from '@/lib/core/linking/stand-of-terms'
import type { Db, Tx } from '../db'

type Columns = { ids: number[]; kinds: ConceptKind[]; terms: string[]; concepts: string[]; labels: string[] }

/** In the order of their ids. One row of arrays: a row a term costs the client many times as much. */
export async function loadTerms(db: Db | Tx): Promise<RecordedTerm[]> {
  const [columns] = await db.$queryRaw<Columns[]>`
    SELECT coalesce(json_agg(id), '[]') AS ids, coalesce(json_agg(kind), '[]') AS kinds, coalesce(json_agg(term), '[]') AS terms,
      coalesce(json_agg(concept), '[]') AS concepts, coalesce(json_agg(label), '[]') AS labels
    FROM (SELECT id, kind, term, concept, label FROM terms ORDER BY id) t`
  if (!columns) return []
  const { ids, kinds, terms, concepts, labels } = columns
  return ids.map((id, at) => ({
    id,
    kind: kinds[at] ?? 'finding',
    term: terms[at] ?? '',
    concept: concepts[at] ?? '',
    label: labels[at] ?? '',
  }))
}

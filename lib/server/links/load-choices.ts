// Reads the standing choices of concepts for terms, and the revision that names this state of them.
import type { ConceptKind } from '@/lib/core/domain/graph'
import { choiceKey, type LinkChoices } from '@/lib/core/graph/link-term'
import type { Db, Tx } from '../db'

export type Choices = { choices: LinkChoices; revision: number }

type Row = { id: number; kind: ConceptKind; term: string; conceptId: string | null; isWithdrawn: boolean }

/** The newest choice for each term counts, unless it takes the earlier one back; `revision` grows with every choice made. */
export async function loadChoices(db: Db | Tx): Promise<Choices> {
  const newest = await db.$queryRaw<Row[]>`
    SELECT DISTINCT ON (kind, term) id, kind, term, concept_id AS "conceptId", is_withdrawn AS "isWithdrawn"
    FROM links ORDER BY kind, term, id DESC`
  const standing = newest.filter(({ isWithdrawn }) => !isWithdrawn)
  return {
    choices: new Map(standing.map(({ kind, term, conceptId }) => [choiceKey(kind, term), conceptId])),
    revision: newest.reduce((latest, { id }) => Math.max(latest, id), 0),
  }
}

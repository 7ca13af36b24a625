// Reads the standing choices of concepts for terms, and the revision that names this state of them.
import type { ConceptKind } from '@/lib/core/domain/graph'
import type { Chosen } from '@/lib/core/linking/dictionary-choices'
import { choiceKey } from '@/lib/core/graph/link-term'
import type { Db, Tx } from '../db'

export type Choices = Required<Chosen> & { revision: number }

type Row = {
  id: number
  kind: ConceptKind
  term: string
  label: string
  conceptId: string | null
  isWithdrawn: boolean
}

let latest: Choices | null = null

/**
 * The newest choice for each term counts, unless it takes the earlier one back; `revision` grows with every choice made. While the
 * revision stays, so does the value, so that what is derived from it can be kept with it.
 */
export async function loadChoices(db: Db | Tx): Promise<Choices> {
  const newest = await db.$queryRaw<Row[]>`
    SELECT DISTINCT ON (kind, term) id, kind, term, label, concept_id AS "conceptId", is_withdrawn AS "isWithdrawn"
    FROM links ORDER BY kind, term, id DESC`
  const revision = newest.reduce((last, { id }) => Math.max(last, id), 0)
  // Choices are only ever added, one after the other (see choose-link): a revision stands for one state of them.
  if (latest?.revision === revision) return latest
  const standing = newest.filter(({ isWithdrawn }) => !isWithdrawn)
  latest = {
    choices: new Map(standing.map(({ kind, term, conceptId }) => [choiceKey(kind, term), conceptId])),
    labels: new Map(standing.map(({ kind, term, label }) => [choiceKey(kind, term), label])),
    revision,
  }
  return latest
}

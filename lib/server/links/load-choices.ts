// Reads the standing choices of concepts for terms, and the revision that names this state of them.
import { choiceKey, type LinkChoices } from '@/lib/core/graph/link-term'
import type { Db, Tx } from '../db'

export type Choices = { choices: LinkChoices; revision: number }

/** The newest choice for each term counts, unless it takes the earlier one back; `revision` grows with every choice made. */
export async function loadChoices(db: Db | Tx): Promise<Choices> {
  const rows = await db.link.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, term: true, conceptId: true, isWithdrawn: true },
  })
  const newest = new Map(rows.map((row) => [choiceKey(row.kind, row.term), row]))
  const standing = Array.from(newest).filter(([, { isWithdrawn }]) => !isWithdrawn)
  return {
    choices: new Map(standing.map(([key, { conceptId }]) => [key, conceptId])),
    revision: rows.at(-1)?.id ?? 0,
  }
}

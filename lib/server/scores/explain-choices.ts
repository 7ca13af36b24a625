// Reads people's links as they stood when a score was made, and as they stand now.
import type { LinkChoices } from '@/lib/core/graph/link-term'
import { choiceKey } from '@/lib/core/graph/link-term'
import type { Db, Tx } from '../db'

/** The newest choice up to `revision`, and the newest of all, for each term. */
export async function loadChoicesAt(db: Db | Tx, revision: number): Promise<{ then: LinkChoices; now: LinkChoices }> {
  const rows = await db.link.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, term: true, conceptId: true },
  })
  const newest = (links: typeof rows) =>
    new Map(links.map(({ kind, term, conceptId }) => [choiceKey(kind, term), conceptId]))
  return { then: newest(rows.filter((row) => row.id <= revision)), now: newest(rows) }
}

// Reads people's links as they stood when a score was made, and as they stand now.
import { choiceKey, type LinkChoices } from '@/lib/core/graph/link-term'
import type { Db, Tx } from '../db'

/** The standing choice for each term, of those up to `revision` and of all, as loadChoices reads them. */
export async function loadChoicesAt(db: Db | Tx, revision: number): Promise<{ then: LinkChoices; now: LinkChoices }> {
  const rows = await db.link.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, term: true, conceptId: true, isWithdrawn: true },
  })
  const standing = (links: typeof rows) => {
    const newest = new Map(links.map((link) => [choiceKey(link.kind, link.term), link]))
    const kept = Array.from(newest).filter(([, { isWithdrawn }]) => !isWithdrawn)
    return new Map(kept.map(([key, { conceptId }]) => [key, conceptId]))
  }
  return { then: standing(rows.filter((row) => row.id <= revision)), now: standing(rows) }
}

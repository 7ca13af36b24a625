// Writes a reviewer's branch on in the teacher's name, one turn a transaction, until the diagnosis; done twice it changes nothing.
import { NOT_WANTED } from '@/lib/core/domain/continuation'
import type { Context } from '../context'
import type { Db } from '../db'
import { ItemFailed, type ItemOutcome, type ItemWork } from '../runs/item-work'
import { type StoredTurn, toTurns } from '../trees/tree-row'
import { appendAskedTurn } from './append-asked-turn'
import { openPlay } from './open-play'

/**
 * Goes on from the newest turn that it has written, whoever was at it before. Throws ItemFailed where nobody wants the branch any more
 * or the teacher gives no usable answer, and what the asker throws.
 */
export async function continueBranch(ctx: Context, work: ItemWork): Promise<ItemOutcome> {
  const { id: runItemId } = work.item
  const { id } = (await ctx.db.continuation.findUnique({ where: { runItemId }, select: { id: true } })) ?? { id: 0 }
  const play = await openPlay(ctx, work)
  for (;;) {
    const found = await ctx.db.continuation.findUnique({ where: { id } })
    if (!found) throw new ItemFailed(NOT_WANTED, 'the wish is gone')
    const path = await loadPath(ctx.db, found.treeId, found.leafOrdinal ?? found.turnOrdinal)
    if (path.at(-1)?.action?.kind === 'diagnose') return { treeId: found.treeId }
    const { draft, calls } = await play(path)
    await appendAskedTurn({ ...ctx, now: new Date() }, { continuation: found, itemId: runItemId, path, draft, calls })
  }
}

/** Root first. */
async function loadPath(db: Db, treeId: number, leafOrdinal: number): Promise<StoredTurn[]> {
  const ordinals = await db.$queryRaw<{ ordinal: number }[]>`
    WITH RECURSIVE path AS (
      SELECT ordinal, parent_ordinal FROM turns WHERE tree_id = ${treeId} AND ordinal = ${leafOrdinal}
      UNION ALL SELECT t.ordinal, t.parent_ordinal FROM turns t JOIN path p ON t.tree_id = ${treeId} AND t.ordinal = p.parent_ordinal)
    SELECT ordinal FROM path`
  const rows = await db.turn.findMany({
    where: { treeId, ordinal: { in: ordinals.map(({ ordinal }) => ordinal) } },
    orderBy: { depth: 'asc' },
  })
  return toTurns(rows)
}

// Ties the stored calls of an item to the turns that came from them.
import type { Db, Tx } from '../db'
import type { TurnCall } from './grow-model-tree'

/** Calls that the tree did not use keep no turn. Doing it again changes nothing. */
export async function storeTurnCalls(
  db: Db | Tx,
  { itemId, treeId, calls }: { itemId: number; treeId: number; calls: readonly TurnCall[] },
): Promise<void> {
  const keys = calls.map(({ key }) => key)
  const ordinals = calls.map(({ ordinal }) => ordinal)
  await db.$executeRaw`
    UPDATE model_calls SET tree_id = ${treeId}, turn_ordinal = used.ordinal
    FROM unnest(${keys}::text[], ${ordinals}::int[]) AS used (key, ordinal)
    WHERE model_calls.item_id = ${itemId} AND model_calls.key = used.key`
}

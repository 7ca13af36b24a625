// Lets the changes of one tree's labels, disputes and state come one after the other.
import type { Tx } from '../db'

export type LockedTree = { key: string; caseId: number; turnCount: number }

/** Held until the transaction ends. Throws a RangeError where there is no such tree. */
export async function lockTree(tx: Tx, treeId: number): Promise<LockedTree> {
  const [tree] = await tx.$queryRaw<LockedTree[]>`
    SELECT key, case_id AS "caseId", turn_count AS "turnCount" FROM trees WHERE id = ${treeId} FOR NO KEY UPDATE`
  if (!tree) throw new RangeError(`there is no tree ${treeId}`)
  return tree
}

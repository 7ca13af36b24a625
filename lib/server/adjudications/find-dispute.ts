// Finds a dispute that the actor may settle, or has settled.
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import type { Db, Tx } from '../db'
import { maySettle } from './may-settle'

export type Dispute = { id: number; roundId: number; treeId: number; caseId: number; turnOrdinal: number }

/** Throws `not-found` for all others, so that nothing can be learnt of them. */
export async function findDispute(ctx: Context, db: Db | Tx, id: number): Promise<Dispute> {
  const [found] = await db.$queryRaw<Dispute[]>`
    SELECT a.id, a.round_id AS "roundId", a.tree_id AS "treeId", a.case_id AS "caseId", a.turn_ordinal AS "turnOrdinal"
    FROM adjudications a JOIN rounds r ON r.id = a.round_id WHERE a.id = ${id} AND ${maySettle(ctx)}`
  if (!found) throw new DomainError('not-found', `There is no dispute ${id} for you to settle.`)
  return found
}

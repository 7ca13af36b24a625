// Locks slots of an open round, with what keeps a person from each of them.
import { type Hindrance, hindranceSchema } from '@/lib/core/domain/round-work'
import { DomainError } from '@/lib/core/errors'
import { Prisma, type SlotKind, type SlotState } from '@/lib/generated/prisma/client'
import type { Tx } from '../db'
import { isDeclinedBy, isGoldJudgedBy, isReadBy, isSettledBy, isTruthSeenBy, suitsReviewer } from '../reviews/claimable'

export type LockedSlot = { id: number; treeId: number; kind: SlotKind; state: SlotState; hindrances: Hindrance[] }

/** Held until the transaction ends, in the order in which they are handed out. Throws where the round is closed or not there. */
export async function lockOpenSlots(
  tx: Tx,
  roundId: number,
  { where, readerId }: { where: Prisma.Sql; readerId: number | null },
): Promise<LockedSlot[]> {
  // Before any slot, as closing the round does.
  const [round] = await tx.$queryRaw<{ state: string }[]>`SELECT state FROM rounds WHERE id = ${roundId} FOR SHARE`
  if (!round) throw new DomainError('not-found', `There is no round ${roundId}.`)
  if (round.state !== 'open')
    throw new DomainError('round-closed', 'This round is closed; its work is not given out any more.')
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.tree_id AS "treeId", s.kind, s.state, ${readerId === null ? Prisma.sql`'{}'::text[]` : hindrancesOf(readerId)}
      AS hindrances
    FROM review_slots s JOIN cases c ON c.id = s.case_id
    WHERE s.round_id = ${roundId} AND s.state <> 'submitted' AND ${where} ORDER BY s.ordinal, s.id FOR UPDATE OF s`
  return rows.map((row) => ({
    ...row,
    hindrances: hindranceSchema.options.filter((hindrance) => row.hindrances.includes(hindrance)),
  }))
}

type Row = Omit<LockedSlot, 'hindrances'> & { hindrances: string[] }

/** The rules of a claim, and other slots of the tree that are theirs already. */
function hindrancesOf(readerId: number): Prisma.Sql {
  return Prisma.sql`array_remove(ARRAY[
    CASE WHEN ${isReadBy(readerId)} OR EXISTS (SELECT 1 FROM review_slots o WHERE o.round_id = s.round_id
      AND o.tree_id = s.tree_id AND o.reserved_for_id = ${readerId} AND o.id <> s.id) THEN 'read' END,
    CASE WHEN ${isDeclinedBy(readerId)} THEN 'declined' END,
    CASE WHEN ${isTruthSeenBy(readerId)} THEN 'truth-seen' END,
    CASE WHEN ${isGoldJudgedBy(readerId)} OR ${isSettledBy(readerId)} THEN 'labelled' END,
    CASE WHEN NOT ${suitsReviewer(readerId)} THEN 'specialty' END], NULL)`
}

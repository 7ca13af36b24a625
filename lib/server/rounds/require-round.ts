// Refuses what is asked of a round that is not there.
import { DomainError } from '@/lib/core/errors'
import type { Db } from '../db'

export async function requireRound(db: Db, roundId: number): Promise<void> {
  const known = await db.round.count({ where: { id: roundId } })
  if (known === 0) throw new DomainError('not-found', `There is no round ${roundId}.`)
}

// One round with its progress.
import { allow } from '@/lib/core/domain/policy'
import type { Round } from '@/lib/core/domain/round'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { loadRounds } from './round-row'

export async function getRound(ctx: Context, input: { roundId: number }): Promise<Round> {
  allow(ctx.actor, 'manage-rounds')
  const [round] = await loadRounds(ctx.db, { id: input.roundId })
  if (!round) throw new DomainError('not-found', `There is no round ${input.roundId}.`)
  return round
}

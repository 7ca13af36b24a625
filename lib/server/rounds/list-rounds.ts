// Lists every round with its progress, newest first.
import { allow } from '@/lib/core/domain/policy'
import type { Round } from '@/lib/core/domain/round'
import type { Context } from '../context'
import { loadRounds } from './round-row'

export async function listRounds(ctx: Context): Promise<{ items: Round[] }> {
  allow(ctx.actor, 'manage-rounds')
  return { items: await loadRounds(ctx.db) }
}

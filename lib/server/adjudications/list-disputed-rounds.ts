// Lists the rounds that have disputes, newest first, with how many are open and decided.
import type { DisputedRound } from '@/lib/core/domain/adjudication'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { maySettle } from './may-settle'

const MOST = 200

/** Of the disputes the actor may settle. */
export async function listDisputedRounds(ctx: Context): Promise<{ items: DisputedRound[] }> {
  allow(ctx.actor, 'adjudicate')
  const items = await ctx.db.$queryRaw<DisputedRound[]>`
    SELECT r.id, r.name, count(*) FILTER (WHERE a.state = 'open')::int AS open,
      count(*) FILTER (WHERE a.state = 'decided')::int AS decided
    FROM adjudications a JOIN rounds r ON r.id = a.round_id
    WHERE ${maySettle(ctx)} GROUP BY r.id, r.name ORDER BY r.id DESC LIMIT ${MOST}`
  return { items }
}

// The items that a killed worker had in hand, and when others worked them.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '@/lib/server/context'
import { HOLD } from '@/lib/server/runs/hold-run-item'

const POLL_MS = 500
/** The database has noticed by then that the dead process's connections are gone. */
const NOTICED_MS = 500
const GIVE_UP_MS = 180_000

type Kill = { attempts: ReadonlyMap<number, number>; killedAt: number }

/** Open items that somebody has taken up → how often by now. */
export async function itemsInHand(ctx: Context, runId: number): Promise<Map<number, number>> {
  const where = { runId, state: 'open' as const, startedAt: { not: null } }
  const rows = await ctx.db.runItem.findMany({ where, select: { id: true, attempts: true } })
  return new Map(rows.map(({ id, attempts }) => [id, attempts]))
}

/** Seconds from the kill until the last orphan was taken up again; not finite where one never was. */
export async function seeTakenUp(ctx: Context, runId: number, { attempts, killedAt }: Kill) {
  await sleep(NOTICED_MS)
  const held = await ctx.db.$queryRaw<{ id: number }[]>`
    SELECT objid::int AS id FROM pg_locks WHERE locktype = 'advisory' AND classid = ${HOLD} AND granted`
  const heldIds = new Set(held.map(({ id }) => id))
  const open = await itemsInHand(ctx, runId)
  const orphans = [...attempts].filter(([id, count]) => open.get(id) === count && !heldIds.has(id))
  const waiting = new Map(orphans)
  let last = killedAt
  while (waiting.size > 0 && Date.now() - killedAt < GIVE_UP_MS) {
    const where = { id: { in: [...waiting.keys()] } }
    const rows = await ctx.db.runItem.findMany({ where, select: { id: true, attempts: true, startedAt: true } })
    for (const { id, attempts: now, startedAt } of rows) {
      if (now === waiting.get(id)) continue
      waiting.delete(id)
      last = Math.max(last, startedAt?.getTime() ?? last)
    }
    await sleep(POLL_MS)
  }
  const seconds = waiting.size > 0 ? Number.POSITIVE_INFINITY : (last - killedAt) / 1000
  return { orphans: orphans.length, seconds }
}

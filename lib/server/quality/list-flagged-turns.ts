// The turns that the metrics flag in one way, of the newest trees first, a page at a time.
import type { FlaggedTurn, ListFlaggedTurns } from '@/lib/core/domain/audit-row'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { loadInForce } from './load-in-force'
import { fromTrajectories, isInScope } from './set-conditions'

/** More turns than any tree has: an id holds the tree and the place in it. */
const PLACES = 100_000

/** Turns that several trajectories share are one row. */
export async function listFlaggedTurns(ctx: Context, input: ListFlaggedTurns): Promise<Page<FlaggedTurn>> {
  allow(ctx.actor, 'audit')
  const { cursor = Number.MAX_SAFE_INTEGER, flag, teacher, specialty, turn, limit } = input
  const inForce = await loadInForce(ctx.db, true)
  const rows = await ctx.db.$queryRaw<(Omit<FlaggedTurn, 'id'> & { id: bigint })[]>`
    WITH found AS (
      SELECT DISTINCT t.tree_id, e.turn ->> 'id' AS key, e.place::int AS turn, e.turn -> 'flags' AS flags
      FROM ${fromTrajectories(inForce)} CROSS JOIN LATERAL jsonb_array_elements(s.turns) WITH ORDINALITY e(turn, place)
      WHERE ${isInScope({ teacher, specialty })} AND jsonb_exists(e.turn -> 'flags', ${flag})
        AND t.tree_id <= ${Math.min(2_147_483_647, Math.floor(cursor / PLACES))}
        AND (${turn === undefined} OR e.place = ${turn ?? 0})
    )
    SELECT u.tree_id::bigint * ${PLACES} + u.ordinal AS id, u.tree_id AS "treeId", u.key AS "turnId", f.turn, c.title AS "caseTitle",
      c.specialty, tr.teacher_name AS teacher, f.flags, u.reasoning
    FROM found f JOIN turns u ON u.tree_id = f.tree_id AND u.key = f.key JOIN trees tr ON tr.id = f.tree_id JOIN cases c ON c.id = tr.case_id
    WHERE u.tree_id::bigint * ${PLACES} + u.ordinal < ${cursor}::bigint ORDER BY id DESC LIMIT ${limit + 1}`
  return cutPage(
    rows.map((row) => ({ ...row, id: Number(row.id), reasoning: row.reasoning.slice(0, 300) })),
    limit,
  )
}

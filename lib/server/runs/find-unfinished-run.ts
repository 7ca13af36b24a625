// Finds a run that was asked for in the same way and has not come to its end.
import type { RunKind } from '@/lib/core/domain/run'
import type { Context } from '../context'

type Wish = { kind: RunKind; graphId: number | null; options: object; caseIds: readonly number[] }

/** The newest one's id. The same options, whatever the budget, and exactly these cases. */
export async function findUnfinishedRun(
  ctx: Context,
  { kind, graphId, options, caseIds }: Wish,
): Promise<number | null> {
  const [run] = await ctx.db.$queryRaw<{ id: number }[]>`
    SELECT r.id FROM runs r
    WHERE r.kind = ${kind}::"RunKind" AND r.state IN ('running', 'paused', 'stopped') AND r.graph_id IS NOT DISTINCT FROM ${graphId}
      AND r.options - 'budget' = ${JSON.stringify(options)}::jsonb - 'budget'
      AND (SELECT array_agg(DISTINCT case_id ORDER BY case_id) FROM run_items WHERE run_id = r.id)
        = ${caseIds.toSorted((a, b) => a - b)}::int[]
    ORDER BY r.id DESC LIMIT 1`
  return run?.id ?? null
}

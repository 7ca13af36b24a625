// What an extraction run made of its reports, in numbers.
import { allow } from '@/lib/core/domain/policy'
import type { DraftProblem } from '@/lib/core/domain/report'
import type { Context } from '../context'

export type DraftTotals = {
  ready: number
  held: number
  problems: (Pick<DraftProblem, 'kind' | 'action'> & { count: number })[]
}

/** As the model's answers were checked; what people changed since does not count. */
export async function countDrafts(ctx: Context, { runId }: { runId: number }): Promise<DraftTotals> {
  allow(ctx.actor, 'read-research')
  const problems = await ctx.db.$queryRaw<DraftTotals['problems']>`
    SELECT p->>'kind' AS kind, p->>'action' AS action, count(*)::int AS count
    FROM case_drafts d JOIN run_items i ON i.id = d.run_item_id, jsonb_array_elements(d.problems) p
    WHERE i.run_id = ${runId} GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`
  const [totals] = await ctx.db.$queryRaw<{ all: number; held: number }[]>`
    SELECT count(*)::int AS "all",
      count(*) FILTER (WHERE EXISTS (SELECT 1 FROM jsonb_array_elements(d.problems) p WHERE p->>'action' = 'held'))::int AS held
    FROM case_drafts d JOIN run_items i ON i.id = d.run_item_id WHERE i.run_id = ${runId}`
  const { all, held } = totals ?? { all: 0, held: 0 }
  return { ready: all - held, held, problems }
}

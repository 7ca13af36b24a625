// What a run has spent so far, over all its items.
import { z } from 'zod'
import type { Spent } from '@/lib/core/domain/run-change'
import type { Db, Tx } from '../db'

const spentSchema = z.tuple([z.object({ usd: z.number(), tokens: z.coerce.number() })])

export async function readSpent(db: Db | Tx, runId: number): Promise<Spent> {
  const rows = await db.$queryRaw`
    SELECT coalesce(sum(cost_usd), 0)::float8 AS usd, coalesce(sum(prompt_tokens + completion_tokens), 0)::text AS tokens
    FROM run_items WHERE run_id = ${runId}`
  return spentSchema.parse(rows)[0]
}

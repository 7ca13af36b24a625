// Takes requests and tokens out of a model's bucket, which all processes share, and tells how long its server wants to be left alone.
import { bucketCapacity, type MinuteLimits, takeFromBucket } from '@/lib/core/models/take-from-bucket'
import type { Db, Tx } from '../db'

type Row = { requests: number; tokens: number; refilled_at: Date; now: Date; blocked_ms: number | null }
export type TokensTaken = { granted: number; waitMs: number; blockedMs: number }

/** For as many of the waiting calls as may go now; `returned` as in takeFromBucket. */
export function takeTokens(
  db: Db,
  modelId: number,
  limits: MinuteLimits,
  waiting: readonly number[],
  returned: number,
): Promise<TokensTaken> {
  return db.$transaction(async (tx) => {
    const row = (await lockBucket(tx, modelId)) ?? (await makeBucket(tx, modelId, limits))
    const blockedMs = Math.max(0, row.blocked_ms ?? 0)
    const elapsedMs = row.now.getTime() - row.refilled_at.getTime()
    const asked = blockedMs > 0 ? [] : waiting
    const { state, granted, waitMs } = takeFromBucket(limits, row, elapsedMs, asked, returned)
    const [now, { requests, tokens }] = [elapsedMs > 0 ? row.now : row.refilled_at, state]
    await tx.modelBucket.update({ where: { modelId }, data: { requests, tokens, refilledAt: now }, select: null })
    return { granted, waitMs, blockedMs }
  })
}

/** The server of the model is not asked by anybody for so long. */
export async function blockModel(db: Db, modelId: number, ms: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO model_buckets (model_id, requests, tokens, refilled_at, blocked_until)
    VALUES (${modelId}, 0, 0, clock_timestamp(), clock_timestamp() + ${ms} * interval '1 millisecond')
    ON CONFLICT (model_id) DO UPDATE SET blocked_until = GREATEST(model_buckets.blocked_until, excluded.blocked_until)`
}

async function lockBucket(tx: Tx, modelId: number): Promise<Row | undefined> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT requests, tokens, refilled_at, clock_timestamp() AS now,
      extract(epoch FROM blocked_until - clock_timestamp())::float8 * 1000 AS blocked_ms
    FROM model_buckets WHERE model_id = ${modelId} FOR UPDATE`
  return row
}

async function makeBucket(tx: Tx, modelId: number, limits: MinuteLimits): Promise<Row> {
  const { requests, tokens } = bucketCapacity(limits)
  await tx.$executeRaw`
    INSERT INTO model_buckets (model_id, requests, tokens, refilled_at)
    VALUES (${modelId}, ${requests}, ${tokens}, clock_timestamp()) ON CONFLICT DO NOTHING`
  const row = await lockBucket(tx, modelId)
  if (!row) throw new Error(`model ${modelId} has no bucket`)
  return row
}

// Renews one holder's share of the calls a model may have under way, in a transaction that no other holder's overlaps.
import { shareSlots } from '@/lib/core/models/share-slots'
import type { Db, Tx } from '../db'

/** A holder that says nothing for so long has died, and its slots are free. */
export const LEASE_MS = 10_000
/** Where more want slots than there are, the odd ones go round. */
const TURN_MS = 10_000

type Lease = { holder: string; slots: number; wanted: number }
/** `decide` is told how many slots are to be held from now on, and how many used, before anybody else can see it. */
export type LeaseWish = {
  modelId: number
  holder: string
  wanted: () => { wanted: number; inUse: number }
  decide: (slots: number, share: number) => void
}
/**
 * `share`: of the slots those that may be used; what is in use beyond it is to be given back when it ends. `blockedMs`: how long the server
 * still asks to be left alone; 0 where it does not.
 */
export type Renewed = { slots: number; share: number; blockedMs: number }

/** The slots of all live leases together never exceed the model's concurrency, unless it was lowered while they were in use. */
export function renewLease(db: Db, wish: LeaseWish): Promise<Renewed> {
  return db.$transaction(async (tx) => {
    const { modelId, holder } = wish
    const [model] = await tx.$queryRaw<{ concurrency: number }[]>`
      SELECT concurrency FROM models WHERE id = ${modelId} FOR NO KEY UPDATE`
    const leases = await tx.$queryRaw<Lease[]>`
      SELECT holder::text, slots, wanted FROM model_leases WHERE model_id = ${modelId} AND expires_at > clock_timestamp()`
    const { wanted, inUse } = wish.wanted()
    const { slots, share } = nextSlots(model?.concurrency ?? 0, leases, { holder, wanted, inUse })
    wish.decide(slots, share)
    if (wanted === 0 && slots === 0) await tx.modelLease.deleteMany({ where: { modelId, holder } })
    else await storeLease(tx, modelId, { holder, slots, wanted })
    const [bucket] = await tx.$queryRaw<{ ms: number | null }[]>`
      SELECT extract(epoch FROM blocked_until - clock_timestamp())::float8 * 1000 AS ms FROM model_buckets WHERE model_id = ${modelId}`
    return { slots, share, blockedMs: Math.max(0, bucket?.ms ?? 0) }
  })
}

/** Slots in use cannot be given back; those of others cannot be taken. */
function nextSlots(
  concurrency: number,
  leases: readonly Lease[],
  own: { holder: string; wanted: number; inUse: number },
): { slots: number; share: number } {
  const others = leases.filter(({ holder }) => holder !== own.holder)
  const held = leases.find(({ holder }) => holder === own.holder)?.slots ?? 0
  const free = concurrency - others.reduce((sum, { slots }) => sum + slots, 0)
  const share = shareSlots(concurrency, [...others, own], Math.floor(Date.now() / TURN_MS)).get(own.holder) ?? 0
  return { slots: Math.max(0, Math.min(own.inUse, held), Math.min(share, free)), share }
}

async function storeLease(tx: Tx, modelId: number, { holder, slots, wanted }: Lease): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO model_leases (model_id, holder, slots, wanted, expires_at)
    VALUES (${modelId}, ${holder}::uuid, ${slots}, ${wanted}, clock_timestamp() + ${LEASE_MS} * interval '1 millisecond')
    ON CONFLICT (model_id, holder) DO UPDATE SET slots = excluded.slots, wanted = excluded.wanted, expires_at = excluded.expires_at`
  await tx.$executeRaw`
    DELETE FROM model_leases WHERE model_id = ${modelId} AND expires_at < clock_timestamp() - interval '1 minute'`
}

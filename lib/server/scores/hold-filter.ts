// Keeps scoring and a change of the filter apart, or some trajectories would keep the older filter's word.
import type { Tx } from '../db'

const FILTER_LOCK = 872303

/** For who scores, before locking any row: the filter in force stays until the transaction ends. */
export async function holdFilter(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${FILTER_LOCK}::bigint)`
}

/** For who changes the filter: waits for the scoring under way and keeps new scoring waiting. */
export async function changeFilter(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FILTER_LOCK}::bigint)`
}

// The named locks that operations take for the length of a transaction, apart from any row.
import type { Tx } from './db'
import type { Sql } from './sql'

const locks = {
  claim: 872301,
  'open-round': 872302,
  filter: 872303,
  'import-graph': 872304,
  'build-release': 872305,
  'environment-model': 872306,
  'confidence-budget': 872310,
} as const
type LockName = keyof typeof locks

/** Waits until nobody else has it. `part` narrows it, such as to one person. */
export async function takeLock(tx: Tx, name: LockName, part = 0): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks[name]}::int, ${part}::int)`
}

/** Waits until nobody has taken it; others may share it too. */
export async function shareLock(sql: Sql, name: LockName): Promise<void> {
  await sql.rows('SELECT pg_advisory_xact_lock_shared($1::int, 0)::text', [locks[name]])
}

// Keeps scoring and a change of the filter apart, or some trajectories would keep the older filter's word.
import { DomainError } from '@/lib/core/errors'
import { shareLock, takeLock } from '../advisory-lock'
import type { Tx } from '../db'
import type { Sql } from '../sql'

/** For who scores, before locking any row: the filter in force stays until the transaction ends. */
export const holdFilter = (sql: Sql) => shareLock(sql, 'filter')

/** For who changes the filter: waits for the scoring under way and keeps new scoring waiting. */
export const changeFilter = (tx: Tx) => takeLock(tx, 'filter')

/** The same for somebody who waits for the answer: throws `conflict` after `waitMs`, so that those who score do not wait behind for long. */
export async function changeFilterSoon(tx: Tx, waitMs: number): Promise<void> {
  await tx.$executeRaw`SELECT set_config('lock_timeout', ${`${waitMs}ms`}, true)`
  await changeFilter(tx).catch((error: unknown) => {
    throw isLockTimeout(error)
      ? new DomainError('conflict', 'Many scores are being decided anew; try again in a minute.', { cause: error })
      : error
  })
  await tx.$executeRaw`SET LOCAL lock_timeout TO DEFAULT`
}

const LOCK_NOT_AVAILABLE = '55P03'
const isLockTimeout = (error: unknown) => error instanceof Error && error.message.includes(LOCK_NOT_AVAILABLE)

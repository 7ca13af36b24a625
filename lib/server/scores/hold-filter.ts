// Keeps scoring and a change of the filter apart, or some trajectories would keep the older filter's word.
import { shareLock, takeLock } from '../advisory-lock'
import type { Tx } from '../db'
import type { Sql } from '../sql'

/** For who scores, before locking any row: the filter in force stays until the transaction ends. */
export const holdFilter = (sql: Sql) => shareLock(sql, 'filter')

/** For who changes the filter: waits for the scoring under way and keeps new scoring waiting. */
export const changeFilter = (tx: Tx) => takeLock(tx, 'filter')

// Plain statements on one transaction: Prisma's own, or one on a connection that can COPY.
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { Pool, type PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyLines } from './copy-lines'
import type { Db, Tx } from './db'
import { env } from './env'
import { type ColumnValues, insertRows } from './insert-rows'
import { log } from './log'

/** `rows` runs a statement with $1, $2, …; `insert` adds rows that name the same columns. */
export type Sql = {
  rows<T>(text: string, values?: readonly unknown[]): Promise<T[]>
  insert(table: string, rows: readonly ColumnValues[]): Promise<void>
}

/** `copy` opens a COPY … FROM STDIN: until it has ended, nothing else is asked of the connection. */
export type BulkSql = Sql & { copy(text: string): Writable }

/** On the caller's Prisma transaction. Rows that stand already, by any unique key, are passed over. */
export function prismaSql(tx: Db | Tx): Sql {
  return {
    rows: (text, values = []) => tx.$queryRawUnsafe(text, ...values),
    insert: (table, rows) => insertRows(tx, table, rows),
  }
}

const CONNECTIONS = 4
const holder = globalThis as typeof globalThis & { medactionBulkPool?: Pool }

function pool(): Pool {
  holder.medactionBulkPool ??= openPool()
  return holder.medactionBulkPool
}

/** A lost connection is told to whoever uses it next; without a listener it would end the process. */
function openPool(): Pool {
  const opened = new Pool({ connectionString: env().DATABASE_URL, max: CONNECTIONS })
  opened.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  opened.on('connect', (client) => client.on('error', () => {}))
  return opened
}

/**
 * A transaction for much data, on a connection of its own, committed when `work` has returned and rolled back when it throws. A row that
 * stands already is a failure here: COPY knows no exception.
 */
export async function inBulkTransaction<T>(work: (sql: BulkSql) => Promise<T>): Promise<T> {
  const client = await pool().connect()
  let isBroken = true
  try {
    await client.query('BEGIN')
    const result = await work(bulkSql(client))
    await client.query('COMMIT')
    isBroken = false
    return result
  } finally {
    // Closing the connection rolls back, whatever state it is in.
    client.release(isBroken)
  }
}

/**
 * One statement by itself, committed when it returns, planned once a connection under its name: for what is written many times a second.
 * $1, $2, … as in `text`, which is always the same under one name.
 */
export async function preparedRows<T>(name: string, text: string, values: readonly unknown[]): Promise<T[]> {
  return (await pool().query({ name, text, values: [...values] })).rows
}

export async function closeBulkPool(): Promise<void> {
  const open = holder.medactionBulkPool
  holder.medactionBulkPool = undefined
  await open?.end()
}

function bulkSql(client: PoolClient): BulkSql {
  return {
    rows: async (text, values = []) => (await client.query(text, [...values])).rows,
    insert: async (table, rows) => {
      const [first] = rows
      if (!first) return
      const columns = Object.keys(first)
      const names = columns.map((column) => `"${column}"`).join(', ')
      const stream = client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`))
      stream.end(copyLines(columns, rows))
      await once(stream, 'finish')
    },
    copy: (text) => client.query(copyFrom(text)),
  }
}

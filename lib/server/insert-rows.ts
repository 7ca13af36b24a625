// Inserts many rows by one statement with one parameter: the client's own way costs a millisecond of computing a row.
import { Prisma } from '@/lib/generated/prisma/client'
import type { Tx } from './db'
import { inBatches } from './in-batches'

/** A row by its column names; every row of a call names the same columns. What JSON writes of a value is what is stored. */
export type ColumnValues = Readonly<Record<string, unknown>>

const BATCH = 1000

/** Columns that are not named take their defaults; rows that stand already, by any unique key, are passed over. */
export async function insertRows(tx: Tx, table: string, rows: readonly ColumnValues[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const name = Prisma.raw(`"${table}"`)
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(', '),
  )
  for (const batch of inBatches(rows, BATCH)) {
    await tx.$executeRaw`
      INSERT INTO ${name} (${columns})
      SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${JSON.stringify(batch)}::json)
      ON CONFLICT DO NOTHING`
  }
}

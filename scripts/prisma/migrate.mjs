// Applies prisma/migrations in order and records them as `prisma migrate deploy` does: same table, checksums and lock.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// The advisory lock Prisma's own engine takes while it migrates.
const prismaLock = 72707369

const migrationsTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/** The migrations on disk in the order of their names. */
function migrationsIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const sql = readFileSync(file)
      return { name, sql: sql.toString(), checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Throws when the database was left half migrated, or by files that have changed or vanished since. */
function checkHistory(rows, migrations) {
  const failed = rows.find((row) => !row.finished_at)
  if (failed)
    throw new Error(`migration ${failed.migration_name} failed earlier: ${failed.logs ?? 'it was interrupted'}`)
  const onDisk = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const { migration_name: name, checksum } of rows) {
    if (!onDisk.has(name)) throw new Error(`the database holds migration ${name}, which this version does not know`)
    if (onDisk.get(name) !== checksum) throw new Error(`migration ${name} was changed after it had been applied`)
  }
}

async function apply(client, { name, sql, checksum }) {
  const id = randomUUID()
  const values = [id, checksum, name]
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', values)
  try {
    await client.query(sql)
  } catch (error) {
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, String(error)])
    throw new Error(`migration ${name} failed: ${error.message}`, { cause: error })
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id])
}

/**
 * Applies what is missing; several processes may call it at once.
 * @returns {Promise<string[]>} the names of the migrations applied now
 */
export async function migrate(url, folder) {
  // Loaded late: this file is imported before the packages are installed.
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(migrationsTable)
    const { rows } = await client.query('SELECT * FROM _prisma_migrations WHERE rolled_back_at IS NULL')
    const migrations = migrationsIn(folder)
    checkHistory(rows, migrations)
    const done = new Set(rows.map((row) => row.migration_name))
    const missing = migrations.filter(({ name }) => !done.has(name))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

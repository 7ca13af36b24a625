// The engine's `cli` commands: can the database be reached, create it, drop it. Prisma reads the outcome as log lines.
import pg from 'pg'
import { onMaintenanceDatabase, readUrl } from './engine-url.mjs'

// PostgreSQL's error code to Prisma's; anything else counts as "not reachable".
const prismaCodes = { '3D000': 'P1003', '28P01': 'P1000' }

function log(level, message, extra = {}) {
  const timestamp = new Date().toISOString()
  const line = { timestamp, level, fields: { message, ...extra }, target: 'schema_engine::logger' }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

async function connectOnce(url) {
  const client = new pg.Client({ connectionString: readUrl(url).connectionString })
  await client.connect()
  await client.end()
  return 'Connection successful'
}

async function createDatabase(url) {
  const { database } = readUrl(url)
  await onMaintenanceDatabase(url, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`))
  return `Database ${database} was successfully created.`
}

async function dropDatabase(url) {
  const { database } = readUrl(url)
  const drop = (client) => client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(database)} WITH (FORCE)`)
  await onMaintenanceDatabase(url, drop)
  return 'The database was successfully dropped.'
}

const commands = {
  'can-connect-to-database': connectOnce,
  'create-database': createDatabase,
  'drop-database': dropDatabase,
}

/** Runs one command; returns the exit code, 0 or 1. */
export async function runDatabaseCommand(name, url) {
  // Prisma's parser expects the log to begin on a line of its own.
  process.stderr.write('\n')
  try {
    const command = commands[name]
    if (!command) throw new Error(`unknown command ${name}`)
    log('INFO', await command(url))
    return 0
  } catch (error) {
    log('ERROR', error.message, { error_code: prismaCodes[error.code] ?? 'P1001', is_panic: false })
    return 1
  }
}

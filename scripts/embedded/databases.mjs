// Databases inside an embedded cluster: their URLs, and making or replacing one.
import { superuser } from './cluster.mjs'

/** The connection URL of one database of a cluster on this machine. */
export const databaseUrl = ({ port, password, name }) =>
  `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`

async function onMaintenance(cluster, work) {
  // Loaded late: this file is imported before the packages are installed.
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: databaseUrl({ ...cluster, name: 'postgres' }) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes the database when there is none; true when it was made. */
export function ensureNamedDatabase(cluster, name) {
  return onMaintenance(cluster, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return false
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
    return true
  })
}

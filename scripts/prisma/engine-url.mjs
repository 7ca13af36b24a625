// Prisma's database URLs: its own ?schema= parameter is taken out, PostgreSQL does not know it.
import pg from 'pg'

/** The parts of a URL: what to connect with, the schema it names, and its database's name. */
export function readUrl(url) {
  const parsed = new URL(url)
  const schema = parsed.searchParams.get('schema') ?? undefined
  parsed.searchParams.delete('schema')
  return { connectionString: parsed.toString(), schema, database: decodeURIComponent(parsed.pathname.slice(1)) }
}

/** Runs work on the server's maintenance database, from where others are created and dropped. */
export async function onMaintenanceDatabase(url, work) {
  const maintenance = new URL(readUrl(url).connectionString)
  maintenance.pathname = '/postgres'
  const client = new pg.Client({ connectionString: maintenance.toString() })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

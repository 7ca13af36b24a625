// Lets database tests that change what is in force for everybody run alone, and those that depend on it beside each other.
import { Client } from 'pg'
import { env } from '../env'

const WORLD = 872399

/**
 * For a test file's beforeAll; what it gives is for afterAll. `change` waits until no other file holds the world (the active graph
 * and calibration), `keep` until no file changes it.
 */
export async function holdWorld(purpose: 'keep' | 'change'): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  await client.query(`SELECT pg_advisory_lock${purpose === 'keep' ? '_shared' : ''}(${WORLD})`)
  return () => client.end()
}

/** Milliseconds such a hook may wait for its turn. */
export const TURN_MS = 600_000

// A migrated database for a bench, on a server of its own that is gone after it; durable, as the project's own is.
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { joinCluster } from '../embedded/cluster-home.mjs'
import { databaseUrl, ensureNamedDatabase } from '../embedded/databases.mjs'
import { dataFolder, inRoot } from '../launch/paths.mjs'
import { migrate } from '../prisma/migrate.mjs'

const name = 'medaction_bench'

/**
 * The environment of this process names it from then on: call it before anything reads the environment.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function scratchDatabase() {
  const password = randomBytes(16).toString('hex')
  const home = join(dataFolder, `bench-postgres-${process.pid}`)
  const cluster = await joinCluster(home, { password })
  await ensureNamedDatabase({ ...cluster, password }, name)
  const url = databaseUrl({ ...cluster, password, name })
  await migrate(url, inRoot('prisma', 'migrations'))
  Object.assign(process.env, { MEDACTION_EMBEDDED: '1', DATABASE_URL: url })
  const stop = async () => {
    await cluster.leave()
    rmSync(home, { recursive: true, force: true })
  }
  return { url, stop }
}

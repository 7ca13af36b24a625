// A PostgreSQL of the tests' own, made anew for each run and gone after it; databases in it are migrated when made.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { joinCluster } from '../embedded/cluster-home.mjs'
import { databaseUrl, ensureNamedDatabase } from '../embedded/databases.mjs'
import { newSecrets } from '../embedded/secrets.mjs'
import { dataFolder, inRoot } from '../launch/paths.mjs'
import { migrate } from '../prisma/migrate.mjs'
import { onShutdown } from '../start/shutdown.mjs'

let joined = null

async function openCluster() {
  const password = randomBytes(16).toString('hex')
  // Several runs may be at work in one checkout.
  const home = join(dataFolder, `test-postgres-${process.pid}`)
  const cluster = await joinCluster(home, { password, isThrowaway: true })
  onShutdown(cluster.leave)
  return { ...cluster, password }
}

/** The URL of a migrated database of that name; the cluster starts with the first. */
export async function testDatabase(name) {
  joined ??= openCluster()
  const cluster = await joined
  await ensureNamedDatabase(cluster, name)
  const url = databaseUrl({ ...cluster, name })
  await migrate(url, inRoot('prisma', 'migrations'))
  return url
}

/** The environment of code under test: nothing of the developer's own database or secrets. */
export function testEnvironment(url) {
  const { nextauthSecret, encryptionKey } = newSecrets()
  return {
    ...process.env,
    DATABASE_URL: url,
    NEXTAUTH_SECRET: nextauthSecret,
    ENCRYPTION_KEY: encryptionKey,
    MEDACTION_EMBEDDED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  }
}

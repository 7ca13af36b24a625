// The project's own embedded database in .data/postgres: joined by the launcher, the command line and scripts.
import { join } from 'node:path'
import { dataFolder } from '../launch/paths.mjs'
import { joinCluster, register, serverOf } from './cluster-home.mjs'
import { databaseUrl, ensureNamedDatabase } from './databases.mjs'
import { loadSecrets } from './secrets.mjs'

export const projectHome = join(dataFolder, 'postgres')
const name = 'medaction'
const wrongPassword = '28P01'

/** The variables every process of the embedded mode gets. */
export function embeddedEnvironment(url) {
  const { nextauthSecret, encryptionKey } = loadSecrets()
  return { MEDACTION_EMBEDDED: '1', DATABASE_URL: url, NEXTAUTH_SECRET: nextauthSecret, ENCRYPTION_KEY: encryptionKey }
}

/** Starts or joins the project's server and makes its database; `leave` stops the server with its last user. */
export async function joinProjectDatabase({ preferredPort } = {}) {
  const password = loadSecrets().databasePassword
  const cluster = await joinCluster(projectHome, { password, preferredPort })
  try {
    await ensureNamedDatabase({ ...cluster, password }, name)
  } catch (error) {
    await cluster.leave()
    if (error.code !== wrongPassword) throw error
    throw new Error(
      `the database in ${projectHome} was made with other secrets: restore .data/secrets.json, or remove .data to start anew`,
    )
  }
  return { ...cluster, url: databaseUrl({ port: cluster.port, password, name }) }
}

/** Registers as a user of the server when it runs already; null when it does not. */
export function joinRunningDatabase() {
  const server = serverOf(projectHome)
  if (!server) return null
  const unregister = register(projectHome)
  const url = databaseUrl({ port: server.port, password: loadSecrets().databasePassword, name })
  return { url, unregister }
}

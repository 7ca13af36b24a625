// For commands that need a database: the user's own in DATABASE_URL, else the embedded one, started if it is not running.
import { inRoot } from '../launch/paths.mjs'
import { migrate } from '../prisma/migrate.mjs'
import { embeddedEnvironment, joinProjectDatabase } from './project-database.mjs'

/** Whether the environment names a database: the user's own, or the embedded one where it ran when the process was started. */
export const isDatabaseNamed = () => Boolean(process.env.DATABASE_URL)

/**
 * Makes sure there is a migrated database and that the environment of this process names it.
 * Call it before anything reads the environment. `stop` gives the embedded server back; it does nothing for another.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function ensureDatabase({ withMigrations = true } = {}) {
  const given = process.env.DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const { url, leave } = await joinProjectDatabase()
  Object.assign(process.env, embeddedEnvironment(url))
  if (withMigrations) await migrate(url, inRoot('prisma', 'migrations'))
  return { url, stop: leave }
}

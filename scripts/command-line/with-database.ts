// Runs a command's work on the database, as the system: on the user's own server or the project's embedded one.
import { type Context, createContext, systemActor } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { stopQueue } from '@/lib/server/jobs/queue'
import { closeBulkPool } from '@/lib/server/sql'
import { ensureDatabase, isDatabaseNamed } from '../embedded/ensure-database.mjs'

export async function withDatabase<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
  const { stop } = await ensureDatabase()
  try {
    return await work(createContext(systemActor))
  } finally {
    await stopQueue()
    await closeBulkPool()
    await database().$disconnect()
    await stop()
  }
}

/** The same where a database is configured, or the embedded one runs, and answers; nothing is started. Null where there is none. */
export async function withDatabaseAtHand<T>(work: (ctx: Context) => Promise<T>): Promise<T | null> {
  if (!isDatabaseNamed()) return null
  return withDatabase(async (ctx) => {
    const answers = await ctx.db.graph.count().then(
      () => true,
      () => false,
    )
    return answers ? work(ctx) : null
  })
}

// Holds an item for this process while it works it; a process that dies lets go of everything at once.
import { Client } from 'pg'
import { env } from '../env'

/** The first number of the advisory locks, the second being the item's id. They belong to a session, not a transaction. */
export const HOLD = 872307

/** One connection holds all; with it lost the locks are gone, and the next item opens another. */
type Keeper = { held: Set<number>; ask: (sql: string, itemId: number) => Promise<boolean>; close: () => Promise<void> }
const holder = globalThis as typeof globalThis & { medactionItemKeeper?: Promise<Keeper> }

/** Null where somebody else, or this process, has it already; otherwise the function that lets it go. */
export async function holdRunItem(itemId: number): Promise<(() => Promise<void>) | null> {
  holder.medactionItemKeeper ??= openKeeper()
  const { held, ask } = await holder.medactionItemKeeper
  if (held.has(itemId)) return null
  held.add(itemId)
  const isTaken = await ask('SELECT pg_try_advisory_lock($1::int, $2::int) AS did', itemId).catch((error: unknown) => {
    held.delete(itemId)
    throw error
  })
  if (!isTaken) held.delete(itemId)
  return isTaken ? () => letGo({ held, ask }, itemId) : null
}

async function letGo({ held, ask }: Pick<Keeper, 'held' | 'ask'>, itemId: number): Promise<void> {
  // A connection that is lost has let go already.
  await ask('SELECT pg_advisory_unlock($1::int, $2::int) AS did', itemId).catch(() => false)
  held.delete(itemId)
}

async function openKeeper(): Promise<Keeper> {
  const client = new Client({ connectionString: env().DATABASE_URL, keepAlive: true })
  const forget = () => {
    holder.medactionItemKeeper = undefined
  }
  client.on('error', forget)
  await client.connect().catch((error: unknown) => {
    forget()
    throw error
  })
  // A connection takes one statement at a time.
  let last: Promise<unknown> = Promise.resolve()
  const ask = (sql: string, itemId: number) => {
    const answer = last.then(() => client.query<{ did: boolean }>(sql, [HOLD, itemId]))
    last = answer.catch(() => {})
    return answer.then(({ rows }) => rows[0]?.did === true)
  }
  return { held: new Set(), ask, close: () => client.end() }
}

/** Before the process ends. */
export async function closeItemHolds(): Promise<void> {
  const keeper = await holder.medactionItemKeeper
  holder.medactionItemKeeper = undefined
  await keeper?.close()
}

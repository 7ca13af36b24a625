// The database client: one pool per process.
import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from '@/lib/generated/prisma/client'
import { env } from './env'

export type Db = PrismaClient
/** What writes inside a transaction get: the client without its connection controls. */
export type Tx = Prisma.TransactionClient

const holder = globalThis as typeof globalThis & { medactionDb?: PrismaClient }

/** The process's client; kept on the global so that a development reload does not open a second pool. */
export function database(): PrismaClient {
  holder.medactionDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL }),
    transactionOptions: { maxWait: 10_000, timeout: 120_000 },
  })
  return holder.medactionDb
}

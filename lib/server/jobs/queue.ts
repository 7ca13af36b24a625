// The job queue in Postgres: the names of the queues and how work is put on them, in the transaction that asks for it.
import { fromPrisma, PgBoss } from 'pg-boss'
import { env } from '../env'
import { log } from '../log'
import type { Tx } from '../db'

/** A dead worker's job is taken up again after `heartbeatSeconds`; every job may therefore run twice and must bear it. */
export const queues = {
  // What failed for good; its reason is noted with the item. Stands before the queue that names it.
  'dead-run-item': { retryLimit: 3, heartbeatSeconds: 30, expireInSeconds: 900 },
  'run-item': {
    ...{ retryLimit: 6, retryDelay: 2, retryBackoff: true, retryDelayMax: 60, heartbeatSeconds: 20 },
    ...{ expireInSeconds: 6 * 3600, deadLetter: 'dead-run-item' },
  },
  // An item of a run too: somebody looks at the screen until it is done.
  'continue-branch': {
    ...{ retryLimit: 4, retryDelay: 1, retryBackoff: true, retryDelayMax: 15, heartbeatSeconds: 20 },
    ...{ expireInSeconds: 1800, deadLetter: 'dead-run-item' },
  },
  'build-release': { retryLimit: 2, heartbeatSeconds: 30, expireInSeconds: 3600 },
  'scan-duplicates': { retryLimit: 2, heartbeatSeconds: 30, expireInSeconds: 3600 },
  'score-run': { retryLimit: 20, heartbeatSeconds: 30, expireInSeconds: 7200 },
  // Of jobs with the same key one waits at most.
  'watch-audit': { policy: 'short', retryLimit: 5, retryDelay: 5, heartbeatSeconds: 30, expireInSeconds: 3600 },
} as const
export type QueueName = keyof typeof queues

const holder = globalThis as typeof globalThis & { medactionBoss?: Promise<PgBoss> }

/** The process's queue client, started once. Only the worker supervises. */
export function queue(options: { isWorker?: boolean } = {}): Promise<PgBoss> {
  holder.medactionBoss ??= startBoss(options.isWorker ?? false)
  return holder.medactionBoss
}

async function startBoss(isWorker: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    supervise: isWorker,
    schedule: false,
    // A dead worker's job is back on its queue after its heartbeat and at most two of these.
    ...{ superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 },
    max: isWorker ? 6 : 2,
  })
  boss.on('error', (error) => log.error({ err: error }, 'queue error'))
  await boss.start()
  for (const [name, made] of Object.entries(queues)) {
    await boss.createQueue(name, made)
    const { policy: _fixed, ...settings } = { policy: undefined, ...made }
    // Making a queue that stands already leaves it as an earlier version made it.
    await boss.updateQueue(name, settings)
  }
  return boss
}

/** Call before the transaction: makes sure that the queue's tables stand. */
export async function prepareQueue(): Promise<void> {
  await queue()
}

type Sending = { key?: string; afterSeconds?: number }

/**
 * Puts a job on its queue inside the caller's transaction: it exists exactly when the change does. Where the queue keeps one waiting job
 * per key, whoever sends the same key waits for the other transaction's end: send it last.
 */
export async function enqueue(tx: Tx, name: QueueName, data: object, sending: Sending = {}): Promise<void> {
  const { key, afterSeconds } = sending
  const options = {
    ...(key === undefined ? {} : { singletonKey: key }),
    ...(afterSeconds === undefined ? {} : { startAfter: afterSeconds }),
  }
  await (await queue()).send(name, data, { ...options, db: fromPrisma(tx) })
}

export async function stopQueue(): Promise<void> {
  const boss = await holder.medactionBoss
  // Jobs in hand may put others on the queue until they end.
  await boss?.stop({ graceful: true, timeout: 10_000 })
  holder.medactionBoss = undefined
}

// Whether this process can serve: the database answers and the queue stands.
import { database } from '../db'
import { queue } from '../jobs/queue'

export type Health = { status: 'ok'; database: 'ok'; queue: 'ok' }

/** Throws where either does not answer. */
export async function checkHealth(): Promise<Health> {
  await database().$queryRaw`SELECT 1`
  if (!(await (await queue()).isInstalled())) throw new Error('the job queue is not installed')
  return { status: 'ok', database: 'ok', queue: 'ok' }
}

// Takes jobs off the queue and calls their operations; each may run twice and then changes nothing the second time.
import { z } from 'zod'
import { runItemJobSchema } from '@/lib/core/domain/run'
import { type Context, createContext, systemActor } from '../context'
import { log } from '../log'
import { type QueueName, queue } from './queue'
import { workQueue } from './work-queue'

type Handler = { schema: z.ZodType; run: (ctx: Context, input: never) => Promise<unknown> }

const handler = <S extends z.ZodType>(
  schema: S,
  run: (ctx: Context, input: z.output<S>) => Promise<unknown>,
): Handler => ({
  schema,
  run,
})

const handlers = {
  'run-item': handler(runItemJobSchema, async (ctx, input) =>
    (await import('../runs/work-run-item')).workRunItem(ctx, input),
  ),
  'dead-run-item': handler(runItemJobSchema, async (ctx, input) =>
    (await import('../runs/give-up-run-item')).giveUpRunItem(ctx, input),
  ),
  'continue-branch': handler(runItemJobSchema, async (ctx, input) =>
    (await import('../runs/work-run-item')).workRunItem(ctx, input),
  ),
  'build-release': handler(z.object({ releaseId: z.number().int() }), async (ctx, input) =>
    (await import('../releases/build-release')).buildRelease(ctx, input),
  ),
  'scan-duplicates': handler(z.object({ scanId: z.number().int() }), async (ctx, input) =>
    (await import('../duplicates/work-duplicate-scan')).workDuplicateScan(ctx, input),
  ),
  'score-run': handler(z.object({ runId: z.number().int() }), async (ctx, input) =>
    (await import('../scores/work-score-run')).workScoreRun(ctx, input),
  ),
  'watch-audit': handler(z.object({ streamId: z.number().int() }), async (ctx, input) =>
    (await import('../audit-streams/watch-audit')).watchAudit(ctx, input),
  ),
} satisfies Record<QueueName, Handler>

/** Jobs of a queue in hand at once; one where nothing is said. Items of runs mostly wait for a model's answers. */
const inHand: Partial<Record<QueueName, number>> = { 'run-item': 32, 'continue-branch': 8 }

/** Works the queues named, or all, until the queue is stopped. */
export async function runJobs(names: readonly QueueName[] = Object.keys(handlers) as QueueName[]): Promise<void> {
  const boss = await queue({ isWorker: true })
  for (const name of names) await workQueue(boss, name, { inHand: inHand[name] ?? 1 }, (job) => runJob(name, job))
}

async function runJob(name: QueueName, job: { id: string; data: object }): Promise<void> {
  const { schema, run } = handlers[name]
  try {
    await run(createContext(systemActor, job.id), schema.parse(job.data) as never)
    // A run has thousands of items; its page tells of them.
    log[name === 'run-item' ? 'debug' : 'info']({ job: name, id: job.id }, 'job done')
  } catch (error) {
    log.error({ err: error, job: name, id: job.id }, 'job failed')
    throw error
  }
}

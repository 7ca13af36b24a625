// Takes jobs off the queue and calls their operations; each may run twice and then changes nothing the second time.
import { z } from 'zod'
import { runItemJobSchema } from '@/lib/core/domain/run'
import { synthesizeTreeSchema } from '@/lib/core/domain/tree-job'
import { type Context, createContext, systemActor } from '../context'
import { log } from '../log'
import { type QueueName, queue } from './queue'

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
  // For jobs that waited when syntheses became runs; to be removed in the next version with its queue.
  'synthesize-tree': handler(synthesizeTreeSchema, async (ctx, input) =>
    (await import('../trees/synthesize-tree')).synthesizeTree(ctx, input),
  ),
  'build-release': handler(z.object({ releaseId: z.number().int() }), async (ctx, input) =>
    (await import('../releases/build-release')).buildRelease(ctx, input),
  ),
  'score-run': handler(z.object({ runId: z.number().int() }), async (ctx, input) =>
    (await import('../scores/work-score-run')).workScoreRun(ctx, input),
  ),
} satisfies Record<QueueName, Handler>

/** Works until the queue is stopped. */
export async function runJobs(): Promise<void> {
  const boss = await queue({ isWorker: true })
  for (const name of Object.keys(handlers) as QueueName[]) {
    let workerId = ''
    workerId = await boss.work<object>(name, { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]) => {
      // More may wait: the worker looks again at once, and not only after the polling interval.
      boss.notifyWorker(workerId)
      if (job) await runJob(name, job)
    })
  }
}

async function runJob(name: QueueName, job: { id: string; data: object }): Promise<void> {
  const { schema, run } = handlers[name]
  try {
    await run(createContext(systemActor, job.id), schema.parse(job.data) as never)
    log.info({ job: name, id: job.id }, 'job done')
  } catch (error) {
    log.error({ err: error, job: name, id: job.id }, 'job failed')
    throw error
  }
}

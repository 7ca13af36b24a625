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

/** Jobs of a queue in hand at once; one where nothing is said. Items of runs mostly wait for a model's answers. */
const inHand: Partial<Record<QueueName, number>> = { 'run-item': 32 }
/** How often somebody looks; whoever finds a job wakes the next, who looks by itself only rarely. */
const LOOK_SECONDS = 1
const WOKEN_SECONDS = 30

/** Works the queues named, or all, until the queue is stopped. */
export async function runJobs(names: readonly QueueName[] = Object.keys(handlers) as QueueName[]): Promise<void> {
  const boss = await queue({ isWorker: true })
  for (const name of names) {
    const workers: string[] = []
    for (let place = 0; place < (inHand[name] ?? 1); place += 1) {
      const pollingIntervalSeconds = place === 0 ? LOOK_SECONDS : WOKEN_SECONDS
      const wake = (worker: string | undefined) => worker && boss.notifyWorker(worker)
      workers[place] = await boss.work<object>(name, { pollingIntervalSeconds, batchSize: 1 }, async ([job]) => {
        // More may wait: this one looks again at once when done, and the next now, and not only after their intervals.
        wake(workers[place])
        wake(workers[place + 1])
        if (job) await runJob(name, job)
      })
    }
  }
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

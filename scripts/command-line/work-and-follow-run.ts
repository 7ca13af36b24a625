// Works the items of a run in this process, beside whatever workers there are, and shows how it stands until it has ended.
import { setTimeout as pause } from 'node:timers/promises'
import type { RunDetail } from '@/lib/core/domain/run'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '@/lib/server/context'
import { stopQueue } from '@/lib/server/jobs/queue'
import { runJobs } from '@/lib/server/jobs/run-jobs'
import { log } from '@/lib/server/log'
import { releaseModels } from '@/lib/server/models/model-limits'
import { getRun } from '@/lib/server/runs/get-run'
import { closeItemHolds } from '@/lib/server/runs/hold-run-item'
import { stopWork } from '@/lib/server/runs/work-stop'
import { describeRun, runLine } from './describe-run'
import { onInterrupt } from './on-interrupt'
import type { Reporter } from './reporter'

const LOOK_MS = 500

/** Returns when every item is done. Throws a DomainError that says how to go on where it ended otherwise or was interrupted. */
export async function workAndFollowRun(ctx: Context, reporter: Reporter, runId: number): Promise<RunDetail> {
  let isInterrupted = false
  const giveBack = onInterrupt(() => {
    isInterrupted = true
    reporter.note('stopping: answers under way are kept ...')
    stopWork()
  })
  // What fails is counted with the run; lines of the log would tear the progress apart.
  const { level } = log
  log.level = 'fatal'
  try {
    await startWorking()
    await follow(ctx, reporter, runId, () => isInterrupted)
    // What is in hand is finished or put back before the last count.
    await stopQueue()
    return conclude(await getRun(ctx, { runId }), reporter, isInterrupted)
  } finally {
    await stopQueue()
    await closeItemHolds()
    await releaseModels()
    log.level = level
    giveBack()
  }
}

/** The queue's client may have been opened for asking only; one that works also looks after jobs of workers that died. */
async function startWorking(): Promise<void> {
  await stopQueue()
  await runJobs(['run-item', 'dead-run-item'])
}

async function follow(ctx: Context, reporter: Reporter, runId: number, isOver: () => boolean): Promise<void> {
  for (;;) {
    const run = await getRun(ctx, { runId })
    if (run.state !== 'running' || isOver()) return
    reporter.show(runLine(run))
    await pause(LOOK_MS)
  }
}

function conclude(run: RunDetail, reporter: Reporter, isInterrupted: boolean): RunDetail {
  for (const line of describeRun(run)) reporter.note(line)
  if (run.state === 'running' && isInterrupted)
    throw new DomainError('conflict', `Run ${run.id} goes on where a worker is up, or with: ${call(run, '')}`)
  if (run.state === 'cancelled') throw new DomainError('conflict', `Run ${run.id} was cancelled.`)
  if (run.state !== 'done') throw new DomainError('conflict', `Run ${run.id} is ${run.state}. ${howToGoOn(run)}`)
  if (run.itemsFailed === 0) return run
  const defects = run.reasons.map(({ kind, reason, items }) => ({ pointer: `${items} × ${kind}`, detail: reason }))
  const failed = `${run.itemsFailed} items of run ${run.id} failed`
  throw new DomainError('conflict', `${failed}; try them again with: ${call(run, ' --retry')}`, { defects })
}

function howToGoOn(run: RunDetail): string {
  if (run.state !== 'stopped') return `Go on with: ${call(run, ' --resume')}`
  const { usd, tokens } = run.budget
  if (usd !== null && run.costUsd >= usd) return `Go on with: ${call(run, ' --resume --budget-usd MORE')}`
  if (tokens !== null && run.promptTokens + run.completionTokens >= tokens)
    return `Go on with: ${call(run, ' --resume --budget-tokens MORE')}`
  return `Mend the cause (models: on the page Models), then go on with: ${call(run, ' --resume')}`
}

const call = ({ id }: RunDetail, action: string) => `npm run -s cli -- runs --run ${id}${action}`

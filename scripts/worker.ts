// The worker: runs jobs from the queue until it is told to stop, then finishes those at hand.
import { stopQueue } from '@/lib/server/jobs/queue'
import { runJobs } from '@/lib/server/jobs/run-jobs'
import { log } from '@/lib/server/log'
import { releaseModels } from '@/lib/server/models/model-limits'
import { closeItemHolds } from '@/lib/server/runs/hold-run-item'
import { stopWork } from '@/lib/server/runs/work-stop'

let isStopping = false

async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  stopWork()
  await stopQueue()
  await closeItemHolds()
  await releaseModels()
  process.exit(0)
}

process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
// Started by a launcher that is gone: nobody is left to stop this process.
process.on('disconnect', () => void stop())

runJobs().then(
  () => log.info('worker ready'),
  (error: unknown) => {
    log.fatal({ err: error }, 'worker could not start')
    process.exit(70)
  },
)

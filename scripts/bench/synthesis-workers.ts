// Two workers of the synthesis bench, one of which is killed on the way and started again.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '@/lib/server/context'
import { spawnEntry } from './spawn-entry.mjs'
import { itemsInHand, seeTakenUp } from './synthesis-orphans'

const POLL_MS = 500
const KILLED_AT = [0.25, 0.5, 0.75]
/** Without one more item done in this time something is wrong. */
const STALL_MS = 300_000

/** `takenUp`: seconds from each kill until the last of the items then in the dead worker's hands was worked again. */
export type Worked = { seconds: number; kills: number; orphans: number; takenUp: number[] }

const startWorker = () => spawnEntry('scripts/worker.ts')

/** Until every item of the run has ended. */
export async function workWithKills(ctx: Context, runId: number, items: number): Promise<Worked> {
  const startedAt = performance.now()
  const steady = startWorker()
  const worker = { victim: startWorker() }
  const watches: Promise<{ orphans: number; seconds: number }>[] = []
  const due = KILLED_AT.map((share) => Math.floor(share * items))
  for await (const done of progress(ctx, runId, items)) {
    if (due[0] === undefined || done < due[0] || done >= items) continue
    due.shift()
    const attempts = await itemsInHand(ctx, runId)
    worker.victim.kill('SIGKILL')
    watches.push(seeTakenUp(ctx, runId, { attempts, killedAt: Date.now() }))
    await once(worker.victim, 'exit')
    worker.victim = startWorker()
  }
  const seconds = (performance.now() - startedAt) / 1000
  const taken = await Promise.all(watches)
  await Promise.all([steady, worker.victim].map(stopWorker))
  const orphans = taken.reduce((sum, watch) => sum + watch.orphans, 0)
  return { seconds, kills: watches.length, orphans, takenUp: taken.map((watch) => watch.seconds) }
}

async function* progress(ctx: Context, runId: number, items: number): AsyncGenerator<number> {
  let last = { done: 0, at: Date.now() }
  for (;;) {
    const done = await ctx.db.runItem.count({ where: { runId, state: { not: 'open' } } })
    if (done !== last.done) {
      last = { done, at: Date.now() }
      process.stderr.write(`\r  ${done} of ${items} trees `)
    }
    if (Date.now() - last.at > STALL_MS) throw new Error(`nothing moved since ${done} of ${items} items were done`)
    yield done
    if (done >= items) return void process.stderr.write('\n')
    await sleep(POLL_MS)
  }
}

async function stopWorker(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const exit = once(worker, 'exit')
  worker.kill('SIGTERM')
  await exit
}

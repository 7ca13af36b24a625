// Measures what a model call costs beside waiting for the model, one after the other and 64 at a time, against bare requests in the same run.
import { once } from 'node:events'
import { createContext, systemActor } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { releaseModels } from '@/lib/server/models/model-limits'
import { closeBulkPool } from '@/lib/server/sql'
import { type Ask, bareAsk, runAskers } from './calls-asking'
import { atLeast, atMost, type Figure, reported } from './figure'
import { scratchDatabase } from './scratch-database.mjs'
import { spawnEntry } from './spawn-entry.mjs'

const OVERHEAD_MS = 5
const SHARE_OF_IDEAL = 0.85
const AT_ONCE = 64
const WAIT_MS = 50
const ALONE_WAIT_MS = 20
const ALONE_CALLS = 100
const ROUNDS = 3
const CALLS_EACH = 60

export async function benchCalls(): Promise<Figure[]> {
  const { stop } = await scratchDatabase()
  const server = spawnEntry('scripts/bench/calls-server.ts')
  try {
    const [{ url }] = (await once(server, 'message')) as [{ url: string }]
    return [...(await benchAlone(url)), ...(await benchTogether(url))]
  } finally {
    server.kill('SIGKILL')
    await releaseModels()
    await closeBulkPool()
    await database().$disconnect()
    await stop()
  }
}

/** One call at a time; the two ways take turns, so that what else the machine does meets both. */
async function benchAlone(url: string): Promise<Figure[]> {
  const [ask = noAsk] = await runAskers(createContext(systemActor), url, ALONE_WAIT_MS, 1)
  const bare = bareAsk(url, ALONE_WAIT_MS)
  const times = { ask: [] as number[], bare: [] as number[] }
  for (let nth = -20; nth < ALONE_CALLS * ROUNDS; nth += 1) {
    const [bareMs, askMs] = [await timed(bare, `${nth}`), await timed(ask, `${nth}`)]
    if (nth < 0) continue
    times.bare.push(bareMs - ALONE_WAIT_MS)
    times.ask.push(askMs - ALONE_WAIT_MS)
  }
  return [
    reported('floor: a bare request, beside waiting', mean(times.bare), 'ms'),
    atMost('a call through the pipeline, beside waiting', mean(times.ask), 'ms', OVERHEAD_MS),
    reported('a call through the pipeline, beside waiting, median', median(times.ask), 'ms'),
  ]
}

async function benchTogether(url: string): Promise<Figure[]> {
  const asks = await runAskers(createContext(systemActor), url, WAIT_MS, AT_ONCE)
  const bare = Array.from({ length: AT_ONCE }, () => bareAsk(url, WAIT_MS))
  const ideal = (AT_ONCE * 1000) / WAIT_MS
  const rates = { ask: [] as number[], bare: [] as number[], cpu: [] as number[] }
  await perSecond(asks, 'warm', 10)
  await perSecond(bare, 'warm', 10)
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.bare.push((await perSecond(bare, `${round}`, CALLS_EACH)).rate)
    const { rate, cpuMs } = await perSecond(asks, `${round}`, CALLS_EACH)
    rates.ask.push(rate)
    rates.cpu.push(cpuMs)
  }
  return [
    reported('floor: bare requests, 64 at once, of the ideal', median(rates.bare) / ideal, 'share'),
    reported('calls through the pipeline, 64 at once', median(rates.ask), '1/s'),
    atLeast('calls through the pipeline, 64 at once, of the ideal', median(rates.ask) / ideal, 'share', SHARE_OF_IDEAL),
    reported('computing per call in this process', median(rates.cpu), 'ms'),
  ]
}

async function perSecond(asks: Ask[], round: string, calls: number): Promise<{ rate: number; cpuMs: number }> {
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()]
  await Promise.all(
    asks.map(async (ask) => {
      for (let nth = 0; nth < calls; nth += 1) await ask(`${round}/${nth}`)
    }),
  )
  const { user, system } = process.cpuUsage(cpu)
  const count = asks.length * calls
  return { rate: (count * 1000) / (performance.now() - startedAt), cpuMs: (user + system) / 1000 / count }
}

async function timed(ask: Ask, key: string): Promise<number> {
  const startedAt = performance.now()
  await ask(key)
  return performance.now() - startedAt
}

const noAsk: Ask = () => Promise.reject(new Error('there is no asker'))
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

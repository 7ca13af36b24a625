// Measures reviewing at ten times the paper's size: fifty reviewers at work and a researcher looking at lists, each request beside its bare statement.
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import type { Role } from '@/lib/core/domain/user'
import { type Context, createContext, systemActor } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { stopQueue } from '@/lib/server/jobs/queue'
import { closeBulkPool } from '@/lib/server/sql'
import { atMost, type Figure, reported } from './figure'
import { percentile } from './percentiles'
import { prepareFloor } from './review-floor'
import { askLists, type Viewers } from './review-lists'
import { type Read, readTrees } from './review-readers'
import type { Times } from './review-request'
import { buildReviewWorld, PAPER_TREES } from './review-world'
import { scratchDatabase } from './scratch-database.mjs'

const READERS = 50
const SECONDS = 60
/** Far quicker than a physician, so that the figures hold with room to spare. */
const PAUSE_MS = 1000
const NEXT_TREE_MS = 100
const LIST_MS = 150
const BARE_TIMES = 3
const BARE_PLUS_MS = 10

export async function benchReview({ trees = PAPER_TREES }: { trees?: number } = {}): Promise<Figure[]> {
  const { stop } = await scratchDatabase()
  const ctx = createContext(systemActor)
  try {
    const world = await buildReviewWorld(ctx, trees, { budget: Math.min(trees * 5, 5000), reviewsPerTree: 2 })
    await prepareFloor(ctx)
    const viewers = await hire(ctx, world.round.id)
    // The first seconds fill caches and connections.
    await work(viewers, 5, new Map())
    const times: Times = new Map()
    const read = await work(viewers, SECONDS, times)
    return [
      reported('trees', world.trees, ''),
      reported('trajectories', world.trajectories, ''),
      reported('opening the round', world.openedMs / 1000, 's'),
      reported('verdicts a second', read.verdicts / SECONDS, '1/s'),
      reported('trees finished', read.trees, ''),
      ...toFigures(times),
    ]
  } finally {
    await stopQueue()
    await closeBulkPool()
    await database().$disconnect()
    await stop()
  }
}

async function hire(ctx: Context, roundId: number): Promise<Viewers> {
  const readers = await hireAs(ctx, 'physician', READERS)
  const [adjudicator = ctx] = await hireAs(ctx, 'adjudicator', 1)
  return { researcher: ctx, adjudicator, readers, roundId }
}

async function hireAs(ctx: Context, role: Role, count: number): Promise<Context[]> {
  const names = Array.from({ length: count }, (_, index) => `${role}-${index + 1}`)
  const users = await ctx.db.user.createManyAndReturn({
    data: names.map((name) => ({ email: `${name}@bench.invalid`, name, pseudonym: name, role })),
    select: { id: true, name: true },
  })
  return users.map((user) => createContext({ ...user, role }))
}

async function work(viewers: Viewers, seconds: number, times: Times): Promise<Read> {
  const until = performance.now() + seconds * 1000
  const readings = viewers.readers.map((person, index) =>
    readTrees(person, { times, pauseMs: PAUSE_MS, until, random: seededRandom(`reader ${index} ${seconds}`) }),
  )
  const [reads] = await Promise.all([Promise.all(readings), askLists(viewers, times, until)])
  const sum = (of: (read: Read) => number) => reads.reduce((total, read) => total + of(read), 0)
  return { verdicts: sum((read) => read.verdicts), trees: sum((read) => read.trees) }
}

function toFigures(times: Times): Figure[] {
  const bareP95 = percentile(times.get('bare insert') ?? [], 0.95)
  const goals = new Map([
    ['verdict', BARE_TIMES * bareP95 + BARE_PLUS_MS],
    ['next tree', NEXT_TREE_MS],
  ])
  return [...times]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([name, values]) => {
      const goal = name.startsWith('list: ') ? LIST_MS : goals.get(name)
      const p95 = percentile(values, 0.95)
      return [
        reported(`${name}, p50 of ${values.length}`, percentile(values, 0.5), 'ms'),
        goal === undefined ? reported(`${name}, p95`, p95, 'ms') : atMost(`${name}, p95`, p95, 'ms', goal),
        reported(`${name}, p99`, percentile(values, 0.99), 'ms'),
      ]
    })
}

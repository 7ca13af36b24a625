// Measures scoring at the paper's scale on the real graph: the metrics alone, the whole job against its floor, and both at ten times the size.
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { Graph } from '@/lib/core/domain/graph'
import type { Tree } from '@/lib/core/domain/tree'
import { buildGraph } from '@/lib/core/graph/build-graph'
import { success } from '@/lib/core/result'
import { importCases } from '@/lib/server/cases/import-cases'
import { type Context, createContext, systemActor } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { importGraph } from '@/lib/server/graphs/import-graph'
import { stopQueue } from '@/lib/server/jobs/queue'
import { closeBulkPool } from '@/lib/server/sql'
import { importTrees } from '@/lib/server/trees/import-trees'
import { composedGraph } from './composed-graph'
import { atLeast, atMost, type Figure, reported } from './figure'
import { measureCommand } from './measure-command'
import { realCases, realTrees } from './real-trees'
import { scratchDatabase } from './scratch-database.mjs'
import { measureFloor } from './scoring-floor'
import { measureJob } from './scoring-job'
import { measureMetrics } from './scoring-metrics'
import { tenfold } from './tenfold'

const PER_SECOND = 20_000
const TIMES_FLOOR = 2
const GROWTH_MAX = 0.1
const REPEATS = 2

export async function benchScoring(): Promise<Figure[]> {
  const graph = await composedGraph()
  if (!graph) return []
  const cases = await realCases()
  const trees = await realTrees(graph, cases)
  const metrics = measureMetrics(buildGraph(graph), cases, trees)
  const { stop } = await scratchDatabase()
  const ctx = createContext(systemActor)
  try {
    return [
      reported('trees', trees.length, ''),
      reported('trajectories', metrics.trajectories, ''),
      atLeast('metrics per second per core', metrics.perSecond, '1/s', PER_SECOND),
      reported('metrics per second, first pass on a cold graph', metrics.coldPerSecond, '1/s'),
      ...(await benchJob(ctx, graph, cases, trees)),
    ]
  } finally {
    await stopQueue()
    await closeBulkPool()
    await database().$disconnect()
    await stop()
  }
}

async function benchJob(ctx: Context, graph: Graph, cases: ClinicalCase[], trees: Tree[]): Promise<Figure[]> {
  await store(ctx, cases, trees)
  const jobs: number[] = []
  const floors: number[] = []
  for (let round = 1; round <= REPEATS; round += 1) {
    // Another version of the graph has every trajectory scored anew.
    await importGraph(ctx, { graph: { ...graph, release: `bench-${round}` }, activate: true })
    jobs.push(await measureJob(ctx))
    floors.push(await measureFloor(ctx))
  }
  const [job, floor] = [Math.min(...jobs), Math.min(...floors)]
  await importGraph(ctx, { graph: { ...graph, release: 'bench-alone' }, activate: true })
  const one = await measureCommand(['score'])
  const rows = await tenfold(ctx)
  const ten = await measureCommand(['score'])
  return [
    reported('floor: reading and writing the same without metrics', floor, 's'),
    reported('whole job', job, 's'),
    atMost('whole job over floor', job / floor, '×', TIMES_FLOOR),
    reported('score command in a process of its own', one.seconds, 's'),
    reported('score command, peak memory', one.peakMb, 'MB'),
    reported('trajectories ×10', rows, ''),
    reported('score command ×10', ten.seconds, 's'),
    reported('score command ×10, peak memory', ten.peakMb, 'MB'),
    reported('time ×10 over time', ten.seconds / one.seconds, '×'),
    atMost('memory growth at ×10', ten.peakMb / one.peakMb - 1, 'share', GROWTH_MAX),
  ]
}

/** Before any graph is active, so that nothing is scored yet. */
async function store(ctx: Context, cases: ClinicalCase[], trees: Tree[]): Promise<void> {
  const item = <T extends { id: string }>(value: T) => ({ place: value.id, result: success(value) })
  const reports = [
    await importCases(ctx, { items: cases.map(item), isDryRun: false }),
    await importTrees(ctx, { items: trees.map(item), isDryRun: false }),
  ]
  for (const { defects } of reports) if (defects[0]) throw new Error(`${defects[0].pointer}: ${defects[0].detail}`)
  await ctx.db.$executeRaw`ANALYZE`
}

// Measures synthesis at the paper's scale over HTTP: kg-policy as the scripted model, two workers, one of them killed three times on the way.
import type { Graph } from '@/lib/core/domain/graph'
import { createModelSchema } from '@/lib/core/domain/model'
import { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import type { ClinicalCase } from '@/lib/core/domain/case'
import { success } from '@/lib/core/result'
import { importCases } from '@/lib/server/cases/import-cases'
import { type Context, createContext, systemActor } from '@/lib/server/context'
import { database } from '@/lib/server/db'
import { importGraph } from '@/lib/server/graphs/import-graph'
import { stopQueue } from '@/lib/server/jobs/queue'
import { createModel } from '@/lib/server/models/create-model'
import { closeBulkPool } from '@/lib/server/sql'
import { synthesizeTrees } from '@/lib/server/trees/synthesize-trees'
import { composedGraph } from './composed-graph'
import { atLeast, atMost, type Figure, reported } from './figure'
import { scratchDatabase } from './scratch-database.mjs'
import { spreadTrees, synthesisCases } from './synthesis-cases'
import { startScriptedModel } from './synthesis-model'
import { countRequests } from './synthesis-requests'
import { readStored } from './synthesis-stored'
import { workWithKills } from './synthesis-workers'

const PAPER_TREES = 2896
const TAKEN_UP_SECONDS = 60
const CALLS_AT_ONCE = 64

export async function benchSynthesis({ trees = PAPER_TREES }: { trees?: number } = {}): Promise<Figure[]> {
  const cases = await synthesisCases()
  const graph = cases.length > 0 ? await composedGraph() : null
  if (!graph) return []
  const { stop } = await scratchDatabase()
  const model = await startScriptedModel()
  const ctx = createContext(systemActor)
  try {
    const run = await startRun(ctx, { graph, cases, trees, url: model.url })
    const worked = await workWithKills(ctx, run.runId, run.items)
    const requests = await countRequests(ctx, run.runId, await model.requests())
    const stored = await readStored(ctx, run.runId)
    return toFigures({ ...run, worked, requests, stored })
  } finally {
    model.stop()
    await stopQueue()
    await closeBulkPool()
    await database().$disconnect()
    await stop()
  }
}

type Wish = { graph: Graph; cases: ClinicalCase[]; trees: number; url: string }

async function startRun(ctx: Context, { graph, cases, trees, url }: Wish): Promise<{ runId: number; items: number }> {
  const { chosen, perCase } = spreadTrees(cases, trees)
  await importGraph(ctx, { graph, activate: true })
  const items = chosen.map((value) => ({ place: value.id, result: success(value) }))
  const { created } = await importCases(ctx, { items, isDryRun: false })
  if (created !== chosen.length) throw new Error(`${chosen.length - created} cases did not go in`)
  const caseIds = (await ctx.db.case.findMany({ select: { id: true } })).map(({ id }) => id)
  const settings = { name: 'scripted', baseUrl: url, model: 'kg-policy', concurrency: CALLS_AT_ONCE }
  const { id: modelId } = await createModel(ctx, createModelSchema.parse(settings))
  const wish = { caseIds, teacher: 'model', modelId, treesPerCase: perCase }
  const { runId } = await synthesizeTrees(ctx, synthesizeTreesSchema.parse(wish))
  return { runId, items: chosen.length * perCase }
}

type Outcome = {
  items: number
  worked: Awaited<ReturnType<typeof workWithKills>>
  requests: Awaited<ReturnType<typeof countRequests>>
  stored: Awaited<ReturnType<typeof readStored>>
}

function toFigures({ items, worked, requests, stored }: Outcome): Figure[] {
  const { seconds } = worked
  return [
    reported('trees asked for', items, ''),
    atLeast('trees stored', stored.trees, '', items),
    reported('trajectories', stored.trajectories, ''),
    atMost('trees lost', items - stored.treesOfItems, '', 0),
    atMost('trees beyond one a wish', stored.trees - stored.treesOfItems, '', 0),
    atMost('unsound trees', stored.unsound, '', 0),
    atMost('paths without a diagnosis', stored.undiagnosed, '', 0),
    atMost('calls tied to no turn', stored.untied, '', 0),
    reported('kills', worked.kills, ''),
    reported('items in hand of the killed worker', worked.orphans, ''),
    atMost('longest from a kill to work again', Math.max(0, ...worked.takenUp), 's', TAKEN_UP_SECONDS),
    reported('requests', requests.requests, ''),
    reported('requests under way at a kill, asked again', requests.again - requests.afterStored, ''),
    atMost('finished calls asked again', requests.afterStored, '', 0),
    atMost('answers stored that nobody asked for', requests.unasked, '', 0),
    atMost('answers lost', requests.unknown, '', 0),
    reported('time', seconds, 's'),
    reported('trees per second', stored.trees / seconds, '1/s'),
    reported('calls per second', requests.calls / seconds, '1/s'),
    reported('prompt tokens', stored.promptTokens, ''),
    reported('completion tokens', stored.completionTokens, ''),
  ]
}

// Fills an empty database with the demo: graph, cases, trees, a finished simulated round and an open one, by the operations of any import.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { openRoundSchema } from '@/lib/core/domain/round'
import { personaSchema } from '@/lib/core/domain/tree'
import { DomainError } from '@/lib/core/errors'
import { importCases } from '@/lib/server/cases/import-cases'
import { type Context, createContext, systemActor } from '@/lib/server/context'
import { readCaseFiles } from '@/lib/server/files/read-case-files'
import { readGraphFile } from '@/lib/server/files/read-graph-file'
import { importGraph } from '@/lib/server/graphs/import-graph'
import { openRound } from '@/lib/server/rounds/open-round'
import { simulateRound } from '@/lib/server/rounds/simulate-round'
import { synthesizeTree } from '@/lib/server/trees/synthesize-tree'
import { ensureDemoUsers } from '@/lib/server/users/ensure-demo-users'
import { ensureSimulatedUsers } from '@/lib/server/users/ensure-simulated-users'

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const SIMULATED_ROUND = 'Demo: simulated reviews'
const OPEN_ROUND = 'Demo: your reviews'

const guidelines = readFileSync(fileOf('guidelines.md'), 'utf8')

/** May be called again at any time: every step finds what stands and adds only what is missing. */
export async function seedDemo(): Promise<void> {
  const ctx = createContext(systemActor)
  await ensureDemoUsers(ctx)
  await seedGraph(ctx)
  const report = await importCases(ctx, { items: readCaseFiles('medaction', [fileOf('cases.jsonl')]), isDryRun: false })
  refuseDefects(report.defects)
  await seedTrees(ctx)
  await seedRounds(ctx)
}

async function seedGraph(ctx: Context): Promise<void> {
  for (const { result } of await readGraphFile(fileOf('graph.jsonl'))) {
    if (!result.ok) refuseDefects(result.defects)
    else await importGraph(ctx, { graph: result.value, activate: false })
  }
}

function refuseDefects(defects: { pointer: string; detail: string }[]): void {
  if (defects.length > 0) throw new DomainError('import-refused', 'The demo content has defects.', { defects })
}

/** Of every training case three plain trees and one of a planted persona in turn, so that reviewers find something to reject. */
async function seedTrees(ctx: Context): Promise<void> {
  const cases = await ctx.db.case.findMany({
    where: { split: 'train', sourceName: 'demo' },
    orderBy: { key: 'asc' },
    select: { id: true },
  })
  const graph = await ctx.db.graph.findFirstOrThrow({
    // Versions that add edges to it were made by people.
    where: { name: 'demo', basedOnId: null },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  const personas = personaSchema.options.filter((persona) => persona !== 'plain')
  for (const [index, { id: caseId }] of cases.entries()) {
    const planted = personas[index % personas.length] ?? 'plain'
    const wishes = [...[1, 2, 3].map((seed) => ({ persona: 'plain' as const, seed })), { persona: planted, seed: 4 }]
    for (const wish of wishes) {
      const { caseIds: _all, ...options } = synthesizeTreesSchema.parse({ ...wish })
      await synthesizeTree(ctx, { caseId, graphId: graph.id, options })
    }
  }
}

async function seedRounds(ctx: Context): Promise<void> {
  const rounds = await ctx.db.round.findMany({ select: { id: true, name: true, state: true } })
  const find = (name: string) => rounds.find((round) => round.name === name)
  const shared = { guidelines, piMin: 0.05, policy: { audit: 1 } }
  const readers = await ensureSimulatedUsers(ctx)
  const simulated =
    find(SIMULATED_ROUND) ??
    (await openRound(
      ctx,
      openRoundSchema.parse({
        ...shared,
        name: SIMULATED_ROUND,
        budget: 40,
        seed: 11,
        reviewsPerTree: 2,
        raisesReviews: true,
        isSimulated: true,
      }),
    ))
  if (simulated.state === 'open') await simulateRound(ctx, { roundId: simulated.id, ...readers })
  if (!find(OPEN_ROUND))
    await openRound(ctx, openRoundSchema.parse({ ...shared, name: OPEN_ROUND, budget: 10, seed: 12 }))
}

// The database of the bench of reviews: ten times the paper's trajectories, by the built-in teacher, all scored, and a round open over them.
import type { ClinicalCase } from '@/lib/core/domain/case'
import { openRoundSchema, type Round } from '@/lib/core/domain/round'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { growTree } from '@/lib/core/teacher/grow-tree'
import { success } from '@/lib/core/result'
import { importCases } from '@/lib/server/cases/import-cases'
import type { Context } from '@/lib/server/context'
import { readGraphFile } from '@/lib/server/files/read-graph-file'
import { importGraph } from '@/lib/server/graphs/import-graph'
import { openRound } from '@/lib/server/rounds/open-round'
import { importTrees } from '@/lib/server/trees/import-trees'
import { fileURLToPath } from 'node:url'
import { readDemo } from './read-demo'
import { tenfold } from './tenfold'

/** Trees before the tenfold; with some eleven trajectories each they come to the paper's 32,681. */
export const PAPER_TREES = 3000
const TREES_PER_CASE = 10
const GROWN_AT_ONCE = 250

export type ReviewWorld = { trees: number; trajectories: number; round: Round; openedMs: number }

export async function buildReviewWorld(ctx: Context, trees: number, round: object): Promise<ReviewWorld> {
  for (const { result } of await readGraphFile(
    fileURLToPath(new URL('../../prisma/demo/graph.jsonl', import.meta.url)),
  ))
    if (result.ok) await importGraph(ctx, { graph: result.value, activate: true })
  await storeTrees(ctx, trees)
  const trajectories = await tenfold(ctx)
  await scoreCopies(ctx)
  const startedAt = performance.now()
  const opened = await openRound(ctx, openRoundSchema.parse({ name: 'bench', seed: 7, ...round }))
  const openedMs = performance.now() - startedAt
  return { trees: await ctx.db.tree.count(), trajectories, round: opened, openedMs }
}

async function storeTrees(ctx: Context, count: number): Promise<void> {
  const { graph, cases } = readDemo()
  const patients = Math.ceil(count / TREES_PER_CASE)
  const copies = Array.from({ length: patients }, (_, index) => copyOf(cases[index % cases.length], index))
  const item = <T extends { id: string }>(value: T) => ({ place: value.id, result: success(value) })
  check(await importCases(ctx, { items: copies.map(item), isDryRun: false }))
  for (let from = 0; from < count; from += GROWN_AT_ONCE) {
    const grown = Array.from({ length: Math.min(GROWN_AT_ONCE, count - from) }, (_, index) => {
      const seed = from + index
      const clinicalCase = copies[seed % copies.length] ?? copyOf(cases[0], 0)
      return growTree(graph, environmentView(clinicalCase), { treeId: `${clinicalCase.id}/${seed}`, seed })
    })
    check(await importTrees(ctx, { items: grown.map(item), isDryRun: false }))
  }
}

function copyOf(clinicalCase: ClinicalCase | undefined, index: number): ClinicalCase {
  if (!clinicalCase) throw new Error('the demo has no cases')
  const { observation } = clinicalCase
  const text = `${observation.text} (Patient ${index + 1}.)`
  return {
    ...clinicalCase,
    id: `bench-${index + 1}`,
    split: 'train',
    report: null,
    observation: { ...observation, text },
  }
}

function check({ defects }: { defects: { pointer: string; detail: string }[] }): void {
  if (defects[0]) throw new Error(`${defects[0].pointer}: ${defects[0].detail}`)
}

/** The copies get the scores, decisions and counts of the trees they were copied from. */
async function scoreCopies(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO scores (trajectory_id, case_id, graph_id, metric_version, link_revision, outcome, dtc, rac, buc, og, mtc, coverage, turns)
    SELECT c.id, c.case_id, s.graph_id, s.metric_version, s.link_revision, s.outcome, s.dtc, s.rac, s.buc, s.og, s.mtc, s.coverage, s.turns
    FROM trees ct JOIN trees o ON o.key = split_part(ct.key, '#', 1) JOIN trajectories c ON c.tree_id = ct.id
      JOIN trajectories t ON t.tree_id = o.id AND t.leaf_ordinal = c.leaf_ordinal JOIN scores s ON s.id = t.current_score_id
    WHERE ct.key LIKE '%#%' ORDER BY c.id`
  await ctx.db.$executeRaw`
    INSERT INTO decisions (trajectory_id, case_id, score_id, kind, turns, failed)
    SELECT c.id, c.case_id, s.id, d.kind, d.turns, d.failed
    FROM trees ct JOIN trees o ON o.key = split_part(ct.key, '#', 1) JOIN trajectories c ON c.tree_id = ct.id JOIN scores s ON s.trajectory_id = c.id
      JOIN trajectories t ON t.tree_id = o.id AND t.leaf_ordinal = c.leaf_ordinal JOIN decisions d ON d.id = t.current_decision_id
    WHERE ct.key LIKE '%#%' ORDER BY c.id`
  await ctx.db.$executeRaw`
    UPDATE trajectories t SET current_score_id = d.score_id, current_decision_id = d.id FROM decisions d
    WHERE d.trajectory_id = t.id AND t.current_score_id IS NULL`
  await ctx.db.$executeRaw`
    UPDATE trees ct SET hit_count = o.hit_count, near_count = o.near_count, miss_count = o.miss_count, unresolved_count = o.unresolved_count,
      retain_count = o.retain_count, truncate_count = o.truncate_count, reject_count = o.reject_count
    FROM trees o WHERE ct.key LIKE '%#%' AND o.key = split_part(ct.key, '#', 1)`
  await ctx.db.$executeRaw`VACUUM ANALYZE`
}

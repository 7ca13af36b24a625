// The database of the bench of releases: the paper's number of trajectories, all in the approved set, a share of the trees read by two people.
import type { Context } from '@/lib/server/context'
import { fileURLToPath } from 'node:url'
import { importCases } from '@/lib/server/cases/import-cases'
import { readGraphFile } from '@/lib/server/files/read-graph-file'
import { importGraph } from '@/lib/server/graphs/import-graph'
import { importTrees } from '@/lib/server/trees/import-trees'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import { success } from '@/lib/core/result'
import { composedGraph } from './composed-graph'
import { realCases, realTrees } from './real-trees'

/** Of ten trees, so many are read by two people each; both reject the order of every ninth turn, so that siblings part. */
const READ_OF_TEN = 2

/** Null where the public data is absent. */
export async function buildReleaseWorld(ctx: Context, most: number | undefined): Promise<{ cases: number } | null> {
  const graph = await composedGraph()
  if (!graph) return null
  const cases = await realCases()
  const trees = (await realTrees(graph, cases)).slice(0, most)
  const item = <T extends { id: string }>(value: T) => ({ place: value.id, result: success(value) })
  // Before any graph is active, so that nothing is scored; the scores below are made up.
  for (const { defects } of [
    await importCases(ctx, { items: cases.map(item), isDryRun: false }),
    await importTrees(ctx, { items: trees.map(item), isDryRun: false }),
  ])
    if (defects[0]) throw new Error(`${defects[0].pointer}: ${defects[0].detail}`)
  const graphId = await activateDemoGraph(ctx)
  await scoreAll(ctx, graphId)
  await readShare(ctx, graphId)
  await ctx.db.$executeRaw`VACUUM ANALYZE`
  return { cases: cases.length }
}

async function activateDemoGraph(ctx: Context): Promise<number> {
  const path = fileURLToPath(new URL('../../prisma/demo/graph.jsonl', import.meta.url))
  for (const { result } of await readGraphFile(path))
    if (result.ok) return (await importGraph(ctx, { graph: result.value, activate: true })).id
  throw new Error('the demo graph is broken')
}

/** Metrics that only look like some; the filter retains everything, so that every trajectory is a row. */
async function scoreAll(ctx: Context, graphId: number): Promise<void> {
  await ctx.db.$executeRaw`
    INSERT INTO scores (trajectory_id, case_id, graph_id, metric_version, link_revision, outcome, dtc, rac, buc, og, mtc, coverage, turns)
    SELECT id, case_id, ${graphId}, ${METRIC_VERSION}, 0, 'HIT', (id % 1009) / 1009.0, (id % 997) / 997.0, (id % 991) / 991.0,
      (id % 983) / 983.0, (id % 977) / 977.0, 1, '[]' FROM trajectories ORDER BY id`
  await ctx.db.$executeRaw`
    INSERT INTO decisions (trajectory_id, case_id, score_id, kind, turns, failed, acceptance)
    SELECT t.id, t.case_id, s.id, 'retain', t.turns, '[]', (t.id % 1013) / 1013.0 FROM trajectories t JOIN scores s ON s.trajectory_id = t.id ORDER BY t.id`
  await ctx.db.$executeRaw`
    UPDATE trajectories t SET current_score_id = d.score_id, current_decision_id = d.id FROM decisions d WHERE d.trajectory_id = t.id`
}

async function readShare(ctx: Context, graphId: number): Promise<void> {
  const readers = await ctx.db.user.createManyAndReturn({
    data: [1, 2].map((n) => ({
      email: `r${n}@bench.invalid`,
      name: `r${n}`,
      pseudonym: `Reader ${n}`,
      role: 'physician' as const,
    })),
    select: { id: true },
  })
  const round = await ctx.db.round.create({
    data: { name: 'bench', options: {}, budget: 1, piMin: 0.1, seed: 1, reviewsPerTree: 2, leaseMinutes: 60, graphId },
    select: { id: true },
  })
  const pi = READ_OF_TEN / 10
  await ctx.db.$executeRaw`
    INSERT INTO round_candidates (round_id, tree_id, case_id, pi, is_drawn) SELECT ${round.id}, id, case_id, ${pi}, id % 10 < ${READ_OF_TEN} FROM trees`
  for (const [ordinal, { id: readerId }] of readers.entries()) {
    await ctx.db.$executeRaw`
      INSERT INTO review_slots (round_id, tree_id, case_id, ordinal, state, holder_id)
      SELECT ${round.id}, id, case_id, ${ordinal}, 'submitted', ${readerId} FROM trees WHERE id % 10 < ${READ_OF_TEN} ORDER BY id`
    await ctx.db.$executeRaw`
      INSERT INTO reviews (slot_id, round_id, tree_id, case_id, reviewer_id, state, submitted_at)
      SELECT id, round_id, tree_id, case_id, holder_id, 'submitted', now() FROM review_slots WHERE holder_id = ${readerId} ORDER BY id`
  }
  await ctx.db.$executeRaw`
    CREATE TABLE bench_turns AS SELECT tree_id, ordinal, (tree_id * 31 + ordinal) % 9 = 3 AND parent_ordinal IS NOT NULL AS is_bad FROM turns`
  await ctx.db.$executeRaw`
    INSERT INTO verdicts (key, review_id, round_id, tree_id, case_id, turn_ordinal, reviewer_id, kind, reasons, active_ms)
    SELECT gen_random_uuid(), v.id, v.round_id, v.tree_id, v.case_id, n.ordinal, v.reviewer_id,
      CASE WHEN n.is_bad THEN 'REJECT' ELSE 'ACCEPT' END::"VerdictKind", CASE WHEN n.is_bad THEN '{ungrounded-order}' ELSE '{}' END::text[], 9000
    FROM reviews v JOIN bench_turns n ON n.tree_id = v.tree_id ORDER BY v.id, n.ordinal`
  await ctx.db.$executeRaw`
    INSERT INTO final_labels (round_id, tree_id, turn_ordinal, case_id, label, source)
    SELECT DISTINCT v.round_id, v.tree_id, n.ordinal, v.case_id, CASE WHEN n.is_bad THEN 'REJECT' ELSE 'ACCEPT' END::"LabelValue", 'unanimous'::"LabelSource"
    FROM reviews v JOIN bench_turns n ON n.tree_id = v.tree_id`
}

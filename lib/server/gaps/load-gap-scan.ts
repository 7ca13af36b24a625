// The gaps of all reviewed trees, scanned once for each state of what they depend on.
import { METRIC_VERSION } from '@/lib/core/domain/score'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import type { Db } from '../db'
import type { Choices } from '../links/load-choices'
import { holdNewest } from './hold-newest'
import { type GapScan, scanGaps } from './scan-gaps'

type ReviewedCount = { real: number; simulated: number }
/** `trees`: those with a word of people, and those with one of simulated readers only. */
export type LoadedScan = GapScan & { trees: ReviewedCount }
type Options = { graphId: number; graph: MedicalGraph; linking: Choices; includeSimulated: boolean }

/** With and without simulated readers. */
const HELD_MAX = 2
const held = holdNewest<LoadedScan>(HELD_MAX)

/** Cases, trees and submitted verdicts never change, so the graph, people's links, the final labels and the rules say all. */
export async function loadGapScan(db: Db, options: Options): Promise<LoadedScan> {
  const { graphId, graph, linking, includeSimulated } = options
  const key = JSON.stringify([graphId, linking.revision, await labelState(db), includeSimulated, METRIC_VERSION])
  return held(key, async () => ({
    ...(await scanGaps(db, { graph, choices: linking.choices, includeSimulated })),
    trees: await countTrees(db),
  }))
}

/** Differs after every change of final labels: a tree that is settled again gets all its labels anew, with the time of that. */
export async function labelState(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ state: string }[]>`
    SELECT concat_ws(' ', count(*), max(decided_at), sum(extract(epoch FROM decided_at))) AS state FROM final_labels`
  return row?.state ?? ''
}

async function countTrees(db: Db): Promise<ReviewedCount> {
  const [counts] = await db.$queryRaw<ReviewedCount[]>`
    SELECT count(*) FILTER (WHERE is_real)::int AS real, count(*) FILTER (WHERE NOT is_real)::int AS simulated
    FROM (SELECT bool_or(NOT r.is_simulated) AS is_real FROM final_labels l JOIN rounds r ON r.id = l.round_id
      GROUP BY l.tree_id) trees`
  return counts ?? { real: 0, simulated: 0 }
}

// How each metric is spread by what physicians said, and how well it parts accepted from rejected.
import type { z } from 'zod'
import { separationOfLabels } from '@/lib/core/calibration/separation-of-labels'
import { resamplesFor } from '@/lib/core/calibration/resamples-for'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { humanLabelSchema, type MetricKey, metricKeySchema, type TrajectoryScope } from '@/lib/core/domain/audit-scope'
import {
  type listDistributionsSchema,
  METRIC_BINS,
  type MetricDistribution,
  type MetricDistributions,
} from '@/lib/core/domain/metric-distribution'
import { allow } from '@/lib/core/domain/policy'
import { spreadRest, spreadValues } from '@/lib/core/domain/spread-values'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Db } from '../db'
import { groupBy } from '../group-by'
import { chooseRounds, usedIds } from './choose-rounds'
import { listStrata } from './list-strata'
import { type Drawn, loadDrawn } from './load-drawn'
import { loadInForce } from './load-in-force'
import { fromTrajectories, type InForce, isInScope } from './set-conditions'

type Bin = { metric: MetricKey; bin: number | null; count: number; sum: number | null }

export async function listDistributions(
  ctx: Context,
  input: z.output<typeof listDistributionsSchema>,
): Promise<MetricDistributions> {
  allow(ctx.actor, 'audit')
  const { db } = ctx
  const inForce = await loadInForce(db, input.simulated === 'yes')
  const rounds = await chooseRounds(db, input, true)
  const drawn = await loadDrawn(db, { roundIds: usedIds(rounds), scope: input, inForce })
  // A trajectory without a score has no place in any of the distributions.
  const judged = drawn.filter(({ label, outcome }) => label !== 'unjudged' && outcome !== null)
  const bins = groupBy(await countBins(db, input, inForce), ({ metric }) => metric)
  const metrics = metricKeySchema.options.map((metric) => distributionsOf(metric, judged, bins.get(metric) ?? []))
  const all = bins.get('dtc') ?? []
  return {
    metrics,
    rounds,
    judged: judged.length,
    cases: new Set(judged.map(({ caseId }) => caseId)).size,
    trajectories: all.reduce((sum, { count }) => sum + count, 0),
    resamples: resamplesFor(judged.length),
    ...(await listStrata(db)),
  }
}

function distributionsOf(metric: MetricKey, judged: readonly Drawn[], bins: readonly Bin[]): MetricDistribution {
  const labels = humanLabelSchema.options.filter((label) => label !== 'unjudged')
  const spread = labels.map((label) =>
    spreadValues(
      label,
      judged.filter((row) => row.label === label).map((row) => ({ value: row[metric], weight: 1 / row.pi })),
    ),
  )
  const rows = judged.flatMap(({ caseId, label, pi, [metric]: value }) =>
    value === null
      ? []
      : [{ caseId: String(caseId), value, pi, y: label === 'accepted' ? (1 as const) : (0 as const) }],
  )
  return {
    metric,
    distributions: [...spread, spreadRest(allOf(bins), spread)],
    auroc: separationOfLabels(rows, true, seededRandom(`audit:${metric}`)),
    aurocUnweighted: separationOfLabels(rows, false, seededRandom(`audit:${metric}:unweighted`)),
  }
}

function allOf(bins: readonly Bin[]) {
  const counts = new Array<number>(METRIC_BINS).fill(0)
  let [n, missing, sum] = [0, 0, 0]
  for (const row of bins) {
    if (row.bin === null) missing += row.count
    else {
      counts[row.bin] = (counts[row.bin] ?? 0) + row.count
      n += row.count
      sum += row.sum ?? 0
    }
  }
  return { n, missing, sum, counts }
}

/** Every scored trajectory in scope, per metric and bin; without a bin those that have no value. */
function countBins(db: Db, scope: TrajectoryScope, inForce: InForce): Promise<Bin[]> {
  const values = Prisma.join(
    metricKeySchema.options.map(
      (name) => Prisma.sql`(${name}, ${Prisma.raw(name === 'acceptance' ? 'd.acceptance' : `s.${name}`)})`,
    ),
  )
  return db.$queryRaw<Bin[]>`
    SELECT m.metric, CASE WHEN m.value IS NOT NULL THEN least(floor(m.value * ${METRIC_BINS}::int)::int, ${METRIC_BINS - 1}::int) END AS bin, count(*)::int AS count, sum(m.value) AS sum
    FROM ${fromTrajectories(inForce)} CROSS JOIN LATERAL (VALUES ${values}) m(metric, value)
    WHERE s.id IS NOT NULL AND ${isInScope(scope)} GROUP BY 1, 2`
}

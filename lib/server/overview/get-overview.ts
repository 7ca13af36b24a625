// What stands in the database, in counts.
import { allow } from '@/lib/core/domain/policy'
import type { Overview } from '@/lib/core/domain/overview'
import { areSameVersions, currentVersions } from '@/lib/core/domain/score-versions'
import { findActiveCalibrationId } from '../calibrations/find-active-calibration'
import type { Context } from '../context'
import { findActiveGraph } from '../graphs/load-graph'

type Sums = Record<'total' | 'hit' | 'near' | 'miss' | 'unresolved' | 'retain' | 'truncate' | 'reject', number | null>

export async function getOverview(ctx: Context): Promise<Overview> {
  allow(ctx.actor, 'read-research')
  const { db } = ctx
  const active = await findActiveGraph(db)
  const byReviewState = await db.tree.groupBy({ by: ['reviewState'], _count: true })
  return {
    graph: active && {
      version: active.version,
      diseases: active.graph.diseaseIds.length,
      findings: active.graph.findingIds.length,
      tests: active.graph.testIds.length,
    },
    cases: {
      total: await db.case.count(),
      flagged: await db.case.count({ where: { NOT: { flags: { isEmpty: true } } } }),
      training: await db.case.count({ where: { split: 'train' } }),
    },
    trees: {
      total: byReviewState.reduce((sum, row) => sum + row._count, 0),
      byReviewState: Object.fromEntries(byReviewState.map((row) => [row.reviewState, row._count])),
    },
    trajectories: await countTrajectories(ctx),
    verdicts: {
      total: await db.verdict.count(),
      simulated: await db.verdict.count({ where: { round: { isSimulated: true } } }),
    },
    openRounds: await db.round.count({ where: { state: 'open' } }),
    openAdjudications: await db.adjudication.count({ where: { state: 'open' } }),
    ...(await describeCalibration(ctx, active?.id ?? null)),
    releases: await db.release.count(),
  }
}

async function describeCalibration({ db }: Context, graphId: number | null) {
  const id = await findActiveCalibrationId(db)
  if (id === null) return { activeCalibrationId: null, isCalibrationApplicable: null }
  const select = { graphId: true, metricVersion: true }
  const versions = await db.calibration.findUniqueOrThrow({ where: { id }, select })
  const isApplicable = graphId !== null && areSameVersions(versions, currentVersions(graphId))
  return { activeCalibrationId: id, isCalibrationApplicable: isApplicable }
}

/** Summed from the trees' own counts: no score is read. */
async function countTrajectories({ db }: Context): Promise<Overview['trajectories']> {
  const [sums] = await db.$queryRaw<Sums[]>`
    SELECT sum(trajectory_count)::int AS total, sum(hit_count)::int AS hit, sum(near_count)::int AS near,
      sum(miss_count)::int AS miss, sum(unresolved_count)::int AS unresolved, sum(retain_count)::int AS retain,
      sum(truncate_count)::int AS truncate, sum(reject_count)::int AS reject FROM trees`
  return {
    total: sums?.total ?? 0,
    byOutcome: { HIT: sums?.hit ?? 0, NEAR: sums?.near ?? 0, MISS: sums?.miss ?? 0, UNRESOLVED: sums?.unresolved ?? 0 },
    byDecision: { retain: sums?.retain ?? 0, truncate: sums?.truncate ?? 0, reject: sums?.reject ?? 0 },
  }
}

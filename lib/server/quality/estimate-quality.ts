// The share of sets of trajectories that physicians would accept, from what was drawn and reviewed.
import {
  type QualityFigure,
  type EstimateQuality,
  type QualityReport,
  type QualityStratum,
} from '@/lib/core/domain/quality'
import { type FilterSet, filterSetSchema } from '@/lib/core/domain/audit-scope'
import { qualityFigure } from '@/lib/core/calibration/quality-figure'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { shareOfApproved } from '@/lib/core/calibration/share-of-approved'
import { allow } from '@/lib/core/domain/policy'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { groupBy } from '../group-by'
import { chooseRounds, usedIds } from './choose-rounds'
import { type Approval, findApproved } from './find-approved'
import { type Drawn, loadDrawn } from './load-drawn'
import { loadInForce } from './load-in-force'
import { type Measured, measureSets, measureStrata } from './measure-sets'
import { isInSet } from './set-conditions'

type Member = Drawn & Record<FilterSet, boolean>

export async function estimateQuality(ctx: Context, input: EstimateQuality): Promise<QualityReport> {
  allow(ctx.actor, 'audit')
  const { db } = ctx
  const includesSimulated = input.simulated === 'yes'
  const inForce = await loadInForce(db, includesSimulated)
  const rounds = await chooseRounds(db, input, true)
  const wanted = { threshold: input.threshold, inForce, roundIds: usedIds(rounds) }
  const sets = filterSetSchema.options.filter((set) => set !== 'threshold' || input.threshold !== undefined)
  const flags = Object.fromEntries(sets.map((set) => [set, isInSet(set, input.threshold, inForce)]))
  const drawn = await loadDrawn(db, { ...wanted, scope: {}, flags: flags as Record<FilterSet, Prisma.Sql> })
  const measured = await measureSets(db, sets, wanted)
  const approvals = await findApproved(db, { inForce, includesSimulated })
  const set = sets.includes(input.set) ? input.set : 'default'
  const strata = await measureStrata(db, { ...wanted, set })
  return {
    sets: sets.map((name) => {
      const members = drawn.filter((row) => row[name])
      const figure = figureOf(members, measured.get(name) ?? { size: 0, unreachable: 0 }, name)
      return { set: name, ...(name === 'approved' ? ofApproved(figure, approvals) : figure) }
    }),
    set,
    threshold: input.threshold ?? null,
    strata: strataOf(
      drawn.filter((row) => row[set]),
      strata,
      set,
    ),
    rounds,
    activeCalibrationId: inForce.calibrationId,
    acceptedByPhysicians: approvals.filter(isAccepted).length,
  }
}

function figureOf(members: readonly Member[], { size, unreachable }: Measured, stream: string): QualityFigure {
  const judged = members.filter(({ label }) => label !== 'unjudged')
  const reviewed = judged.map(({ caseId, label, pi }) => ({
    caseId: String(caseId),
    y: label === 'accepted' ? (1 as const) : (0 as const),
    pi,
  }))
  const counts = { size, unreachable, undecided: members.length - judged.length }
  return qualityFigure(reviewed, counts, seededRandom(`quality:${stream}`))
}

function strataOf(
  members: readonly Member[],
  measured: Awaited<ReturnType<typeof measureStrata>>,
  set: FilterSet,
): QualityStratum[] {
  const valueOf = (row: Member, name: QualityStratum['dimension']) =>
    name === 'outcome' ? (row.outcome ?? 'no score') : String(row[name])
  const groups = groupBy(
    members.flatMap((row) =>
      (['specialty', 'teacher', 'turns', 'outcome', 'source'] as const).map((name) => ({
        row,
        key: `${name}:${valueOf(row, name)}`,
      })),
    ),
    ({ key }) => key,
  )
  return measured.map(({ dimension, value, ...counts }) => {
    const own = (groups.get(`${dimension}:${value}`) ?? []).map(({ row }) => row)
    return { dimension, value, ...figureOf(own, counts, `${set}:${dimension}:${value}`) }
  })
}

const isAccepted = ({ approvedAs }: Approval) => approvedAs === 'accepted' || approvedAs === 'accepted-prefix'

/** What physicians accepted is accepted; only of what the certificate let in alone the share is estimated. */
function ofApproved(certified: QualityFigure, approvals: readonly Approval[]): QualityFigure {
  const known = approvals.filter(isAccepted).length
  const unseen = approvals.filter(({ approvedAs }) => approvedAs === 'certified').length
  const share = shareOfApproved(known, unseen, certified.share)
  const unreachable = unseen > 0 ? Math.min(unseen, certified.unreachable) : 0
  const size = known + unseen
  return {
    ...certified,
    ...{ size, share, unreachable, reviewed: known, undecided: 0 },
    unreachableShare: size > 0 ? unreachable / size : null,
  }
}

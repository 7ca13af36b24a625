// The trajectories behind a number of the audit, newest first, a page at a time.
import { hasLabel, type HumanLabel } from '@/lib/core/domain/audit-scope'
import type { ListTrajectoryRows, TrajectoryRow } from '@/lib/core/domain/audit-row'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Db } from '../db'
import { chooseRounds, usedIds } from './choose-rounds'
import { type Approval, findApproved } from './find-approved'
import { loadDrawn } from './load-drawn'
import { loadInForce } from './load-in-force'
import { loadPathLabels } from './load-path-labels'
import { fromTrajectories, type InForce, isInScope, isInSet } from './set-conditions'

type Row = Omit<TrajectoryRow, 'label'> & { leafOrdinal: number }
type Chosen = { roundIds: number[]; inForce: InForce }

export async function listTrajectoryRows(ctx: Context, input: ListTrajectoryRows): Promise<Page<TrajectoryRow>> {
  allow(ctx.actor, 'audit')
  const { db } = ctx
  const inForce = await loadInForce(db, input.simulated === 'yes')
  // The steps of the funnel are of every round, as releases are; elsewhere only probability samples count.
  const isOfFunnel = ['drawn', 'read', 'approved'].includes(input.stage ?? '') || input.set === 'approved'
  const roundIds = usedIds(await chooseRounds(db, input, !isOfFunnel))
  const byLabel = await idsByLabel(db, input, { roundIds, inForce })
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id, t.tree_id AS "treeId", u.key AS "leafId", t.leaf_ordinal AS "leafOrdinal", c.title AS "caseTitle", c.specialty,
      tr.teacher_name AS teacher, t.turns, s.outcome::text AS outcome, d.kind::text AS decision,
      coalesce(d.is_certified AND d.calibration_id = ${inForce.calibrationId}, FALSE) AS "isCertified",
      s.dtc, s.rac, s.buc, s.og, s.mtc, d.acceptance
    FROM ${fromTrajectories(inForce)} JOIN turns u ON u.tree_id = t.tree_id AND u.ordinal = t.leaf_ordinal
    WHERE ${conditions(input, inForce, roundIds)} AND (${byLabel === null} OR t.id = ANY(${byLabel ?? []}::int[]))
    ORDER BY t.id DESC LIMIT ${input.limit + 1}`
  const labelOf = await loadPathLabels(db, roundIds, [...new Set(rows.map(({ treeId }) => treeId))])
  const named = rows.map(({ leafOrdinal, ...row }) => {
    const kind = labelOf(row.treeId, leafOrdinal)?.label.kind ?? 'open'
    return { ...row, label: kind === 'open' ? ('unjudged' as const) : kind }
  })
  return cutPage(named, input.limit)
}

/** Null where the labels have no say. */
async function idsByLabel(db: Db, input: ListTrajectoryRows, { roundIds, inForce }: Chosen): Promise<number[] | null> {
  const { stage, label } = input
  const fits = (own: HumanLabel) => hasLabel(label, own)
  if (stage === 'approved' || stage === 'read' || input.set === 'approved') {
    const approvals = await findApproved(db, { inForce, includesSimulated: input.simulated === 'yes' })
    const isIn = (row: Approval) =>
      stage === 'read' ? row.isRead && !row.isEdited : row.approvedAs !== null && (stage !== 'reviewed' || row.isRead)
    return approvals.filter((row) => isIn(row) && fits(row.label)).map(({ id }) => id)
  }
  if (stage !== 'reviewed' && stage !== 'undecided' && (label === undefined || label === 'unjudged')) {
    if (label === undefined) return null
    const drawn = await loadDrawn(db, { roundIds, scope: input, inForce })
    return idsBut(db, new Set(drawn.filter((row) => row.label !== 'unjudged').map(({ id }) => id)))
  }
  const drawn = await loadDrawn(db, { roundIds, scope: input, inForce })
  const wantsWord = stage !== 'undecided'
  return drawn.filter((row) => (row.label !== 'unjudged') === wantsWord && fits(row.label)).map(({ id }) => id)
}

async function idsBut(db: Db, known: ReadonlySet<number>): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`SELECT id FROM trajectories WHERE NOT is_edited`
  return rows.map(({ id }) => id).filter((id) => !known.has(id))
}

function conditions(input: ListTrajectoryRows, inForce: InForce, roundIds: readonly number[]): Prisma.Sql {
  const { set, stage, decision, failed, metric, from, to, cursor } = input
  const candidate = (isDrawn: boolean) => Prisma.sql`EXISTS (SELECT 1 FROM round_candidates k
    WHERE k.tree_id = t.tree_id AND k.round_id = ANY(${roundIds}::int[]) AND (${!isDrawn} OR k.is_drawn))`
  const value = metric && Prisma.raw(metric === 'acceptance' ? 'd.acceptance' : `s.${metric}`)
  const all = [
    // What people wrote is in the approved set too.
    stage === 'approved' || set === 'approved' ? Prisma.sql`TRUE` : isInScope(input),
    ...(set === 'approved' ? [] : [isInSet(set, input.threshold, inForce)]),
    ...(cursor === undefined ? [] : [Prisma.sql`t.id < ${cursor}`]),
    ...(decision === undefined ? [] : [isDecided(decision)]),
    ...(failed === undefined ? [] : [Prisma.sql`d.failed @> ${JSON.stringify([{ condition: failed }])}::jsonb`]),
    ...(stage === 'unreachable' ? [Prisma.sql`NOT ${candidate(false)}`] : []),
    ...(stage === 'drawn' ? [candidate(true)] : []),
    ...(value
      ? [
          Prisma.sql`${value} >= ${from ?? 0}`,
          to === 1 || to === undefined ? Prisma.sql`${value} <= 1` : Prisma.sql`${value} < ${to}`,
        ]
      : []),
  ]
  return Prisma.join(all, ' AND ')
}

function isDecided(decision: NonNullable<ListTrajectoryRows['decision']>): Prisma.Sql {
  if (decision === 'none') return Prisma.sql`s.id IS NULL`
  if (decision === 'any') return Prisma.sql`s.id IS NOT NULL`
  if (decision === 'kept') return Prisma.sql`d.kind IN ('retain', 'truncate')`
  return Prisma.sql`d.kind::text = ${decision}`
}

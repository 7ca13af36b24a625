// Puts a calibration (or the defaults) in force and decides every scored trajectory anew.
import { allow } from '@/lib/core/domain/policy'
import { decisionSchema } from '@/lib/core/domain/filter'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Tx } from '../db'
import { applyFilter, defaultFilter, type Filter, loadFilter } from '../scores/active-filter'
import { changeFilter } from '../scores/hold-filter'
import { refreshTreeCounts } from '../scores/store-scores'

const BATCH = 2000

export type Activation = { calibrationId: number | null; changedDecisions: number }

/** Earlier decisions stay stored. A run that found no threshold certifies nothing: its decisions are the defaults'. */
export async function activateCalibration(ctx: Context, input: { calibrationId: number | null }): Promise<Activation> {
  allow(ctx.actor, 'calibrate')
  const { calibrationId } = input
  if (calibrationId !== null) await requireKnown(ctx, calibrationId)
  return ctx.db.$transaction(
    async (tx) => {
      await changeFilter(tx)
      const filter = calibrationId === null ? defaultFilter : await loadFilter(tx, calibrationId)
      await tx.calibrationActivation.create({
        data: { calibrationId, activatedById: ctx.actor.id, createdAt: ctx.now },
      })
      const changedDecisions = await decideAll(ctx, tx, filter)
      const detail = { calibrationId, changedDecisions }
      await recordEvent(ctx, tx, {
        action: 'activate-calibration',
        subject: 'calibration',
        subjectId: calibrationId ?? 0,
        detail,
      })
      return { calibrationId, changedDecisions }
    },
    { timeout: 900_000 },
  )
}

async function requireKnown(ctx: Context, id: number): Promise<void> {
  const known = await ctx.db.calibration.count({ where: { id } })
  if (known === 0) throw new DomainError('not-found', `There is no calibration ${id}.`)
}

/** What the filter reads of a score, without its details, and the defaults' own decision on it. */
const scoreSelect = {
  ...{ id: true, outcome: true, dtc: true, rac: true, buc: true, og: true, mtc: true },
  decisions: { where: { calibrationId: null }, select: { kind: true, turns: true, failed: true } },
} satisfies Prisma.ScoreSelect

async function decideAll(ctx: Context, tx: Tx, filter: Filter): Promise<number> {
  let changed = 0
  for (let after = 0; ; ) {
    const rows = await tx.trajectory.findMany({
      where: { id: { gt: after }, currentScoreId: { not: null } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: {
        id: true,
        caseId: true,
        treeId: true,
        turns: true,
        currentDecision: { select: { kind: true } },
        currentScore: { select: scoreSelect },
      },
    })
    if (rows.length === 0) return changed
    after = rows.at(-1)?.id ?? after
    const decided = rows.flatMap((row) => {
      const own = row.currentScore?.decisions[0]
      if (!row.currentScore || !own) return []
      const { id: scoreId, decisions: _own, ...metrics } = row.currentScore
      const result = applyFilter(filter, { ...metrics, turns: row.turns, decision: decisionSchema.parse(own) })
      if (result.decision.kind !== row.currentDecision?.kind) changed += 1
      return [{ trajectoryId: row.id, caseId: row.caseId, scoreId, ...result }]
    })
    await storeDecisions(ctx, tx, filter, decided)
    await refreshTreeCounts(tx, [...new Set(rows.map((row) => row.treeId))])
  }
}

type Decided = { trajectoryId: number; caseId: number; scoreId: number } & ReturnType<typeof applyFilter>

async function storeDecisions(ctx: Context, tx: Tx, { calibrationId }: Filter, decided: Decided[]): Promise<void> {
  await tx.decision.createMany({
    skipDuplicates: true,
    data: decided.map(({ decision, ...row }) => ({ ...row, ...decision, calibrationId, createdAt: ctx.now })),
  })
  await tx.$executeRaw`
    UPDATE trajectories t SET current_decision_id = d.id FROM decisions d
    WHERE d.score_id = t.current_score_id AND coalesce(d.calibration_id, 0) = ${calibrationId ?? 0}
      AND t.id = ANY(${decided.map((row) => row.trajectoryId)}::int[])`
}

// Lists calibration runs, newest first.
import type { CalibrationSummary } from '@/lib/core/domain/calibration-run'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import type { Db } from '../db'
import { calibrationSelect, toCalibrationSummary } from './calibration-row'
import { findInForce } from './find-active-calibration'

export async function listCalibrations(ctx: Context): Promise<{ items: CalibrationSummary[] }> {
  allow(ctx.actor, 'calibrate')
  const inForce = await findInForce(ctx.db)
  const rows = await ctx.db.calibration.findMany({ orderBy: { id: 'desc' }, take: 500, select: calibrationSelect })
  const more = await loadMoreVerdicts(
    ctx.db,
    rows.map(({ id }) => id),
  )
  return {
    items: rows.map((row) => toCalibrationSummary(row, { ...inForce, moreVerdicts: more.get(row.id) ?? null })),
  }
}

async function loadMoreVerdicts(db: Db, ids: readonly number[]): Promise<Map<number, number | null>> {
  const rows = await db.$queryRaw<{ id: number; more: number | null }[]>`
    SELECT id, (result #>> '{threshold,moreVerdicts}')::int AS more FROM calibrations
    WHERE id = ANY(${ids}::int[]) AND threshold IS NULL`
  return new Map(rows.map(({ id, more }) => [id, more]))
}

// Lists calibration runs, newest first.
import type { CalibrationSummary } from '@/lib/core/domain/calibration-run'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { calibrationSelect, toCalibrationSummary } from './calibration-row'
import { findInForce } from './find-active-calibration'

export async function listCalibrations(ctx: Context): Promise<{ items: CalibrationSummary[] }> {
  allow(ctx.actor, 'calibrate')
  const inForce = await findInForce(ctx.db)
  const rows = await ctx.db.calibration.findMany({ orderBy: { id: 'desc' }, take: 500, select: calibrationSelect })
  return { items: rows.map((row) => toCalibrationSummary(row, inForce)) }
}

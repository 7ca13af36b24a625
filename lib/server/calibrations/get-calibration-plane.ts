// The labelled trajectories of a run in the plane of closeness to the truth (DTC) and rational updating (RAC).
import { type CalibrationPlane, PLANE_POINTS } from '@/lib/core/domain/labelled-trajectory'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { loadJudgedRows } from './load-judged-rows'
import { thinRows } from './thin-rows'

export async function getCalibrationPlane(ctx: Context, input: { calibrationId: number }): Promise<CalibrationPlane> {
  allow(ctx.actor, 'calibrate')
  const { result, rows } = await loadJudgedRows(ctx.db, input.calibrationId)
  const placed = rows.filter(({ dtc, rac }) => dtc !== null && rac !== null)
  const accepted = placed.filter(({ isAccepted }) => isAccepted).length
  return {
    ...{ placed: placed.length, unplaced: rows.length - placed.length },
    ...{ accepted, rejected: placed.length - accepted },
    certified: placed.filter(({ isCertified }) => isCertified).length,
    thresholds: result.rule.tau,
    points: thinRows(placed, PLANE_POINTS),
  }
}

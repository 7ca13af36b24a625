// Which calibration is in force.
import type { Db, Tx } from '../db'

/** Null: the uncalibrated defaults. */
export async function findActiveCalibrationId(db: Db | Tx): Promise<number | null> {
  const newest = await db.calibrationActivation.findFirst({ orderBy: { id: 'desc' }, select: { calibrationId: true } })
  return newest?.calibrationId ?? null
}

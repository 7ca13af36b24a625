// Which calibration is in force.
import type { Db, Tx } from '../db'
import { findActiveGraphId } from '../graphs/load-graph'

/** Null: the uncalibrated defaults. */
export async function findActiveCalibrationId(db: Db | Tx): Promise<number | null> {
  const newest = await db.calibrationActivation.findFirst({ orderBy: { id: 'desc' }, select: { calibrationId: true } })
  return newest?.calibrationId ?? null
}

/** The calibration in force and the graph whose scores it would decide on. */
export async function findInForce(db: Db | Tx): Promise<{ calibrationId: number | null; graphId: number | null }> {
  return { calibrationId: await findActiveCalibrationId(db), graphId: await findActiveGraphId(db) }
}

// The graph and the certificate that count now: a calibration of another graph or metric version certifies nothing.
import { areSameVersions, currentVersions } from '@/lib/core/domain/score-versions'
import { findInForce } from '../calibrations/find-active-calibration'
import type { Db } from '../db'
import type { InForce } from './set-conditions'

/** Without simulated readers, a calibration that rests on them certifies nothing either. */
export async function loadInForce(db: Db, includesSimulated: boolean): Promise<InForce> {
  const { calibrationId, graphId } = await findInForce(db)
  if (calibrationId === null || graphId === null) return { graphId, calibrationId: null }
  const calibration = await db.calibration.findUniqueOrThrow({
    where: { id: calibrationId },
    select: { graphId: true, metricVersion: true, includesSimulated: true },
  })
  const counts =
    areSameVersions(calibration, currentVersions(graphId)) && (includesSimulated || !calibration.includesSimulated)
  return { graphId, calibrationId: counts ? calibrationId : null }
}

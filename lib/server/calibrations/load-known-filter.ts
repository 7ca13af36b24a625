// The filter of a run that somebody named, or of the defaults.
import { DomainError } from '@/lib/core/errors'
import type { Db } from '../db'
import { defaultFilter, type FittedFilter, loadFilter } from '../scores/active-filter'

/** Throws `not-found` for a run that is not there. */
export async function loadKnownFilter(db: Db, calibrationId: number | null): Promise<FittedFilter> {
  if (calibrationId === null) return defaultFilter
  const known = await db.calibration.count({ where: { id: calibrationId } })
  if (known === 0) throw new DomainError('not-found', `There is no calibration ${calibrationId}.`)
  return loadFilter(db, calibrationId)
}

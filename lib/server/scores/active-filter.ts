// The filter in force: the active calibration, or the uncalibrated defaults.
import { decideWith } from '@/lib/core/calibration/decide'
import { decideCalibrated } from '@/lib/core/domain/calibrated-decision'
import { type Decision } from '@/lib/core/domain/filter'
import type { Score } from '@/lib/core/domain/score'
import { type CalibrationFile, calibrationFileSchema } from '@/lib/core/formats/calibration-file'
import type { Db, Tx } from '../db'

export type Filter = { calibrationId: number | null; run: CalibrationFile | null }
export type Filtered = { decision: Decision; acceptance: number | null; isCertified: boolean }

export const defaultFilter: Filter = { calibrationId: null, run: null }

export async function loadActiveFilter(db: Db | Tx): Promise<Filter> {
  const newest = await db.calibrationActivation.findFirst({ orderBy: { id: 'desc' }, select: { calibrationId: true } })
  return newest?.calibrationId ? loadFilter(db, newest.calibrationId) : defaultFilter
}

export async function loadFilter(db: Db | Tx, calibrationId: number): Promise<Filter> {
  const row = await db.calibration.findUniqueOrThrow({ where: { id: calibrationId }, select: { result: true } })
  return { calibrationId, run: calibrationFileSchema.parse(row.result) }
}

type Scored = Pick<Score, 'dtc' | 'rac' | 'buc' | 'og' | 'mtc' | 'outcome'> & { turns: number; decision: Decision }

/** What the filter says of one scored trajectory; `decision` is the metric thresholds' own. */
export function applyFilter({ run }: Filter, { turns, decision, ...metrics }: Scored): Filtered {
  const threshold = run?.threshold.value ?? null
  if (!run || threshold === null) return { decision, acceptance: null, isCertified: false }
  const { p, certified } = decideWith(run, { ...metrics, turns, trajectoryId: '' })
  const prediction = { acceptance: p ?? 0, threshold, isCertified: certified }
  return { decision: decideCalibrated(decision, turns, prediction), acceptance: p, isCertified: certified }
}

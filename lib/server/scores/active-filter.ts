// The filter in force: the active calibration, or the uncalibrated defaults.
import { decideWith } from '@/lib/core/calibration/decide'
import { decideCalibrated } from '@/lib/core/domain/calibrated-decision'
import { type Decision } from '@/lib/core/domain/filter'
import type { Score } from '@/lib/core/domain/score'
import { areSameVersions, currentVersions, type ScoreVersions } from '@/lib/core/domain/score-versions'
import { type CalibrationFile, calibrationFileSchema } from '@/lib/core/formats/calibration-file'
import type { Db, Tx } from '../db'

/** A calibration without its run leaves every decision to the metric thresholds and certifies nothing. */
export type Filter = { calibrationId: number | null; run: CalibrationFile | null }
/** `fittedOn`: the versions of the scores that the run may speak of. */
export type FittedFilter = Filter & { fittedOn: ScoreVersions | null }
export type Filtered = { decision: Decision; acceptance: number | null; isCertified: boolean }

export const defaultFilter: FittedFilter = { calibrationId: null, run: null, fittedOn: null }

/** For scores made now under a graph. */
export async function loadActiveFilter(db: Db | Tx, graphId: number): Promise<Filter> {
  const newest = await db.calibrationActivation.findFirst({ orderBy: { id: 'desc' }, select: { calibrationId: true } })
  if (!newest?.calibrationId) return defaultFilter
  return filterFor(await loadFilter(db, newest.calibrationId), currentVersions(graphId))
}

export async function loadFilter(db: Db | Tx, calibrationId: number): Promise<FittedFilter> {
  const select = { result: true, graphId: true, metricVersion: true }
  const { result, ...fittedOn } = await db.calibration.findUniqueOrThrow({ where: { id: calibrationId }, select })
  return { calibrationId, run: calibrationFileSchema.parse(result), fittedOn }
}

/** The filter for scores of these versions: a guarantee does not carry over to scores of others. */
export function filterFor({ calibrationId, run, fittedOn }: FittedFilter, versions: ScoreVersions): Filter {
  return { calibrationId, run: fittedOn && areSameVersions(fittedOn, versions) ? run : null }
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

// The sentence a release carries about what vouches for its rows.
import { findActiveGraph } from '../graphs/load-graph'
import { DomainError } from '@/lib/core/errors'
import type { Db, Tx } from '../db'
import { findActiveCalibrationId } from '../calibrations/find-active-calibration'
import { runCalibrationSchema } from '@/lib/core/domain/calibration-run'

export type Basis = {
  graph: { id: number; version: string; sha256: string }
  calibration: { id: number; sha256: string; threshold: number | null } | null
  /** Whether the certificate may let rows in: it rests on real verdicts, or simulated ones are wanted. */
  trustsCertificate: boolean
  guarantee: string
}

/** What a release made now would rest on. Throws `missing-graph` before the first graph. */
export async function loadBasis(
  db: Db,
  options: { includeSimulated: boolean; includeUncertified: boolean },
): Promise<Basis> {
  const active = await findActiveGraph(db)
  if (!active) throw new DomainError('missing-graph', 'No knowledge graph is active yet: import one first.')
  const graph = { id: active.id, version: active.version, sha256: active.sha256 }
  const calibrationId = await findActiveCalibrationId(db)
  const row = calibrationId === null ? null : await readCalibration(db, calibrationId)
  const trustsCertificate = row !== null && (options.includeSimulated || !row.includesSimulated)
  const uncertified = options.includeUncertified
    ? ' Rows marked uncertified passed the automatic filter alone: nothing is guaranteed of them.'
    : ''
  if (!row)
    return {
      graph,
      calibration: null,
      trustsCertificate,
      guarantee: `Every row was accepted by physicians.${uncertified}`,
    }
  if (row.threshold === null) {
    const guarantee = `Every row was accepted by physicians; the active calibration found no threshold to certify more.${uncertified}`
    return { graph, calibration: { id: row.id, sha256: row.sha256, threshold: null }, trustsCertificate, guarantee }
  }
  const { alpha, delta } = runCalibrationSchema.parse(row.options)
  const certified = trustsCertificate
    ? `Rows marked certified come from a filter whose precision is at least ${1 - alpha} with confidence ${1 - delta}` +
      `${row.includesSimulated ? ', measured on SIMULATED verdicts, which guarantee nothing of physicians' : ''}.`
    : 'The active calibration rests on simulated verdicts, so its certificate lets nothing in.'
  const { id, sha256, threshold } = row
  const guarantee = `Rows marked accepted were accepted by physicians. ${certified}${uncertified}`
  return { graph, calibration: { id, sha256, threshold }, trustsCertificate, guarantee }
}

function readCalibration(db: Db | Tx, id: number) {
  return db.calibration.findUniqueOrThrow({
    where: { id },
    select: { id: true, sha256: true, threshold: true, includesSimulated: true, options: true },
  })
}

// The sentence a release carries about what vouches for its rows.
import { findActiveGraph } from '../graphs/load-graph'
import { DomainError } from '@/lib/core/errors'
import type { Db, Tx } from '../db'
import { findActiveCalibrationId } from '../calibrations/find-active-calibration'
import { stateGuarantee } from '@/lib/core/domain/state-guarantee'
import { calibrationOptionsSchema } from '@/lib/core/domain/calibration-run'
import { areSameVersions, currentVersions, type ScoreVersions } from '@/lib/core/domain/score-versions'

export type Basis = {
  graph: { id: number; version: string; sha256: string }
  /** Of the scores that the filter's word is taken on. */
  versions: ScoreVersions
  calibration: { id: number; sha256: string; threshold: number | null } | null
  /** Whether the calibration was fitted on scores of these versions; of others its certificate says nothing. */
  isApplicable: boolean
  /** Whether the certificate may let rows in: it applies, and rests on real verdicts, or simulated ones are wanted. */
  trustsCertificate: boolean
  guarantee: string
}

/** What a release made now would rest on. Throws `missing-graph` before the first graph. */
export async function loadBasis(
  db: Db | Tx,
  options: { includeSimulated: boolean; includeUncertified: boolean },
): Promise<Basis> {
  const active = await findActiveGraph(db)
  if (!active) throw new DomainError('missing-graph', 'No knowledge graph is active yet: import one first.')
  const graph = { id: active.id, version: active.version, sha256: active.sha256 }
  const calibrationId = await findActiveCalibrationId(db)
  const row = calibrationId === null ? null : await readCalibration(db, calibrationId)
  const versions = currentVersions(active.id)
  const isApplicable = row !== null && areSameVersions(row, versions)
  const trustsCertificate = isApplicable && (options.includeSimulated || !row.includesSimulated)
  const terms = row && { ...row, isApplicable, ...calibrationOptionsSchema.parse(row.options) }
  const guarantee = stateGuarantee({ calibration: terms, trustsCertificate, ...options })
  const calibration = row && { id: row.id, sha256: row.sha256, threshold: row.threshold }
  return { graph, versions, calibration, isApplicable, trustsCertificate, guarantee }
}

function readCalibration(db: Db | Tx, id: number) {
  return db.calibration.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, sha256: true, threshold: true, includesSimulated: true, options: true },
      ...{ graphId: true, metricVersion: true },
    },
  })
}

// Calibrations as they are listed; the large inputs and results are not read for it.
import { type CalibrationSummary, calibrationOptionsSchema } from '@/lib/core/domain/calibration-run'
import { areSameVersions, currentVersions } from '@/lib/core/domain/score-versions'
import { levelOfLook } from '@/lib/core/calibration/level-of-look'
import type { Prisma } from '@/lib/generated/prisma/client'

export const calibrationSelect = {
  id: true,
  createdAt: true,
  options: true,
  labelCount: true,
  caseCount: true,
  threshold: true,
  includesSimulated: true,
  graphId: true,
  metricVersion: true,
  sha256: true,
  look: true,
  budget: { select: { id: true, name: true, delta: true } },
  createdBy: { select: { name: true } },
  graph: { select: { name: true, release: true } },
  streams: { where: { state: 'withdrawn' }, take: 1, select: { id: true } },
} satisfies Prisma.CalibrationSelect

type Row = Prisma.CalibrationGetPayload<{ select: typeof calibrationSelect }>

/** What is in force now. */
type InForce = { calibrationId: number | null; graphId: number | null }

function toTakenLook({ budget, look }: Row): CalibrationSummary['budget'] {
  return budget === null || look === null ? null : { ...budget, look, level: levelOfLook(budget.delta, look) }
}

/** `moreVerdicts` is of the result, which is not read for a list. */
export function toCalibrationSummary(
  row: Row,
  { moreVerdicts, ...inForce }: InForce & Pick<CalibrationSummary, 'moreVerdicts'>,
): CalibrationSummary {
  return {
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy?.name ?? null,
    options: calibrationOptionsSchema.parse(row.options),
    budget: toTakenLook(row),
    labels: row.labelCount,
    cases: row.caseCount,
    threshold: row.threshold,
    moreVerdicts,
    includesSimulated: row.includesSimulated,
    graph: `${row.graph.name}@${row.graph.release}`,
    sha256: row.sha256,
    isActive: row.id === inForce.calibrationId,
    isWithdrawn: row.streams.length > 0,
    isApplicable: inForce.graphId !== null && areSameVersions(row, currentVersions(inForce.graphId)),
  }
}

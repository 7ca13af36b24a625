// Runs a calibration on the stored verdicts and keeps it with every input, never to be changed.
import type { z } from 'zod'
import { runCalibration as calibrate } from '@/lib/core/calibration/run-calibration'
import type { CalibrationDetail, runCalibrationSchema } from '@/lib/core/domain/calibration-run'
import { defaultThresholds } from '@/lib/core/domain/filter'
import { allow } from '@/lib/core/domain/policy'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import { DomainError } from '@/lib/core/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import { contentHash } from '../content-hash'
import type { Context } from '../context'
import { getActiveGraph } from '../graphs/load-graph'
import { collectLabels } from './collect-labels'
import { getCalibration } from './get-calibration'

/** Verdicts that come in while the labels are read count in the next run. */
const snapshot = { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 900_000 }

/** The same verdicts, scores and options give the same result to the byte. Throws `invalid-input` where there is no label. */
export async function runCalibration(
  ctx: Context,
  input: z.output<typeof runCalibrationSchema>,
): Promise<CalibrationDetail> {
  allow(ctx.actor, 'calibrate')
  const { id: graphId, version } = await getActiveGraph(ctx.db)
  const { labels, exclusions, roundIds, ...stored } = await ctx.db.$transaction(
    (tx) => collectLabels(tx, { ...input, graphId }),
    snapshot,
  )
  if (labels.length === 0) {
    const simulated = exclusions.simulated > 0 ? ` ${exclusions.simulated} simulated ones were left out.` : ''
    throw new DomainError('invalid-input', `No physician has decided on a trajectory of these rounds yet.${simulated}`)
  }
  const { alpha, delta, seed } = input
  const result = calibrate(labels, { alpha, delta, seed, currentTau: defaultThresholds })
  const inputs = { ...stored, exclusions, graph: version, metricVersion: METRIC_VERSION, thresholds: defaultThresholds }
  const calibrationId = await ctx.db.$transaction(async (tx) => {
    const row = await tx.calibration.create({
      data: {
        options: input,
        inputs,
        result,
        sha256: contentHash({ options: input, inputs, result }),
        labelCount: labels.length,
        caseCount: new Set(labels.map((label) => label.caseId)).size,
        threshold: result.threshold.value,
        includesSimulated: input.includeSimulated,
        graphId,
        metricVersion: METRIC_VERSION,
        createdById: ctx.actor.id,
        createdAt: ctx.now,
        rounds: { create: roundIds.map((roundId) => ({ roundId })) },
      },
      select: { id: true },
    })
    await recordEvent(ctx, tx, {
      action: 'run-calibration',
      subject: 'calibration',
      subjectId: row.id,
      detail: { labels: labels.length },
    })
    return row.id
  })
  return getCalibration(ctx, { calibrationId })
}

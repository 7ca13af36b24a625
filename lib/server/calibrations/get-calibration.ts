// One calibration run with its result, rounds and what was left out of it.
import { z } from 'zod'
import { type CalibrationDetail, calibrationExclusionsSchema } from '@/lib/core/domain/calibration-run'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { calibrationFileSchema } from '@/lib/core/formats/calibration-file'
import type { Context } from '../context'
import { calibrationSelect, toCalibrationSummary } from './calibration-row'
import { findInForce } from './find-active-calibration'

const inputsSchema = z.object({ exclusions: calibrationExclusionsSchema })

export async function getCalibration(ctx: Context, input: { calibrationId: number }): Promise<CalibrationDetail> {
  allow(ctx.actor, 'calibrate')
  const row = await ctx.db.calibration.findUnique({
    where: { id: input.calibrationId },
    select: {
      ...calibrationSelect,
      inputs: true,
      result: true,
      rounds: { select: { round: { select: { id: true, name: true, isSimulated: true } } } },
    },
  })
  if (!row) throw new DomainError('not-found', `There is no calibration ${input.calibrationId}.`)
  const result = calibrationFileSchema.parse(row.result)
  const { moreVerdicts } = result.threshold
  return {
    ...toCalibrationSummary(row, { ...(await findInForce(ctx.db)), moreVerdicts }),
    rounds: row.rounds.map(({ round }) => round),
    exclusions: inputsSchema.parse(row.inputs).exclusions,
    result,
  }
}

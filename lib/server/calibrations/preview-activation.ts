// What putting a calibration, or the defaults, in force would change; nothing is stored.
import type { z } from 'zod'
import type { DecisionEffect, previewActivationSchema } from '@/lib/core/domain/decision-effect'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { defaultFilter, loadFilter } from '../scores/active-filter'
import { scanEffect } from './scan-effect'

/** By the code that decides when the filter is put in force. Throws `not-found` for a run that is not there. */
export async function previewActivation(
  ctx: Context,
  input: z.output<typeof previewActivationSchema>,
): Promise<DecisionEffect> {
  allow(ctx.actor, 'calibrate')
  const { calibrationId, ...page } = input
  if (calibrationId !== null && (await ctx.db.calibration.count({ where: { id: calibrationId } })) === 0)
    throw new DomainError('not-found', `There is no calibration ${calibrationId}.`)
  const after = calibrationId === null ? defaultFilter : await loadFilter(ctx.db, calibrationId)
  return scanEffect(ctx.db, { before: null, after }, page)
}

// What putting a calibration, or the defaults, in force would change; nothing is stored.
import type { z } from 'zod'
import type { DecisionEffect, previewActivationSchema } from '@/lib/core/domain/decision-effect'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { loadKnownFilter } from './load-known-filter'
import { scanEffect } from './scan-effect'

/** By the code that decides when the filter is put in force. Throws `not-found` for a run that is not there. */
export async function previewActivation(
  ctx: Context,
  input: z.output<typeof previewActivationSchema>,
): Promise<DecisionEffect> {
  allow(ctx.actor, 'calibrate')
  const { calibrationId, ...page } = input
  const after = await loadKnownFilter(ctx.db, calibrationId)
  return scanEffect(ctx.db, { before: null, after }, page)
}

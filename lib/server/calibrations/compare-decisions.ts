// What two calibration runs would decide differently over everything scored; nothing is stored.
import type { z } from 'zod'
import type { compareDecisionsSchema } from '@/lib/core/domain/calibration-comparison'
import type { DecisionEffect } from '@/lib/core/domain/decision-effect'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { scanEffect } from './scan-effect'
import { loadKnownFilter } from './load-known-filter'

/** From run a to run b, by the code that decides when a run is put in force. */
export async function compareDecisions(
  ctx: Context,
  input: z.output<typeof compareDecisionsSchema>,
): Promise<DecisionEffect> {
  allow(ctx.actor, 'calibrate')
  const { a, b, ...page } = input
  const [before, after] = [await loadKnownFilter(ctx.db, a), await loadKnownFilter(ctx.db, b)]
  return scanEffect(ctx.db, { before, after }, page)
}

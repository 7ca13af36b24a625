// The counts in and out per rule that a release made now would have.
import type { z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import type { createReleaseSchema, ReleasePreview } from '@/lib/core/domain/release'
import type { Context } from '../context'
import { loadBasis } from './load-basis'
import { scanApprovals } from './scan-approvals'
import { emptyTally, tally } from './tally-approvals'

export async function previewRelease(
  ctx: Context,
  input: z.output<typeof createReleaseSchema>,
): Promise<ReleasePreview> {
  allow(ctx.actor, 'release')
  const basis = await loadBasis(ctx.db, input)
  const counts = emptyTally()
  for await (const batch of scanApprovals(ctx.db, { ...input, basis })) for (const row of batch) tally(counts, row)
  return { ...counts, cases: counts.cases.size, calibration: basis.calibration, guarantee: basis.guarantee }
}

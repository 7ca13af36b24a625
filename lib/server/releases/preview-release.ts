// The counts in and out per rule that a release made now would have.
import { allow } from '@/lib/core/domain/policy'
import type { ReleasePreview } from '@/lib/core/domain/release'
import { DomainError } from '@/lib/core/errors'
import { requireNoWithdrawal } from '../audit-streams/require-no-withdrawal'
import type { Context } from '../context'
import { loadBasis } from './load-basis'
import { scanApprovals } from './scan-approvals'
import { countedInOrder, emptyTally, tally } from './tally-approvals'
import type { Wishes } from './write-release'

export async function previewRelease(ctx: Context, input: Wishes): Promise<ReleasePreview> {
  allow(ctx.actor, 'release')
  const basis = await loadBasis(ctx.db, input)
  const counts = emptyTally()
  for await (const batch of scanApprovals(ctx.db, { ...input, basis })) for (const tree of batch) tally(counts, tree)
  const { considered, included, excluded, cases, sources, refused } = counts
  const { calibration, guarantee } = basis
  return {
    ...{ considered, included, excluded, cases: cases.size, calibration, guarantee },
    ...{ sources: countedInOrder(sources), refused: countedInOrder(refused), refusal: await findRefusal(ctx) },
  }
}

/** Why nothing can be released now, in the words that a wish for one would be refused with. */
async function findRefusal(ctx: Context): Promise<string | null> {
  try {
    await requireNoWithdrawal(ctx.db)
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.message
    throw error
  }
}

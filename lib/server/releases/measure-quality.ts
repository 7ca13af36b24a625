// What is known of the quality of the approved set, for the card of a release: the audit's own estimates.
import { estimateQualitySchema } from '@/lib/core/domain/quality'
import type { Estimate } from '@/lib/core/calibration/estimate'
import type { ReleaseQuality } from '@/lib/core/domain/release-quality'
import type { Context } from '../context'
import { estimateQuality } from '../quality/estimate-quality'
import { overallAgreement } from '../quality/get-agreement'
import { loadRatedItems } from '../quality/load-rated-items'
import type { Wishes } from './write-release'

/** Null where nothing was reviewed that could say anything. */
export async function measureQuality(ctx: Context, { includeSimulated }: Wishes): Promise<ReleaseQuality | null> {
  const scope = includeSimulated ? { simulated: 'yes' as const } : {}
  const { sets } = await estimateQuality(ctx, estimateQualitySchema.parse({ ...scope, set: 'approved' }))
  const approved = sets.find(({ set }) => set === 'approved')
  if (!approved || approved.reviewed === 0) return null
  const overall = overallAgreement((await loadRatedItems(ctx.db, scope)).items)
  return {
    errorRate: complement(approved.share),
    reviewed: approved.reviewed,
    effectiveN: approved.effectiveSize,
    unreachable: approved.unreachableShare,
    ...{ alpha: overall.alpha, percent: overall.percent, turns: overall.paired },
  }
}

/** One less the share, its interval turned round. */
function complement(share: Estimate): Estimate {
  if (share.value === null) return share
  const { value, lo, hi, ...rest } = share
  return { ...rest, value: 1 - value, lo: hi === null ? null : 1 - hi, hi: lo === null ? null : 1 - lo }
}

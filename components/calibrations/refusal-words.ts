// Why a run certifies nothing, in a few words; null where it does.
import { formatCount } from '@/components/plots/number-text'
import type { CalibrationSummary } from '@/lib/core/domain/calibration-run'

export function refusalWords({
  threshold,
  moreVerdicts,
}: Pick<CalibrationSummary, 'threshold' | 'moreVerdicts'>): string | null {
  if (threshold !== null) return null
  return moreVerdicts === null ? 'certifies nothing' : `not enough data, about ${formatCount(moreVerdicts)} more`
}

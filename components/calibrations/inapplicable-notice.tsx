// Says that a run in force decides nothing, because it was fitted under another graph or metric version.
import { Notice } from '@/components/ui/notice'
import type { CalibrationSummary } from '@/lib/core/domain/calibration-run'

export function InapplicableNotice({ run }: { run: Pick<CalibrationSummary, 'graph' | 'isActive'> }) {
  return (
    <Notice tone="warn" title="Certifies nothing under the active graph">
      This run was fitted on scores under {run.graph}, and its guarantee does not carry over to another graph or metric
      version. {run.isActive ? 'The default thresholds decide. ' : ''}Score the trees under the active graph, then run a
      calibration again.
    </Notice>
  )
}

// What follows from putting a run, or the defaults, in force, in words.
import { Notice } from '@/components/ui/notice'
import type { CalibrationSummary } from '@/lib/core/domain/calibration-run'

export function ActivationConsequence({ run }: { run: CalibrationSummary | null }) {
  return (
    <>
      <p>{consequence(run)}</p>
      {run?.includesSimulated ? <Notice tone="warn">This run rests on simulated reviews.</Notice> : null}
    </>
  )
}

function consequence(run: CalibrationSummary | null): string {
  if (run === null)
    return 'The uncalibrated default thresholds decide every scored trajectory anew, and nothing is certified.'
  if (run.threshold === null) {
    return 'This run found no threshold that keeps the guarantee: the default thresholds go on deciding, and nothing is certified.'
  }
  if (!run.isApplicable) {
    return 'This run was fitted under another graph or metric version: it decides only what is scored under those, and certifies nothing under the active graph.'
  }
  return 'Every scored trajectory is decided anew by this run. Those at or above its threshold count as certified; a share of their trees goes to review all the same, and the certificate falls where those reviews go against it.'
}

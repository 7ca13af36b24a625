// Puts a run in force, or takes it out, after a question that says what follows.
'use client'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useToast } from '@/components/ui/toast'
import { useActivateCalibration } from '@/lib/client/calibrations'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'

export function ActivationButton({ run }: { run: CalibrationDetail }) {
  const [isAsking, setIsAsking] = useState(false)
  const { mutate, isPending, error } = useActivateCalibration()
  const show = useToast()
  const confirm = () =>
    mutate(run.isActive ? null : run.id, {
      onSuccess: ({ changedDecisions }) => {
        setIsAsking(false)
        show(
          'good',
          `${run.isActive ? 'Deactivated' : 'Activated'}: ${formatCount(changedDecisions)} decisions changed.`,
        )
      },
    })
  const action = run.isActive ? 'Deactivate' : 'Activate'
  return (
    <>
      <Button variant={run.isActive ? 'danger' : 'primary'} onPress={() => setIsAsking(true)}>
        {action}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={run.isActive ? 'Put the defaults back in force?' : `Put calibration ${run.id} in force?`}
          action={action}
          isDangerous={run.isActive}
          isPending={isPending}
          error={error}
          onConfirm={confirm}
          onClose={() => setIsAsking(false)}
        >
          <p>{consequence(run)}</p>
          {run.includesSimulated && !run.isActive ? (
            <p className="font-medium text-warn">This run rests on simulated reviews.</p>
          ) : null}
        </ConfirmDialog>
      ) : null}
    </>
  )
}

function consequence(run: CalibrationDetail): string {
  if (run.isActive)
    return 'The uncalibrated default thresholds decide every scored trajectory anew, and nothing is certified.'
  if (run.threshold === null) {
    return 'This run found no threshold that keeps the guarantee: the default thresholds go on deciding, and nothing is certified.'
  }
  if (!run.isApplicable) {
    return 'This run was fitted under another graph or metric version: it decides only what is scored under those, and certifies nothing under the active graph.'
  }
  return 'Every scored trajectory is decided anew by this run, and those at or above its threshold count as certified.'
}

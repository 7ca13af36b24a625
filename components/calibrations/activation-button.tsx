// Leads to what putting a run in force, or taking it out, would change.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { CalibrationSummary } from '@/lib/core/domain/calibration-run'
import { ActivationDialog } from './activation-dialog'

export function ActivationButton({ run }: { run: CalibrationSummary }) {
  const [isAsking, setIsAsking] = useState(false)
  if (run.isWithdrawn && !run.isActive) return null
  return (
    <>
      <Button variant={run.isActive ? 'secondary' : 'primary'} onPress={() => setIsAsking(true)}>
        {run.isActive ? 'Deactivate' : 'Preview and activate'}
      </Button>
      {isAsking ? <ActivationDialog run={run.isActive ? null : run} onClose={() => setIsAsking(false)} /> : null}
    </>
  )
}

// The calibration runs, what was in force when, and the way to run another.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Gauge } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { calibrationsQuery } from '@/lib/client/calibrations'
import type { CalibrationSummary } from '@/lib/core/domain/calibration-run'
import { ActivationHistory } from './activation-history'
import { CalibrationTable } from './calibration-table'
import { InapplicableNotice } from './inapplicable-notice'
import { RunCalibrationDialog } from './run-calibration-dialog'
import { WithdrawnCertificate } from './withdrawn-certificate'

export function CalibrationList() {
  const query = useQuery(calibrationsQuery())
  const [isRunning, setIsRunning] = useState(false)
  const runButton = (
    <Button variant="primary" icon={<Gauge aria-hidden />} onPress={() => setIsRunning(true)}>
      Run calibration
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Calibrations"
        description="A run turns verdicts into a predicted acceptance for every trajectory and a threshold with a stated guarantee."
        actions={runButton}
      />
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="No calibration yet">
              The default thresholds are in force. Once physicians have submitted reviews, run a calibration, above.
            </EmptyState>
          ) : (
            <Runs runs={items} />
          )
        }
      </Loaded>
      {isRunning ? <RunCalibrationDialog onClose={() => setIsRunning(false)} /> : null}
    </>
  )
}

function Runs({ runs }: { runs: readonly CalibrationSummary[] }) {
  const active = runs.find((run) => run.isActive)
  return (
    <div className="grid gap-6">
      <WithdrawnCertificate />
      {active ? null : (
        <Notice>No calibration is active: the default thresholds decide, and nothing is certified.</Notice>
      )}
      {active && !active.isApplicable ? <InapplicableNotice run={active} /> : null}
      <CalibrationTable runs={runs} />
      <ActivationHistory runs={runs} />
    </div>
  )
}

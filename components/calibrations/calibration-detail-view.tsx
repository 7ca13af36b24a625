// One calibration run: the guarantee it found or why there is none, the evidence, the inputs, and putting it in force.
'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { SimulatedNotice } from '@/components/rounds/simulated-notice'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { SectionLinks } from '@/components/ui/section-links'
import { calibrationQuery } from '@/lib/client/calibrations'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'
import { ActivationButton } from './activation-button'
import { AuditOfRun } from './audit-of-run'
import { CalibrationEvidence } from './calibration-evidence'
import { CalibrationSources } from './calibration-sources'
import { InapplicableNotice } from './inapplicable-notice'
import { ThresholdSummary } from './threshold-summary'

const parts = [
  { id: 'walk', name: 'Threshold walk' },
  { id: 'before-after', name: 'Before and after' },
  { id: 'strata', name: 'Strata' },
  { id: 'reliability', name: 'Reliability' },
  { id: 'curves', name: 'ROC and precision–recall' },
  { id: 'scores', name: 'Scores' },
  { id: 'plane', name: 'DTC and RAC' },
  { id: 'labels', name: 'Labels' },
  { id: 'readers', name: 'Reviewers' },
  { id: 'inputs', name: 'Inputs' },
  { id: 'left-out', name: 'Left out' },
] as const

export function CalibrationDetailView({ calibrationId }: { calibrationId: number }) {
  const query = useQuery(calibrationQuery(calibrationId))
  return <Loaded query={query}>{(run) => <CalibrationDetailBody run={run} />}</Loaded>
}

function CalibrationDetailBody({ run }: { run: CalibrationDetail }) {
  const fileName = `calibration-${run.id}`
  return (
    <>
      <PageHeader
        title={`Calibration ${run.id}`}
        badges={
          <>
            {run.isActive ? (
              <Badge tone="good" icon={<CircleCheck aria-hidden />}>
                active
              </Badge>
            ) : null}
            {run.includesSimulated ? <SimulatedBadge /> : null}
          </>
        }
        actions={
          <>
            <ButtonLink href={`/calibrations/compare?a=${run.id}`}>Compare</ButtonLink>
            <ActivationButton run={run} />
          </>
        }
      />
      <div className="grid gap-6">
        {run.includesSimulated ? <SimulatedNotice>This run rests on simulated reviews.</SimulatedNotice> : null}
        {run.isApplicable ? null : <InapplicableNotice run={run} />}
        <ThresholdSummary run={run} />
        <AuditOfRun calibrationId={run.id} />
        <SectionLinks parts={parts} />
        <CalibrationEvidence run={run} fileName={fileName} />
        <CalibrationSources run={run} fileName={fileName} />
      </div>
    </>
  )
}

// One calibration run: the guarantee it found or why there is none, the evidence, the inputs, and putting it in force.
'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { ReliabilityPlot } from '@/components/plots/reliability-plot'
import { ThresholdWalkPlot } from '@/components/plots/threshold-walk-plot'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { SimulatedNotice } from '@/components/rounds/simulated-notice'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Section } from '@/components/ui/section'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { calibrationQuery } from '@/lib/client/calibrations'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'
import { ActivationButton } from './activation-button'
import { BeforeAfterTable } from './before-after-table'
import { CalibrationInputs } from './calibration-inputs'
import { ExclusionTable } from './exclusion-table'
import { InapplicableNotice } from './inapplicable-notice'
import { ScoreReportTable } from './score-report-table'
import { ThresholdSummary } from './threshold-summary'

export function CalibrationDetailView({ calibrationId }: { calibrationId: number }) {
  const query = useQuery(calibrationQuery(calibrationId))
  return <Loaded query={query}>{(run) => <CalibrationDetailBody run={run} />}</Loaded>
}

function CalibrationDetailBody({ run }: { run: CalibrationDetail }) {
  const { result } = run
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
        actions={<ActivationButton run={run} />}
      />
      <div className="grid gap-6">
        {run.includesSimulated ? <SimulatedNotice>This run rests on simulated reviews.</SimulatedNotice> : null}
        {run.isApplicable ? null : <InapplicableNotice run={run} />}
        <ThresholdSummary run={run} />
        <Section
          title="Before and after"
          description="On the same test half, with 95 % intervals by bootstrap over cases."
        >
          <BeforeAfterTable result={result} />
        </Section>
        <Card
          title="Threshold walk"
          description="From strict to loose; the loosest that passed with every stricter one is kept."
        >
          {result.threshold.walk.length > 0 ? (
            <ThresholdWalkPlot result={result} fileName={fileName} />
          ) : (
            <p className="text-muted">Nothing was walked: {result.threshold.reason}.</p>
          )}
        </Card>
        <Section
          title="Scores on the test half"
          description="How well each score parts accepted from rejected trajectories."
        >
          <ScoreReportTable report={result.report} />
        </Section>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title="Predicted against observed acceptance">
            {result.report.reliability.length > 0 ? (
              <ReliabilityPlot bins={result.report.reliability} fileName={`${fileName}-reliability`} />
            ) : (
              <p className="text-muted">The test half holds no prediction to compare.</p>
            )}
          </Card>
          <Section title="Left out" description="Reviewed trajectories that gave no label: counted, never used.">
            <ExclusionTable exclusions={run.exclusions} />
          </Section>
        </div>
        <Card title="Inputs" description="The same inputs give the same result to the byte.">
          <CalibrationInputs run={run} />
        </Card>
      </div>
    </>
  )
}

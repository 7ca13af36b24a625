// What a run found: the walk to its threshold, before and after, strata, and how well its predictions hold on the test half.
'use client'
import { useMemo } from 'react'
import { ReliabilityPlot } from '@/components/plots/reliability-plot'
import { ThresholdWalkPlot } from '@/components/plots/threshold-walk-plot'
import { Card } from '@/components/ui/card'
import { Section } from '@/components/ui/section'
import { LinkedPart } from '@/components/ui/section-links'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'
import { BeforeAfterTable } from './before-after-table'
import { CurvePlots } from './curve-plots'
import { ScoreReportTable } from './score-report-table'
import { StrataTable } from './strata-table'

type PartProps = { run: CalibrationDetail; fileName: string }

export function CalibrationEvidence({ run, fileName }: PartProps) {
  const { result } = run
  return (
    <>
      <WalkPart run={run} fileName={fileName} />
      <LinkedPart id="before-after">
        <Section
          title="Before and after"
          description="On the same test half, with 95 % intervals by bootstrap over cases."
        >
          <BeforeAfterTable result={result} fileName={fileName} />
        </Section>
      </LinkedPart>
      <LinkedPart id="strata">
        <Section
          title="Strata"
          description="Whether the certified set reaches the target within each stratum too; those of one kind hold together at the run’s level. What is missing is counted in verdicts."
        >
          <StrataTable result={result} fileName={fileName} />
        </Section>
      </LinkedPart>
      <PredictionParts run={run} fileName={fileName} />
    </>
  )
}

function WalkPart({ run: { result }, fileName }: PartProps) {
  return (
    <LinkedPart id="walk">
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
    </LinkedPart>
  )
}

function PredictionParts({ run: { id, result }, fileName }: PartProps) {
  const bins = useMemo(() => [{ name: `Calibration ${id}`, bins: result.report.reliability }], [id, result])
  return (
    <>
      <LinkedPart id="reliability">
        <Card title="Predicted against observed acceptance" className="max-w-3xl">
          {result.report.reliability.length > 0 ? (
            <ReliabilityPlot runs={bins} fileName={`${fileName}-reliability`} />
          ) : (
            <p className="text-muted">The test half holds no prediction to compare.</p>
          )}
        </Card>
      </LinkedPart>
      <LinkedPart id="curves">
        <Card title="ROC and precision–recall" description="Of the predicted acceptance, on the test half.">
          <CurvePlots calibrationIds={[id]} fileName={fileName} />
        </Card>
      </LinkedPart>
      <LinkedPart id="scores">
        <Section
          title="Scores on the test half"
          description="How well each score parts accepted from rejected trajectories, with 95 % intervals by bootstrap over cases."
        >
          <ScoreReportTable report={result.report} fileName={fileName} />
        </Section>
      </LinkedPart>
    </>
  )
}

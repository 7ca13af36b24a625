// The parts of a comparison of two loaded runs.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ReliabilityPlot } from '@/components/plots/reliability-plot'
import { Card } from '@/components/ui/card'
import { Loaded } from '@/components/ui/loaded'
import { LinkedPart, SectionLinks } from '@/components/ui/section-links'
import { Section } from '@/components/ui/section'
import { comparedDecisionsQuery, comparisonQuery } from '@/lib/client/calibrations'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'
import { ComparedFigures } from './compared-figures'
import { ComparedOptions } from './compared-options'
import { CurvePlots } from './curve-plots'
import { EffectView } from './effect-view'
import { OverlapSentence } from './overlap-sentence'

export type PairProps = { a: CalibrationDetail; b: CalibrationDetail }

const parts = [
  { id: 'options', name: 'Options and thresholds' },
  { id: 'figures', name: 'Figures' },
  { id: 'reliability', name: 'Reliability' },
  { id: 'curves', name: 'ROC and precision–recall' },
  { id: 'decisions', name: 'Decisions' },
] as const

export function ComparedRuns({ a, b }: PairProps) {
  const query = useQuery(comparisonQuery(a.id, b.id))
  const fileName = `calibrations-${a.id}-${b.id}`
  return (
    <>
      <SectionLinks parts={parts} />
      <LinkedPart id="options">
        <Section title="Options and thresholds">
          <ComparedOptions a={a} b={b} fileName={fileName} />
        </Section>
      </LinkedPart>
      <LinkedPart id="figures">
        <Section title="Figures" description="Each on its own test half; the difference on what both tested.">
          <Loaded query={query} lines={6}>
            {(comparison) => (
              <>
                <OverlapSentence comparison={comparison} />
                <ComparedFigures {...{ a, b, comparison, fileName }} />
              </>
            )}
          </Loaded>
        </Section>
      </LinkedPart>
      <PlotParts a={a} b={b} fileName={fileName} />
      <LinkedPart id="decisions">
        <Card title="Decisions that differ" description="Over every scored trajectory, as each run would decide it.">
          <EffectView
            queryOf={(page) => comparedDecisionsQuery(a.id, b.id, page)}
            names={{ before: `by ${a.id}`, after: `by ${b.id}` }}
          />
        </Card>
      </LinkedPart>
    </>
  )
}

function PlotParts({ a, b, fileName }: PairProps & { fileName: string }) {
  const bins = useMemo(
    () => [a, b].map(({ id, result }) => ({ name: `Calibration ${id}`, bins: result.report.reliability })),
    [a, b],
  )
  return (
    <>
      <LinkedPart id="reliability">
        <Card title="Predicted against observed acceptance">
          <ReliabilityPlot runs={bins} fileName={`${fileName}-reliability`} />
        </Card>
      </LinkedPart>
      <LinkedPart id="curves">
        <Card title="ROC and precision–recall" description="Each on its own test half.">
          <CurvePlots calibrationIds={[a.id, b.id]} fileName={fileName} />
        </Card>
      </LinkedPart>
    </>
  )
}

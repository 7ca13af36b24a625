// What a run rests on: its labelled trajectories, their readers, its inputs, and what it left out.
import { Card } from '@/components/ui/card'
import { Section } from '@/components/ui/section'
import { LinkedPart } from '@/components/ui/section-links'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'
import { CalibrationInputs } from './calibration-inputs'
import { ExclusionTable } from './exclusion-table'
import { LabelledTable } from './labelled-table'
import { PlaneView } from './plane-view'
import { ReaderTable } from './reader-table'

export function CalibrationSources({ run, fileName }: { run: CalibrationDetail; fileName: string }) {
  return (
    <>
      <LinkedPart id="plane">
        <Card
          title="DTC and RAC"
          description="Where accepted and rejected trajectories lie, and what the filters let in."
        >
          <PlaneView calibrationId={run.id} fileName={fileName} />
        </Card>
      </LinkedPart>
      <LinkedPart id="labels">
        <Section title="Labels" description="Every label of the run, with the way to its tree and its round.">
          <LabelledTable calibrationId={run.id} />
        </Section>
      </LinkedPart>
      <LinkedPart id="readers">
        <Section title="Reviewers" description="Whose verdicts the labels come from, under pseudonyms.">
          <ReaderTable calibrationId={run.id} fileName={fileName} />
        </Section>
      </LinkedPart>
      <LinkedPart id="inputs">
        <Card title="Inputs" description="The same inputs give the same result to the byte.">
          <CalibrationInputs run={run} />
        </Card>
      </LinkedPart>
      <LinkedPart id="left-out">
        <Section title="Left out" description="What was reviewed and gave no label: counted, never used.">
          <ExclusionTable run={run} fileName={fileName} />
        </Section>
      </LinkedPart>
    </>
  )
}

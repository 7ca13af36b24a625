// Makes a release: its options in steps, with what it would hold beside them.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { StepHeading, StepNav } from '@/components/ui/step-nav'
import { releasesQuery } from '@/lib/client/releases'
import type { Release } from '@/lib/core/domain/release'
import { CheckStep } from './check-step'
import { ContentsStep } from './contents-step'
import { ReleasePreviewView } from './release-preview-view'
import { type ReleaseStep, releaseSteps, stepDuties, stepNames, stepsWithErrors } from './release-steps'
import { RenderingStep } from './rendering-step'
import { SplitStep } from './split-step'
import { type ReleaseForm, useReleaseForm } from './use-release-form'
import { ViewsStep } from './views-step'

const steps = releaseSteps.map((step) => ({ step, name: stepNames[step] }))
const forms = { contents: ContentsStep, views: ViewsStep, rendering: RenderingStep, split: SplitStep }

export function ReleaseWizard({ followsId }: { followsId: number | null }) {
  const query = useQuery(releasesQuery())
  return (
    <>
      <PageHeader
        title="Create a release"
        description="A frozen export of the approved set. Nothing is written before the last step."
      />
      <Loaded query={query}>{({ items }) => <Wizard releases={items} followsId={followsId} />}</Loaded>
    </>
  )
}

function Wizard({ releases, followsId }: { releases: readonly Release[]; followsId: number | null }) {
  const form = useReleaseForm(releases, followsId)
  const { step, errors, options, change } = form
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
      <div className="rounded-lg border border-line bg-surface p-4 shadow-card">
        <StepNav steps={steps} step={step} faulty={stepsWithErrors(errors)} onStep={form.go} />
        <StepHeading step={step} duty={stepDuties[step]} level={2} />
        <div className="min-h-72">
          {step === 'check' ? <CheckStep form={form} /> : <Step {...{ step, options, errors }} onChange={change} />}
        </div>
        <Buttons form={form} />
      </div>
      <Loaded query={form.preview} lines={6}>
        {(data) => (
          <ReleasePreviewView
            preview={data}
            isSimulated={options.includeSimulated}
            isCounting={form.preview.isPlaceholderData}
          />
        )}
      </Loaded>
    </div>
  )
}

type StepProps = { step: Exclude<ReleaseStep, 'check'> } & Parameters<typeof ContentsStep>[0]

function Step({ step, ...props }: StepProps) {
  const Form = forms[step]
  return <Form {...props} />
}

function Buttons({ form: { step, go, create, preview, errors, options } }: { form: ReleaseForm }) {
  const router = useRouter()
  const at = releaseSteps.indexOf(step)
  const [back, next] = [releaseSteps[at - 1], releaseSteps[at + 1]]
  const isReady = errors.size === 0 && preview.isSuccess && !preview.isPlaceholderData && !preview.data.refusal
  const build = () => create.mutate(options, { onSuccess: (release) => router.push(`/releases/${release.id}`) })
  return (
    <div className="mt-4 flex flex-wrap justify-end gap-2 border-t border-line pt-3">
      {back ? <Button onPress={() => go(back)}>Back</Button> : null}
      {next ? (
        <Button variant="primary" onPress={() => go(next)}>
          Next
        </Button>
      ) : (
        <Button
          variant="primary"
          isDisabled={!isReady}
          isPending={create.isPending || create.isSuccess}
          onPress={build}
        >
          Build release
        </Button>
      )}
    </div>
  )
}

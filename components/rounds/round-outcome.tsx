// The last step of opening a round: what stands in the way, or what would be drawn.
'use client'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Notice } from '@/components/ui/notice'
import { SkeletonBlock } from '@/components/ui/skeleton'
import { nameOption, type RoundErrors, type RoundStep, stepNames, stepsWithErrors } from './round-fields'
import { RoundPreviewStep } from './round-preview-step'
import type { RoundForm } from './use-round-form'

export function RoundOutcome({ form }: { form: RoundForm }) {
  const { own, errors, preview, open, options, go } = form
  if (own.size > 0) return <ToCorrect errors={own} onStep={go} />
  const ways = <Ways errors={errors} onStep={go} />
  return (
    <div className="grid gap-4">
      <ErrorNotice error={open.error} title="The round was not opened" actions={ways} />
      <ErrorNotice error={preview.error} title="Nothing can be drawn" actions={ways} />
      {preview.isFetching ? <SkeletonBlock lines={6} /> : null}
      {preview.data && !preview.isFetching ? <RoundPreviewStep preview={preview.data} options={options} /> : null}
    </div>
  )
}

type WaysProps = { errors: RoundErrors; onStep: (step: RoundStep) => void }

function ToCorrect({ errors, onStep }: WaysProps) {
  return (
    <Notice tone="bad" title="Some options are not as they must be" actions={<Ways errors={errors} onStep={onStep} />}>
      <ul className="list-disc pl-5">
        {[...errors].map(([path, message]) => (
          <li key={path}>
            <strong className="font-medium">{nameOption(path)}</strong>: {message}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Ways({ errors, onStep }: WaysProps) {
  return stepsWithErrors(errors).map((step) => (
    <Button key={step} size="sm" onPress={() => onStep(step)}>
      Go to {stepNames[step]}
    </Button>
  ))
}

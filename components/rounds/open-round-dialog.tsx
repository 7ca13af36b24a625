// The dialog that opens a round: its options in steps, what they would draw, and the start. Closed, it keeps nothing.
'use client'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { StepHeading, StepNav } from '@/components/ui/step-nav'
import { RoundChecksStep } from './round-checks-step'
import { RoundDrawStep } from './round-draw-step'
import { type RoundStep, roundSteps, stepDuties, stepNames, stepsWithErrors } from './round-fields'
import { RoundOutcome } from './round-outcome'
import { RoundReadingStep } from './round-reading-step'
import { RoundTreesStep } from './round-trees-step'
import { type RoundForm, useRoundForm } from './use-round-form'

const forms = { trees: RoundTreesStep, draw: RoundDrawStep, reading: RoundReadingStep, checks: RoundChecksStep }
const steps = roundSteps.map((step) => ({ step, name: stepNames[step] }))

export function OpenRoundDialog({ onClose }: { onClose: () => void }) {
  const form = useRoundForm()
  const { step } = form
  return (
    <Dialog
      title="Open a round"
      isOpen
      onOpenChange={onClose}
      size="lg"
      footer={<Footer form={form} onClose={onClose} />}
    >
      <StepNav steps={steps} step={step} faulty={stepsWithErrors(form.errors)} onStep={form.go} />
      <StepHeading step={step} duty={stepDuties[step]} />
      {/* Of one height where there is room, so that the buttons stay where they are. */}
      <div className="min-h-[min(28rem,50dvh)]">
        {step === 'preview' ? <RoundOutcome form={form} /> : <StepForm step={step} form={form} />}
      </div>
    </Dialog>
  )
}

function StepForm({ step, form }: { step: Exclude<RoundStep, 'preview'>; form: RoundForm }) {
  const Form = forms[step]
  return <Form options={form.options} errors={form.errors} onChange={form.change} />
}

function Footer({ form, onClose }: { form: RoundForm; onClose: () => void }) {
  const router = useRouter()
  const { step, open, preview, options } = form
  const at = roundSteps.indexOf(step)
  const [back, next] = [roundSteps[at - 1], roundSteps[at + 1]]
  const start = () => open.mutate(options, { onSuccess: (round) => router.push(`/rounds/${round.id}`) })
  return (
    <>
      <Button onPress={onClose}>Cancel</Button>
      {back ? <Button onPress={() => form.go(back)}>Back</Button> : null}
      {next ? (
        <Button variant="primary" onPress={() => form.go(next)}>
          Next
        </Button>
      ) : (
        <Button
          variant="primary"
          isDisabled={!preview.data?.drawn}
          isPending={open.isPending || open.isSuccess}
          onPress={start}
        >
          Open round
        </Button>
      )}
    </>
  )
}

// The steps of a form: where one is, and the way to any other.
'use client'
import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { classNames } from './class-names'

type StepNavProps<Step extends string> = {
  steps: readonly { step: Step; name: string }[]
  step: Step
  faulty: readonly Step[]
  onStep: (step: Step) => void
}

export function StepNav<Step extends string>({ steps, step, faulty, onStep }: StepNavProps<Step>) {
  return (
    <ol aria-label="Steps" className="mb-4 flex flex-wrap gap-1">
      {steps.map((each, index) => (
        <li key={each.step}>
          <button
            type="button"
            aria-current={each.step === step ? 'step' : undefined}
            onClick={() => onStep(each.step)}
            className={classNames(
              'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md border px-2.5 text-xs font-medium',
              each.step === step
                ? 'border-accent bg-accent-soft text-accent'
                : 'border-line bg-surface text-ink hover:bg-sunken',
            )}
          >
            <span className="tabular-nums">{index + 1}</span> {each.name}
            {faulty.includes(each.step) ? (
              <>
                <CircleAlert aria-hidden className="size-3.5 text-bad" />
                <span className="sr-only">, something to correct</span>
              </>
            ) : null}
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Takes the focus whenever the step changes, so that it is read out and Tab goes on from it. */
export function StepHeading({ step, duty, level = 3 }: { step: string; duty: string; level?: 2 | 3 }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step) heading.current?.focus()
    before.current = step
  }, [step])
  const Heading = `h${level}` as const
  return (
    <Heading ref={heading} tabIndex={-1} className="mb-3 text-sm font-medium outline-none">
      {duty}
    </Heading>
  )
}

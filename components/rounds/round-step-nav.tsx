// The steps of opening a round: where one is, and the way to any other.
'use client'
import { CircleAlert } from 'lucide-react'
import { classNames } from '@/components/ui/class-names'
import { type RoundStep, roundSteps, stepNames } from './round-fields'

type RoundStepNavProps = { step: RoundStep; faulty: readonly RoundStep[]; onStep: (step: RoundStep) => void }

export function RoundStepNav({ step, faulty, onStep }: RoundStepNavProps) {
  return (
    <ol aria-label="Steps" className="mb-4 flex flex-wrap gap-1">
      {roundSteps.map((each, index) => (
        <li key={each}>
          <button
            type="button"
            aria-current={each === step ? 'step' : undefined}
            onClick={() => onStep(each)}
            className={classNames(
              'inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md border px-2.5 text-xs font-medium',
              each === step
                ? 'border-accent bg-accent-soft text-accent'
                : 'border-line bg-surface text-ink hover:bg-sunken',
            )}
          >
            <span className="tabular-nums">{index + 1}</span> {stepNames[each]}
            {faulty.includes(each) ? (
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

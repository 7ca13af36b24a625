// What was known before the turn in hand: every answer above it, in order, short; the whole text on demand.
import { EyeOff } from 'lucide-react'
import { memo } from 'react'
import { PanelSection } from '@/components/cases/case-panel'
import { FindingList } from '@/components/trees/finding-list'
import { UnavailableTag } from '@/components/trees/unavailable-tag'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { Answer } from '@/lib/core/domain/tree'
import { knownBefore, type KnownStep } from './known-before'

type KnownSoFarProps = { turns: readonly ReviewTurn[]; turn: ReviewTurn }

export const KnownSoFar = memo(function KnownSoFar({ turns, turn }: KnownSoFarProps) {
  const steps = knownBefore(turns, turn.id)
  return (
    <PanelSection title={`Known before turn ${turn.depth + 1}`}>
      {steps.length === 0 ? (
        <p className="text-muted">Nothing beyond the observation.</p>
      ) : (
        <ol className="grid gap-2">
          {steps.map((step) => (
            <KnownLine key={step.turnId} step={step} />
          ))}
        </ol>
      )}
    </PanelSection>
  )
})

function KnownLine({ step }: { step: KnownStep }) {
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-1">
      <span className="text-right text-xs leading-5 text-muted tabular-nums">{step.number}</span>
      <div className="grid gap-1">
        {step.isCovered ? (
          <p className="flex items-center gap-1.5 text-muted">
            <EyeOff aria-hidden className="size-3.5" />
            Answer covered
          </p>
        ) : null}
        {step.answers.map((answer) => (
          <KnownAnswer key={answer.test} answer={answer} />
        ))}
        {step.findings.length > 0 ? <FindingList findings={step.findings} /> : null}
      </div>
    </li>
  )
}

function KnownAnswer({ answer }: { answer: Answer }) {
  return (
    <div className="min-w-0">
      <p>
        <span className="font-medium">{answer.test}</span>
        {answer.available ? <span className="text-ink">: {answer.result}</span> : null}{' '}
        {answer.available ? null : <UnavailableTag />}
      </p>
    </div>
  )
}

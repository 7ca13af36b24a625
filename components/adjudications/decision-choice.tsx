// The two ways to settle a turn; choosing one stores nothing yet.
'use client'
import { Check, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { DecideAdjudication } from '@/lib/core/domain/adjudication'

type Decision = DecideAdjudication['decision']
type DecisionChoiceProps = { decision: Decision | null; isMissing: boolean; onChoose: (decision: Decision) => void }

const choices = [
  { value: 'ACCEPT', text: 'Accept the turn', key: 'A', icon: Check },
  { value: 'REJECT', text: 'Reject the turn', key: 'R', icon: X },
] as const

export function DecisionChoice({ decision, isMissing, onChoose }: DecisionChoiceProps) {
  return (
    <div role="group" aria-label="Decision" className="flex flex-wrap items-center gap-2">
      {choices.map(({ value, text, key, icon: Icon }) => (
        <Button
          key={value}
          variant={decision === value ? 'primary' : undefined}
          aria-pressed={decision === value}
          icon={<Icon aria-hidden />}
          onPress={() => onChoose(value)}
        >
          {text}
          {decision === value ? ' (chosen)' : ''} <Kbd>{key}</Kbd>
        </Button>
      ))}
      {isMissing ? <p className="text-sm text-bad">Choose one first.</p> : null}
    </div>
  )
}

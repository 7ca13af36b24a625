// Where the order and the update of a turn are judged apart: which of them the verdict is on, and how each stands.
'use client'
import { Button } from '@/components/ui/button'
import type { CountedAspects } from '@/lib/core/domain/judgement'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { VerdictAspect } from '@/lib/core/domain/verdict'
import { KeyHint } from './key-hint'
import type { GivenVerdict } from './review-state'
import { kindWord } from './turn-marks'

type HalfSwitchProps = {
  turn: ReviewTurn
  aspect: VerdictAspect
  counted: CountedAspects<GivenVerdict> | undefined
  onSwitch: () => void
}

const halves = [
  { half: 'ORDER', name: 'Order' },
  { half: 'UPDATE', name: 'Update' },
] as const

export function HalfSwitch({ turn, aspect, counted, onSwitch }: HalfSwitchProps) {
  return (
    <div role="group" aria-label="What is judged" className="flex items-stretch gap-1 rounded-md bg-sunken p-1">
      {halves.map(({ half, name }) => {
        const isCovered = half === 'UPDATE' && turn.isCovered
        return (
          <Button
            key={half}
            size="sm"
            variant={aspect === half ? 'secondary' : 'ghost'}
            aria-pressed={aspect === half}
            isDisabled={isCovered}
            className="flex-1"
            onPress={() => aspect !== half && onSwitch()}
          >
            {name}: {isCovered ? 'covered' : standing(counted?.get(half))}
          </Button>
        )
      })}
      <KeyHint command="judge-other-half" className="hidden self-center xl:inline" />
    </div>
  )
}

const standing = (verdict: GivenVerdict | undefined) => (verdict ? kindWord(verdict.kind) : 'open')

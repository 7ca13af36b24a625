// Which of the modes an evaluation was played in is shown.
'use client'
import { Button } from '@/components/ui/button'
import type { EvaluationMode } from '@/lib/core/domain/evaluation'
import { modeWords } from './figure-words'

type ModeTabsProps = {
  modes: readonly EvaluationMode[]
  mode: EvaluationMode
  onChange: (mode: EvaluationMode) => void
}

export const ModeTabs = ({ modes, mode, onChange }: ModeTabsProps) => (
  <div className="flex flex-wrap items-center gap-2" role="group" aria-label="Mode">
    {modes.map((each) => (
      <Button
        key={each}
        variant={each === mode ? 'primary' : 'secondary'}
        aria-pressed={each === mode}
        onPress={() => onChange(each)}
      >
        {modeWords[each].label}
      </Button>
    ))}
    <span className="text-xs text-muted">
      {modeWords[mode].label}: {modeWords[mode].meaning}.
    </span>
  </div>
)

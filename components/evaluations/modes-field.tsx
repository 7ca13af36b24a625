// The modes that the cases are played in.
'use client'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { evaluationModeSchema } from '@/lib/core/domain/evaluation'
import type { WishProps } from './evaluation-wish'
import { modeWords } from './figure-words'

export const ModesField = ({ wish, onChange }: WishProps) => (
  <CheckboxGroup
    label="Modes"
    value={wish.modes}
    onChange={(chosen) => onChange({ modes: evaluationModeSchema.options.filter((mode) => chosen.includes(mode)) })}
    error={wish.modes.length === 0 ? 'Choose at least one.' : null}
  >
    <div className="flex flex-wrap gap-x-6">
      {evaluationModeSchema.options.map((mode) => (
        <Checkbox key={mode} value={mode}>
          {modeWords[mode].label}
          <span className="block text-xs text-muted">{modeWords[mode].meaning}</span>
        </Checkbox>
      ))}
    </div>
  </CheckboxGroup>
)

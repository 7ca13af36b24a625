// How each view is written: what is kept, what is left out, and where pairs part.
'use client'
import { Select } from '@/components/ui/select'
import type { RenderOptions } from '@/lib/core/domain/release-options'
import type { ReleaseStepProps } from './release-step-props'
import { renderChoices } from './view-names'

export function RenderingStep({ options, onChange }: ReleaseStepProps) {
  const change = (render: Partial<RenderOptions>) => onChange({ ...options, render: { ...options.render, ...render } })
  const choice = <Key extends keyof RenderOptions>(key: Key) => (
    <Select<RenderOptions[Key]>
      {...renderChoices[key]}
      value={options.render[key]}
      onChange={(value) => change({ [key]: value })}
    />
  )
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      {choice('reasoning')}
      {choice('probabilities')}
      {choice('pairs')}
      {choice('openSteps')}
      {choice('scores')}
      {choice('notes')}
    </div>
  )
}

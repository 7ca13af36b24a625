// What bounds the asking, over all workers together, and what it costs.
'use client'
import { NumberInput } from '@/components/ui/number-input'
import type { ModelSettings } from '@/lib/core/domain/model'
import { OptionalNumber } from './optional-number'

const demands = [
  { key: 'concurrency', label: 'Calls at once', min: 1, max: 2000, hint: 'over all workers' },
  { key: 'timeoutSeconds', label: 'Wait (seconds)', min: 1, max: 3600, hint: 'for one answer' },
  { key: 'retries', label: 'Retries', min: 0, max: 20, hint: 'after a failure that may pass' },
] as const
const limits = [
  { key: 'requestsPerMinute', label: 'Requests per minute' },
  { key: 'tokensPerMinute', label: 'Tokens per minute' },
] as const
const prices = [
  { key: 'promptPrice', label: 'Prompt, $ per million tokens' },
  { key: 'completionPrice', label: 'Answer, $ per million tokens' },
] as const
const LIMIT_MAX = 2_000_000_000

type SectionProps = { settings: ModelSettings; onChange: (settings: ModelSettings) => void }

export function LimitsSection({ settings, onChange }: SectionProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {demands.map(({ key, label, min, max, hint }) => (
        <NumberInput
          key={key}
          className="content-start"
          label={label}
          hint={hint}
          isRequired
          value={settings[key]}
          onChange={(value) => onChange({ ...settings, [key]: value })}
          minValue={min}
          maxValue={max}
          step={1}
          formatOptions={{ useGrouping: false }}
        />
      ))}
      {limits.map(({ key, label }) => (
        <OptionalNumber
          key={key}
          {...{ label, min: 1, max: LIMIT_MAX, step: 1, hint: 'empty: no limit' }}
          value={settings[key]}
          onChange={(value) => onChange({ ...settings, [key]: value })}
        />
      ))}
    </div>
  )
}

export function PricesSection({ settings, onChange }: SectionProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {prices.map(({ key, label }) => (
        <OptionalNumber
          key={key}
          {...{ label, min: 0, max: 100_000, step: 0.01 }}
          value={settings[key]}
          onChange={(value) => onChange({ ...settings, [key]: value })}
          hint="Empty: counts as nothing in costs and budgets."
        />
      ))}
    </div>
  )
}

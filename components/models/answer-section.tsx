// How a model is asked: sampling, the form of its answers, and how long is waited for them.
'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { ModelParameters, ModelSettings, StructuredOutput } from '@/lib/core/domain/model'
import { type ModelForm, readExtra } from './model-form-state'
import { OptionalNumber } from './optional-number'

const forms: { value: StructuredOutput; label: string }[] = [
  { value: 'auto', label: 'whatever the server takes' },
  { value: 'json-schema', label: 'JSON by schema' },
  { value: 'json-object', label: 'any JSON object' },
  { value: 'none', label: 'text, read and repaired' },
]

type SectionProps = { form: ModelForm; onChange: (change: Partial<ModelForm>) => void }

export function AnswerSection({ form, onChange }: SectionProps) {
  const { settings } = form
  const { parameters } = settings
  const set = (change: Partial<ModelSettings>) => onChange({ settings: { ...settings, ...change } })
  const setParameters = (change: Partial<ModelParameters>) => set({ parameters: { ...parameters, ...change } })
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <OptionalNumber
        {...{ label: 'Temperature', min: 0, max: 10, step: 0.1 }}
        value={parameters.temperature}
        onChange={(temperature) => setParameters({ temperature })}
        hint="Branches come from sampling: 0 gives none. Evaluations set their own."
      />
      <OptionalNumber
        {...{ label: 'Top p', min: 0.01, max: 1, step: 0.01 }}
        value={parameters.topP}
        onChange={(topP) => setParameters({ topP })}
        hint="Empty: the server’s own."
      />
      <OptionalNumber
        {...{ label: 'Tokens per answer', min: 1, max: 1_000_000, step: 1 }}
        value={parameters.maxTokens}
        onChange={(maxTokens) => setParameters({ maxTokens })}
        hint="With what it thinks. Empty: the server’s own."
      />
      <Select
        label="Form of answers"
        value={settings.structuredOutput}
        onChange={(structuredOutput) => set({ structuredOutput })}
        options={forms}
        hint="“Test” tells which one the server takes."
      />
      <Checkbox
        className="self-center sm:col-span-2"
        isSelected={settings.isStreaming}
        onChange={(isStreaming) => set({ isStreaming })}
      >
        Stream answers: for proxies that end quiet connections
      </Checkbox>
      <Field
        className="sm:col-span-3"
        label="Further parameters"
        rows={2}
        value={form.extra}
        onChange={(extra) => onChange({ extra })}
        inputClassName="font-mono text-xs"
        placeholder='{"top_k": 20}'
        error={readExtra(form.extra) === null ? 'This is not a JSON object.' : null}
        hint="A JSON object that is merged into every request."
      />
    </div>
  )
}

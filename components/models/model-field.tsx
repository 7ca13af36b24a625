// The choice of a configured chat model, or who can add one where there is none.
'use client'
import { ErrorNotice, type ShownError } from '@/components/ui/error-notice'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import type { ModelChoice } from '@/lib/core/domain/model'

type ModelFieldProps = {
  models: { data: { items: ModelChoice[] } | undefined; error: ShownError | null }
  value: number | null
  onChange: (modelId: number) => void
  label?: string
}

export function ModelField({ models, value, onChange, label = 'Model' }: ModelFieldProps) {
  const { data, error } = models
  if (error) return <ErrorNotice error={error} title="The models could not be read" />
  if (data?.items.length === 0)
    return (
      <Notice tone="warn" title="No chat model is configured">
        An administrator adds one under Runs, Models, or names one in the environment of the server.
      </Notice>
    )
  return (
    <Select
      label={label}
      value={value === null ? '' : String(value)}
      onChange={(id) => onChange(Number(id))}
      isDisabled={!data}
      options={(data?.items ?? []).map(({ id, name, model }) => ({
        value: String(id),
        label: name === model ? name : `${name} (${model})`,
      }))}
    />
  )
}

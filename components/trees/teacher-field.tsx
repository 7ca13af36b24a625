// Who plays: the built-in teacher, or a configured chat model.
'use client'
import { ErrorNotice, type ShownError } from '@/components/ui/error-notice'
import { Select } from '@/components/ui/select'
import type { ModelChoice } from '@/lib/core/domain/model'
import type { SynthesizeTrees } from '@/lib/core/domain/tree-list'

export type ModelChoices = { data: { items: ModelChoice[] } | undefined; error: ShownError | null }

type TeacherFieldProps = {
  options: SynthesizeTrees
  models: ModelChoices
  onChange: (options: SynthesizeTrees) => void
}

const BUILT_IN = 'kg-policy'

export function TeacherField({ options, models, onChange }: TeacherFieldProps) {
  const choices = models.data?.items ?? []
  const choose = (value: string) =>
    onChange(
      value === BUILT_IN
        ? { ...options, teacher: 'kg-policy', modelId: null, budget: { usd: null, tokens: null } }
        : { ...options, teacher: 'model', modelId: Number(value), persona: 'plain' },
    )
  return (
    <div className="grid gap-2">
      <Select
        label="Teacher"
        value={options.modelId === null ? BUILT_IN : String(options.modelId)}
        onChange={choose}
        options={[
          { value: BUILT_IN, label: 'kg-policy, built in: plays by the knowledge graph' },
          ...choices.map(({ id, name, model }) => ({
            value: String(id),
            label: name === model ? name : `${name} (${model})`,
          })),
        ]}
        hint={
          models.data && choices.length === 0
            ? 'No chat model is configured: an administrator adds one under Runs, Models, or in the environment of the server.'
            : null
        }
      />
      <ErrorNotice error={models.error} title="The chat models could not be read" />
    </div>
  )
}

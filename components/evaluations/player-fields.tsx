// Who is measured and who judges the diagnoses.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Select } from '@/components/ui/select'
import { modelChoicesQuery } from '@/lib/client/models'
import { personaSchema } from '@/lib/core/domain/tree'
import type { WishProps } from './evaluation-wish'

const personas = personaSchema.options.map((value) => ({ value, label: value }))

export function PlayerFields({ wish, onChange }: WishProps) {
  const models = useQuery(modelChoicesQuery())
  const choices = (models.data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name }))
  const hasModels = choices.length > 0
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Select
        className="content-start"
        label="Teacher"
        value={wish.player}
        onChange={(player) => onChange({ player })}
        options={[{ value: '', label: 'kg-policy, built in' }, ...choices]}
        hint={
          hasModels || models.isPending
            ? undefined
            : 'No model is configured yet; an administrator adds them under Runs, Models.'
        }
      />
      {wish.player === '' ? (
        <Select
          className="content-start"
          label="Persona"
          value={wish.persona}
          onChange={(persona) => onChange({ persona })}
          options={personas}
          hint="Others than plain plant one failure mode."
        />
      ) : null}
      <Select
        className="content-start"
        label="Judge of diagnoses"
        value={wish.judge}
        onChange={(judge) => onChange({ judge })}
        options={[{ value: '', label: 'none: the graph alone' }, ...choices]}
        hint="A model that says whether a diagnosis is the true one; every judgment is kept."
      />
    </div>
  )
}

// Records what is behind a disagreement: the suggested cause or another one, with a note; or takes the record back.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { useToast } from '@/components/ui/toast'
import { useChooseCause } from '@/lib/client/disagreements'
import type { Disagreement } from '@/lib/core/domain/disagreement'
import { type DisagreementCause, disagreementCauseSchema } from '@/lib/core/domain/disagreement-choice'
import { causeMeanings, causeNames } from './cause-names'

export function CauseForm({ disagreement: { id, choice, suggestion } }: { disagreement: Disagreement }) {
  const [cause, setCause] = useState<DisagreementCause>(choice?.cause ?? suggestion.cause)
  const [note, setNote] = useState('')
  const showToast = useToast()
  const { mutate, isPending, error } = useChooseCause()
  const save = (chosen: DisagreementCause | null) =>
    mutate(
      { trajectoryId: id, cause: chosen, note },
      {
        onSuccess: () => {
          setNote('')
          showToast('good', chosen === null ? 'It is open again.' : `Recorded: ${causeNames[chosen]}.`)
        },
      },
    )
  return (
    <div className="grid gap-3">
      <Select
        label="What is behind it"
        value={cause}
        onChange={(value) => setCause(disagreementCauseSchema.parse(value))}
        options={disagreementCauseSchema.options.map((value) => ({
          value,
          label: value === suggestion.cause ? `${causeNames[value]} (suggested)` : causeNames[value],
        }))}
        className="max-w-72"
      />
      <p className="text-xs text-muted">{causeMeanings[cause]}</p>
      <Field
        label="Note"
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={2000}
        hint="Others see it with your name."
      />
      <ErrorNotice error={error} title="The cause was not recorded" />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" isPending={isPending} onPress={() => save(cause)}>
          {choice === null ? 'Record the cause' : 'Record it anew'}
        </Button>
        {choice === null ? null : (
          <Button isDisabled={isPending} onPress={() => save(null)}>
            Take it back
          </Button>
        )}
      </div>
    </div>
  )
}

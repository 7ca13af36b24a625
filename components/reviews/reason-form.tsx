// The form behind "Reject" and "Cannot judge": reasons, several allowed, and a note; kept on this device while it is typed.
'use client'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { useDraft } from '@/lib/client/drafts'
import type { ReasonChoice } from './reason-names'

const draftSchema = z.object({ reasons: z.array(z.string()), note: z.string() })

type ReasonFormProps<Reason extends string> = {
  /** Under this name the half-typed form is kept. */
  draftName: string
  title: string
  save: string
  choices: readonly ReasonChoice<Reason>[]
  /** Why these reasons and this note cannot be saved, or null. */
  problemOf: (reasons: readonly Reason[], note: string) => string | null
  onSave: (reasons: Reason[], note: string) => void
  onCancel: () => void
}

export function ReasonForm<Reason extends string>(props: ReasonFormProps<Reason>) {
  const { title, choices, problemOf, onSave, onCancel } = props
  const draft = useDraft(draftSchema, props.draftName, { reasons: [], note: '' })
  const [isTried, setTried] = useState(false)
  const chosen = choices.filter((choice) => draft.value.reasons.includes(choice.value)).map((choice) => choice.value)
  const problem = problemOf(chosen, draft.value.note.trim())

  function submit(event?: FormEvent) {
    event?.preventDefault()
    setTried(true)
    if (problem) return
    draft.discard()
    onSave(chosen, draft.value.note.trim())
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onCancel()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }

  return (
    <form
      aria-label={title}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      className="grid gap-3 rounded-md border border-line-strong bg-surface p-3"
    >
      <CheckboxGroup
        label={title}
        error={isTried ? problem : null}
        value={chosen}
        onChange={(reasons) => draft.change({ ...draft.value, reasons })}
      >
        {choices.map((choice, index) => (
          <Checkbox key={choice.value} value={choice.value} autoFocus={index === 0}>
            {choice.name} <span className="text-xs text-muted">{choice.hint}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Field
        label="Note"
        rows={3}
        value={draft.value.note}
        onChange={(note) => draft.change({ ...draft.value, note })}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" onPress={onCancel}>
          Cancel
        </Button>
        <Button type="submit" variant="primary">
          {props.save}
        </Button>
      </div>
    </form>
  )
}

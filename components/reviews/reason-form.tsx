// The form behind "Reject" and "Cannot judge": reasons by digit, several allowed, and a note; kept while it is typed.
'use client'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { useDraft } from '@/lib/client/drafts'
import { formKeyOf } from './form-keys'
import type { ReasonChoice } from './reason-names'

const draftSchema = z.object({ reasons: z.array(z.string()), note: z.string() })

type ReasonFormProps<Reason extends string> = {
  /** Under this name the half-typed form is kept. */
  draftName: string
  title: string
  save: string
  choices: readonly ReasonChoice<Reason>[]
  /** Ticked when the form opens, whatever was typed before. */
  preset?: Reason
  /** Why these reasons and this note cannot be saved, or null. */
  problemOf: (reasons: readonly Reason[], note: string) => string | null
  onSave: (reasons: Reason[], note: string) => void
  onCancel: () => void
}

export function ReasonForm<Reason extends string>(props: ReasonFormProps<Reason>) {
  const { title, choices, preset, problemOf, onSave, onCancel } = props
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(draftSchema, props.draftName, { reasons: [], note: '' })
  const [isTried, setTried] = useState(false)
  const [isPresetOn, keepPreset] = useState(true)
  const isChosen = ({ value }: ReasonChoice<Reason>) =>
    draft.value.reasons.includes(value) || (value === preset && isPresetOn)
  const chosen = choices.filter(isChosen).map((choice) => choice.value)
  const problem = problemOf(chosen, draft.value.note.trim())

  function choose(reasons: string[]) {
    keepPreset(false)
    draft.change({ ...draft.value, reasons })
  }
  function submit(event?: FormEvent) {
    event?.preventDefault()
    setTried(true)
    if (problem) {
      const target = chosen.length > 0 ? 'textarea' : 'input'
      return form.current?.querySelector<HTMLElement>(target)?.focus()
    }
    draft.discard()
    onSave(chosen, draft.value.note.trim())
  }
  function onKeyDown(event: KeyboardEvent) {
    const meant = formKeyOf(event.nativeEvent)
    if (meant === null) return
    const choice = typeof meant === 'number' ? choices[meant - 1] : undefined
    if (typeof meant === 'number' && !choice) return
    event.preventDefault()
    if (meant === 'close') onCancel()
    if (meant === 'save') submit()
    if (choice) choose(isChosen(choice) ? chosen.filter((value) => value !== choice.value) : [...chosen, choice.value])
  }

  return (
    <form
      ref={form}
      aria-label={title}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      className="grid gap-3 rounded-md border border-line-strong bg-surface p-3"
    >
      <CheckboxGroup label={title} error={isTried ? problem : null} value={chosen} onChange={choose}>
        {choices.map((choice, index) => (
          <Checkbox key={choice.value} value={choice.value} autoFocus={index === 0}>
            <span className="flex items-baseline gap-1.5">
              <span aria-hidden>
                <Kbd>{String(index + 1)}</Kbd>
              </span>
              <span>
                {choice.name} <span className="text-xs text-muted">{choice.hint}</span>
              </span>
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Field
        label="Note"
        rows={3}
        value={draft.value.note}
        onChange={(note) => draft.change({ ...draft.value, note })}
      />
      <FormButtons save={props.save} onCancel={onCancel} />
    </form>
  )
}

function FormButtons({ save, onCancel }: { save: string; onCancel: () => void }) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button variant="ghost" onPress={onCancel}>
        Cancel
      </Button>
      <Button type="submit" variant="primary">
        {save}
        <span aria-hidden className="hidden xl:inline">
          <Kbd>⌃Enter</Kbd>
        </span>
      </Button>
    </div>
  )
}

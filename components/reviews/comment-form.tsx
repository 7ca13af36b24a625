// Writing a comment to the researchers; kept while it is typed.
'use client'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { z } from 'zod'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { useDraft } from '@/lib/client/drafts'
import { formKeyOf } from './form-keys'

const draftSchema = z.object({ text: z.string() })

type CommentFormProps = { draftName: string; onSave: (text: string) => void; onCancel: () => void }

export function CommentForm({ draftName, onSave, onCancel }: CommentFormProps) {
  const draft = useDraft(draftSchema, draftName, { text: '' })
  const [isTried, setTried] = useState(false)
  const text = draft.value.text.trim()

  function submit(event?: FormEvent) {
    event?.preventDefault()
    setTried(true)
    if (text === '') return
    draft.discard()
    onSave(text)
  }
  function onKeyDown(event: KeyboardEvent) {
    const meant = formKeyOf(event.nativeEvent)
    if (meant !== 'save' && meant !== 'close') return
    event.preventDefault()
    if (meant === 'save') submit()
    else onCancel()
  }
  return (
    <form aria-label="Comment to the researchers" onSubmit={submit} onKeyDown={onKeyDown} className="grid gap-2">
      <Field
        label="Comment to the researchers"
        hint="Goes to the researchers of this round, with the turn. It is no part of your verdict."
        rows={3}
        autoFocus
        error={isTried && text === '' ? 'Say something.' : null}
        value={draft.value.text}
        onChange={(next) => draft.change({ text: next })}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" onPress={onCancel}>
          Cancel
        </Button>
        <Button type="submit" variant="primary">
          Leave comment
        </Button>
      </div>
    </form>
  )
}

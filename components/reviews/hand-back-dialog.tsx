// The form behind "Hand back": reasons, chosen by digit too, and a note.
'use client'
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { handBackProblem, handBackReasons, handBackText } from './hand-back-reasons'
import type { ReviewFlow } from './use-review-flow'

/** The note and the reasons' names together stay within what the server takes. */
const NOTE_MAX = 800

export function HandBackDialog({ flow }: { flow: ReviewFlow }) {
  const formId = useId()
  const [chosen, choose] = useState<string[]>([])
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const problem = handBackProblem(chosen, note)
  const close = () => {
    flow.giving.reset()
    flow.askHandBack(false)
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (!problem) flow.handBack(handBackText(chosen, note))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return submit()
    const digit = isTyping(event) ? undefined : handBackReasons[Number(event.key) - 1]
    if (!digit) return
    event.preventDefault()
    choose(chosen.includes(digit.value) ? chosen.filter((each) => each !== digit.value) : [...chosen, digit.value])
  }
  const footer = (
    <>
      <Button onPress={close}>Keep the tree</Button>
      <Button type="submit" form={formId} variant="danger" isPending={flow.isBusy}>
        Hand back the tree
      </Button>
    </>
  )
  return (
    <Dialog title="Hand this tree back?" isOpen onOpenChange={close} footer={footer}>
      <form id={formId} onSubmit={submit} onKeyDown={onKeyDown} className="grid gap-3">
        <p>
          Another reader gets it, and it is not offered to you again. Your verdicts stay stored and are not used. To put
          it off only, skip it.
        </p>
        <CheckboxGroup label="Why" error={isTried ? problem : null} value={chosen} onChange={choose}>
          {handBackReasons.map(({ value, name, hint }, index) => (
            <Checkbox key={value} value={value} autoFocus={index === 0}>
              <Kbd>{String(index + 1)}</Kbd> {name} <span className="text-xs text-muted">{hint}</span>
            </Checkbox>
          ))}
        </CheckboxGroup>
        <Field label="Note" rows={2} maxLength={NOTE_MAX} value={note} onChange={setNote} />
        <ErrorNotice error={flow.giving.error} />
      </form>
    </Dialog>
  )
}

const isTyping = ({ target }: KeyboardEvent) => target instanceof Element && target.closest('textarea') !== null

// The forms in which a reviewer writes turns, or asks the teacher to: whichever is open for the turn in hand.
'use client'
import type { ReviewTurn, ReviewView } from '@/lib/core/domain/review'
import { AskTeacherDialog } from './ask-teacher-dialog'
import { EditDialog } from './edit-dialog'
import type { TurnVerdict } from './turn-verdict'

type EditFormsProps = {
  view: ReviewView
  turn: ReviewTurn
  draftName: string
  actions: { form: string | null; judge: (verdict: TurnVerdict) => void; closeForm: () => void }
}

export function EditForms({ view, turn, draftName, actions }: EditFormsProps) {
  const { form, judge, closeForm } = actions
  const common = { view, turn, onClose: closeForm }
  if (form === 'edit') {
    return (
      <EditDialog
        {...common}
        mode="edit"
        draftName={`${draftName}.edit`}
        onSave={(edit, note) => judge({ kind: 'EDIT', edit, note, aspect: 'TURN' })}
      />
    )
  }
  if (form === 'continue') {
    return (
      <EditDialog
        {...common}
        mode="continue"
        draftName={`${draftName}.continue`}
        onSave={(edit) => judge({ kind: 'CONTINUE', edit, aspect: 'TURN' })}
      />
    )
  }
  return form === 'ask' ? <AskTeacherDialog {...common} /> : null
}

// Writing what a turn should have been: its orders or diagnosis, its reasoning, its differential.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { useDraft } from '@/lib/client/drafts'
import type { ReviewCase, ReviewTurn } from '@/lib/core/domain/review'
import type { Edit } from '@/lib/core/domain/verdict'
import { DifferentialTable } from './differential-table'
import { draftOf, draftProblems, type EditDraft, editDraftSchema, editOf } from './edit-draft'
import { OrderPicker } from './order-picker'

type EditDialogProps = {
  turn: ReviewTurn
  menu: ReviewCase['menu']
  draftName: string
  onSave: (edit: Edit, note: string) => void
  onClose: () => void
}

const kinds = [
  { value: 'order', label: 'orders tests' },
  { value: 'diagnose', label: 'gives the final diagnosis' },
] as const

export function EditDialog({ turn, menu, draftName, onSave, onClose }: EditDialogProps) {
  const draft = useDraft(editDraftSchema, draftName, draftOf(turn))
  const [isTried, setTried] = useState(false)
  const problems = draftProblems(draft.value)
  const change = (part: Partial<EditDraft>) => draft.change({ ...draft.value, ...part })
  const shown = isTried ? problems : {}

  function save() {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    draft.discard()
    onSave(editOf(draft.value), draft.value.note.trim())
  }
  function startOver() {
    draft.change(draftOf(turn))
    draft.discard()
  }

  const footer = (
    <>
      <Button variant="ghost" className="mr-auto" onPress={startOver}>
        Start over
      </Button>
      <Button onPress={onClose}>Close, keep the draft</Button>
      <Button variant="primary" onPress={save}>
        Save edit
      </Button>
    </>
  )
  return (
    <Dialog title={`Edit turn ${turn.depth + 1}`} isOpen onOpenChange={onClose} size="lg" footer={footer}>
      <div className="grid gap-4">
        <Notice>
          Your version becomes a branch beside this turn, which counts as rejected. The tests you order are answered
          from the case after saving.
        </Notice>
        <div className="grid gap-4 md:grid-cols-2">
          <div className="grid content-start gap-3">
            <Select label="This turn" value={draft.value.kind} options={kinds} onChange={(kind) => change({ kind })} />
            <ActionFields draft={draft.value} menu={menu} change={change} error={shown.action ?? null} />
          </div>
          <div className="grid content-start gap-1">
            <h3 className="text-xs font-medium">Differential after this turn</h3>
            <DifferentialTable
              rows={draft.value.rows}
              onChange={(rows) => change({ rows })}
              error={shown.differential ?? null}
            />
          </div>
        </div>
        <Field
          label="Reasoning"
          rows={5}
          error={shown.reasoning ?? null}
          value={draft.value.reasoning}
          onChange={(reasoning) => change({ reasoning })}
        />
        <Field
          label="Note on the edit (optional)"
          rows={2}
          value={draft.value.note}
          onChange={(note) => change({ note })}
        />
      </div>
    </Dialog>
  )
}

type ActionFieldsProps = {
  draft: EditDraft
  menu: ReviewCase['menu']
  change: (part: Partial<EditDraft>) => void
  error: string | null
}

function ActionFields({ draft, menu, change, error }: ActionFieldsProps) {
  if (draft.kind === 'order')
    return <OrderPicker menu={menu} tests={draft.tests} onChange={(tests) => change({ tests })} error={error} />
  return (
    <Field
      label="Final diagnosis"
      value={draft.diagnosis}
      onChange={(diagnosis) => change({ diagnosis })}
      error={error}
    />
  )
}

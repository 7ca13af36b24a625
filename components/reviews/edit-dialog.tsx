// Writing a turn: what one should have been, or the next one of one's own branch. Kept while it is typed.
'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { Notice } from '@/components/ui/notice'
import { useDraft } from '@/lib/client/drafts'
import type { ReviewTurn, ReviewView } from '@/lib/core/domain/review'
import { pathTo } from '@/lib/core/domain/tree-path'
import type { Edit } from '@/lib/core/domain/verdict'
import { DifferentialTable } from './differential-table'
import { EditAction } from './edit-action'
import { editChanges } from './edit-changes'
import { EditChangesView } from './edit-changes-view'
import {
  continuationDraftOf,
  draftOf,
  draftProblems,
  type EditDraft,
  editDraftSchema,
  type EditMode,
  editOf,
} from './edit-draft'
import { EditStale } from './edit-stale'

type EditDialogProps = {
  mode: EditMode
  view: ReviewView
  /** The turn that is edited, or the one behind which the new turn comes. */
  turn: ReviewTurn
  draftName: string
  onSave: (edit: Edit, note: string) => void
  onClose: () => void
}

export function EditDialog({ mode, view, turn, draftName, onSave, onClose }: EditDialogProps) {
  const start = mode === 'edit' ? draftOf(turn) : continuationDraftOf(pathTo(view.turns, turn.id))
  const draft = useDraft(editDraftSchema, draftName, start)
  const form = useRef<HTMLDivElement>(null)
  const [isTried, setTried] = useState(false)
  const problems = draftProblems(draft.value, mode)
  const shown = isTried ? problems : {}
  const change = (part: Partial<EditDraft>) => draft.change({ ...draft.value, ...part })

  function save() {
    setTried(true)
    if (Object.keys(problems).length > 0) return requestAnimationFrame(() => showProblem(form.current))
    draft.discard()
    onSave(editOf(draft.value), draft.value.note.trim())
  }
  function startOver() {
    draft.change(start)
    draft.discard()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save()
  }

  const title = mode === 'edit' ? `Edit turn ${turn.depth + 1}` : `Continue: turn ${turn.depth + 2}`
  const footer = <EditFooter {...{ mode, isTried, problems, onClose }} onStartOver={startOver} onSave={save} />
  return (
    <Dialog title={title} isOpen onOpenChange={onClose} size="xl" footer={footer}>
      <div ref={form} className="grid gap-4" onKeyDown={onKeyDown}>
        <ModeNotice mode={mode} />
        <div className="grid gap-4 md:grid-cols-2">
          <div className="grid content-start gap-4">
            <EditAction {...{ mode, view, turn, change }} draft={draft.value} error={shown.action ?? null} />
            <Field
              label="Reasoning"
              rows={5}
              error={shown.reasoning ?? null}
              value={draft.value.reasoning}
              onChange={(reasoning) => change({ reasoning })}
            />
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
        {mode === 'edit' ? (
          <>
            <EditStale turns={view.turns} turnId={turn.id} />
            <EditChangesView changes={editChanges(turn, editOf(draft.value))} />
            <Field
              label="Why do you edit?"
              isRequired
              rows={2}
              error={shown.note ?? null}
              value={draft.value.note}
              onChange={(note) => change({ note })}
            />
          </>
        ) : null}
      </div>
    </Dialog>
  )
}

/** Into the first field that is not as it should be, or to the first complaint. */
function showProblem(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>('[data-invalid] input, [data-invalid] textarea')
  if (field) field.focus()
  else form?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
}

function ModeNotice({ mode }: { mode: EditMode }) {
  return (
    <Notice>
      {mode === 'edit'
        ? 'Your version becomes a branch beside this turn, which counts as rejected. You can go on with the branch afterwards.'
        : 'The next turn of your branch. It counts as accepted by you, and another may follow it.'}
    </Notice>
  )
}

type EditFooterProps = {
  mode: EditMode
  isTried: boolean
  problems: object
  onStartOver: () => void
  onClose: () => void
  onSave: () => void
}

function EditFooter({ mode, isTried, problems, onStartOver, onClose, onSave }: EditFooterProps) {
  const missing = Object.values(problems).length
  return (
    <>
      <Button variant="ghost" onPress={onStartOver}>
        Start over
      </Button>
      <p role="status" className="mr-auto self-center text-xs font-medium text-bad">
        {isTried && missing > 0
          ? `Not saved: ${missing === 1 ? 'one thing is' : `${missing} things are`} to be put right.`
          : ''}
      </p>
      <Button onPress={onClose}>Close, keep the draft</Button>
      <Button variant="primary" onPress={onSave}>
        {mode === 'edit' ? 'Save edit' : 'Save turn'}
        <span aria-hidden className="hidden sm:inline">
          <Kbd>Ctrl + ⏎</Kbd>
        </span>
      </Button>
    </>
  )
}

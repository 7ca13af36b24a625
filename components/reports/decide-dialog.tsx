// Approving an environment, which makes it a case, or rejecting it.
'use client'
import { useState } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { useToast } from '@/components/ui/toast'
import { useDecideDraft } from '@/lib/client/reports'
import type { CaseDraft, DecideDraft } from '@/lib/core/domain/report'

type DecideDialogProps = {
  reportId: number
  draft: CaseDraft
  decision: DecideDraft['decision']
  onClose: () => void
}

const splits = [
  { value: 'train', label: 'train: trees of it may be released' },
  { value: 'held-out', label: 'held out: for evaluation only' },
] as const

export function DecideDialog({ reportId, draft, decision, onClose }: DecideDialogProps) {
  const [split, setSplit] = useState<'train' | 'held-out'>('train')
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const showToast = useToast()
  const { mutate, isPending, error } = useDecideDraft(reportId)
  const isApproving = decision === 'approve'
  const needsNote = !isApproving || draft.state === 'held'
  const isNoteMissing = needsNote && note.trim() === ''
  const decide = () => {
    setTried(true)
    if (isNoteMissing) return
    mutate(
      { draftId: draft.id, decision, split, note },
      {
        onSuccess: () => {
          showToast('good', isApproving ? 'The environment is a case now.' : 'The environment is rejected.')
          onClose()
        },
      },
    )
  }
  return (
    <ConfirmDialog
      title={isApproving ? 'Approve the environment' : 'Reject the environment'}
      action={isApproving ? 'Approve' : 'Reject'}
      isDangerous={!isApproving}
      isPending={isPending}
      error={error}
      onConfirm={decide}
      onClose={onClose}
    >
      <p>
        {isApproving
          ? 'It becomes a case with its quotes and the report, and cannot be corrected here any more.'
          : 'It stays in the list of versions; a correction or another extraction makes a new one.'}
      </p>
      {isApproving && draft.state === 'held' ? (
        <Notice tone="warn" title="Something is still held">
          Say why it may stay as it is.
        </Notice>
      ) : null}
      {isApproving ? <Select label="Split" value={split} onChange={setSplit} options={splits} /> : null}
      <Field
        label={needsNote ? 'Note' : 'Note (optional)'}
        rows={3}
        value={note}
        onChange={setNote}
        error={isTried && isNoteMissing ? 'A note is needed.' : null}
      />
    </ConfirmDialog>
  )
}

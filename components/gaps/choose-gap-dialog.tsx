// Sets a gap aside with a reason, or takes it up again.
'use client'
import { useState } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Field } from '@/components/ui/field'
import { useToast } from '@/components/ui/toast'
import { useChooseGap } from '@/lib/client/gaps'
import type { Gap } from '@/lib/core/domain/gap'

export function ChooseGapDialog({ gap, onClose }: { gap: Gap; onClose: () => void }) {
  const [note, setNote] = useState('')
  const showToast = useToast()
  const { mutate, isPending, error } = useChooseGap()
  const isReopening = gap.status === 'dismissed'
  const choice = {
    ...{ diseaseId: gap.disease.id, findingId: gap.finding.id, note },
    kind: isReopening ? ('reopened' as const) : ('dismissed' as const),
  }
  const choose = () =>
    mutate(choice, {
      onSuccess: () => {
        showToast('good', isReopening ? 'The gap is open again.' : 'The gap is dismissed.')
        onClose()
      },
    })
  return (
    <ConfirmDialog
      title={isReopening ? 'Take the gap up again' : 'Dismiss the gap'}
      action={isReopening ? 'Take up again' : 'Dismiss'}
      isPending={isPending}
      error={error}
      onConfirm={choose}
      onClose={onClose}
    >
      <p>
        {gap.disease.label} and {gap.finding.label}.{' '}
        {isReopening
          ? 'It returns to the open gaps.'
          : 'It leaves the open gaps; nothing else changes, and it can be taken up again.'}
      </p>
      <Field label="Note" value={note} onChange={setNote} rows={3} hint="Why; others see it with your name." />
    </ConfirmDialog>
  )
}

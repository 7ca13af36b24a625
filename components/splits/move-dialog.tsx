// The question before one case changes sides.
'use client'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useSetCaseSplit } from '@/lib/client/splits'
import type { TiedCase } from '@/lib/core/domain/split'
import { splitName } from './split-name'
import { TiesNotice } from './ties-notice'

export function MoveDialog({ moved, onClose }: { moved: TiedCase; onClose: () => void }) {
  const { mutate, isPending, error } = useSetCaseSplit()
  const to = moved.split === 'train' ? 'held-out' : 'train'
  return (
    <ConfirmDialog
      title={`Move to ${splitName(to)}`}
      action="Move the case"
      isPending={isPending}
      error={error}
      onConfirm={() => mutate({ caseId: moved.id, split: to }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        <strong>{moved.title}</strong> goes from {splitName(moved.split)} to {splitName(to)}.{' '}
        {to === 'held-out'
          ? 'Its trees are left out of releases from then on.'
          : 'Its trees may go into releases from then on.'}
      </p>
      <TiesNotice ties={moved.ties} />
    </ConfirmDialog>
  )
}

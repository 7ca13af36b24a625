// The question before a round is closed for good.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useCloseRound } from '@/lib/client/rounds'
import type { Round } from '@/lib/core/domain/round'

export function CloseRound({ round, onClose }: { round: Round; onClose: () => void }) {
  const { mutate, isPending, error } = useCloseRound()
  return (
    <ConfirmDialog
      title="Close this round?"
      action="Close round"
      isPending={isPending}
      error={error}
      onClose={onClose}
      onConfirm={() => mutate(round.id, { onSuccess: onClose })}
    >
      <p>
        Its {formatCount(round.slots.open)} waiting reviews will not be given out any more. What was submitted stays and
        counts. A closed round is not opened again.
      </p>
    </ConfirmDialog>
  )
}

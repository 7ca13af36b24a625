// Asking the teacher to go on with one's branch: what will happen, and the wish itself.
'use client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { useAskTeacher } from '@/lib/client/continuations'
import type { ReviewTurn, ReviewView } from '@/lib/core/domain/review'

type AskTeacherDialogProps = { view: ReviewView; turn: ReviewTurn; onClose: () => void }

export function AskTeacherDialog({ view, turn, onClose }: AskTeacherDialogProps) {
  const { mutate, isPending, error } = useAskTeacher(view.id, turn.id)
  const ask = () => mutate(undefined, { onSuccess: onClose })
  const footer = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button variant="primary" autoFocus isPending={isPending} onPress={ask}>
        {error ? 'Ask again' : 'Ask the teacher'}
      </Button>
    </>
  )
  return (
    <Dialog title="Let the teacher go on" isOpen onOpenChange={onClose} footer={footer}>
      <div className="grid gap-3">
        <p>
          The teacher that grew this tree goes on behind turn {turn.depth + 1} of your branch, up to a diagnosis. This
          takes from a second to some minutes; you can work on meanwhile.
        </p>
        <p>What it writes is open: you judge it like any other turn before you submit.</p>
        <ErrorNotice error={error} title="The teacher was not asked" />
      </div>
    </Dialog>
  )
}

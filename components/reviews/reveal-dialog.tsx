// What a reveal costs, said before it is done.
'use client'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { ShownError } from '@/components/ui/error-notice'

type RevealDialogProps = { isPending: boolean; error: ShownError | null; onConfirm: () => void; onClose: () => void }

export function RevealDialog(props: RevealDialogProps) {
  return (
    <ConfirmDialog title="Reveal what was hidden?" action="Reveal" {...props}>
      <p>You see the true diagnosis of this case, and the scores and the filter’s decisions on this tree.</p>
      <ul className="grid list-disc gap-1 ps-5">
        <li>You are given no more trees of this case, since you could not read them blind.</li>
        <li>What you change on this case from then on is kept and marked, and not used for labels or calibration.</li>
        <li>The reveal is logged. It cannot be taken back.</li>
      </ul>
      <p className="text-muted">Change what you want to change first: it counts until you reveal.</p>
    </ConfirmDialog>
  )
}

// What the server did not take, in full: what it is, why not, and what can be done with it; nothing goes without being given up.
'use client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { VerdictOutboxView } from '@/lib/client/verdicts'
import { reasonName } from './reason-names'

type KeptDialogProps = { outbox: VerdictOutboxView; nameOf: (turnId: string) => string; onClose: () => void }
type Line = { id: string; what: string; text: string; why: string }

export function KeptDialog({ outbox, nameOf, onClose }: KeptDialogProps) {
  const lines = refusedLines(outbox, nameOf)
  const tryAgain = () => {
    outbox.retry()
    onClose()
  }
  const footer = (
    <>
      <Button onPress={onClose}>Close</Button>
      <Button variant="primary" onPress={tryAgain}>
        Try again
      </Button>
    </>
  )
  return (
    <Dialog title="Not saved on the server" isOpen onOpenChange={onClose} footer={footer}>
      <div className="grid gap-3">
        <p className="text-muted">
          All of this is kept on this device. Copy what you need before you give it up: that cannot be undone.
        </p>
        <ul className="grid gap-2">
          {lines.map((line) => (
            <li key={line.id} className="grid gap-1 rounded-md border border-line p-3">
              <div className="flex items-start justify-between gap-2">
                <p className="font-medium">{line.what}</p>
                <Button size="sm" variant="ghost" onPress={() => outbox.discard(line.id)}>
                  Give it up
                </Button>
              </div>
              {line.text ? (
                <p className="max-h-32 overflow-y-auto break-words whitespace-pre-wrap">{line.text}</p>
              ) : null}
              <p className="text-xs text-bad">{line.why}</p>
            </li>
          ))}
          {outbox.drafts.status === 'refused' ? (
            <li className="rounded-md border border-line p-3">
              A half-typed form is too large for the server. It stays on this device, under the turn it belongs to.
            </li>
          ) : null}
        </ul>
      </div>
    </Dialog>
  )
}

function refusedLines({ items, comments, unreadable }: VerdictOutboxView, nameOf: KeptDialogProps['nameOf']): Line[] {
  const verdicts = items.flatMap(({ verdict, refusal }) => {
    if (!refusal) return []
    const reasons = 'reasons' in verdict ? verdict.reasons.map(reasonName) : []
    const text = [...reasons, verdict.note].filter(Boolean).join(' · ')
    return [
      { id: verdict.key, what: `${verdictNames[verdict.kind]} · ${nameOf(verdict.turnId)}`, text, why: refusal.detail },
    ]
  })
  const said = comments.flatMap(({ id, comment, refusal }) =>
    refusal ? [{ id, what: `Comment · ${nameOf(comment.turnId)}`, text: comment.text, why: refusal.detail }] : [],
  )
  const foreign = unreadable.map(({ id, text }) => ({ id, what: 'Something kept earlier', text, why: UNREADABLE }))
  return [...verdicts, ...said, ...foreign]
}

const UNREADABLE = 'This version of the page cannot read it.'
const verdictNames = {
  ACCEPT: 'Acceptance',
  REJECT: 'Rejection',
  CANNOT_JUDGE: '“Cannot judge”',
  EDIT: 'Edit',
  CONTINUE: 'Continuation',
  WITHDRAW: 'Withdrawal',
  UNDO: 'Undoing',
} as const

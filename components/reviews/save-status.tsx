// Whether every verdict is stored on the server, in sight at all times; what to do where one is not.
'use client'
import { CircleAlert, CloudCheck, CloudOff, LoaderCircle, LogIn } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { signInAgain } from '@/lib/client/sign-in-again'
import type { VerdictOutboxView } from '@/lib/client/verdicts'

const looks = {
  saved: { icon: CloudCheck, ink: 'text-good' },
  saving: { icon: LoaderCircle, ink: 'text-muted' },
  waiting: { icon: CloudOff, ink: 'text-warn' },
  'signed-out': { icon: LogIn, ink: 'text-warn' },
  refused: { icon: CircleAlert, ink: 'text-bad' },
} as const

export function SaveStatus({ outbox }: { outbox: VerdictOutboxView }) {
  const { icon: Icon, ink } = looks[outbox.status]
  return (
    <div className="flex items-center gap-2 text-xs">
      <p role="status" aria-label="Saving" className={classNames('flex items-center gap-1.5 font-medium', ink)}>
        <Icon aria-hidden className={classNames('size-4 shrink-0', outbox.status === 'saving' && 'animate-spin')} />
        {statusText(outbox)}
      </p>
      {outbox.status === 'waiting' ? (
        <Button size="sm" onPress={outbox.retry}>
          Try again
        </Button>
      ) : null}
      {outbox.status === 'signed-out' ? (
        <Button size="sm" onPress={signInAgain}>
          Sign in again
        </Button>
      ) : null}
    </div>
  )
}

function statusText({ status, items }: VerdictOutboxView): string {
  const count = `${items.length} ${items.length === 1 ? 'verdict' : 'verdicts'}`
  const texts = {
    saved: 'All verdicts saved',
    saving: 'Saving…',
    waiting: `Not sent: ${count} kept on this device`,
    'signed-out': `Signed out: ${count} kept on this device`,
    refused: `Not saved: ${count} refused`,
  }
  return texts[status]
}

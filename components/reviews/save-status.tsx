// Whether everything is stored on the server, in sight at all times: verdicts, comments and half-typed forms; what to do where it is not.
'use client'
import { CircleAlert, CloudAlert, CloudCheck, CloudOff, LoaderCircle, LogIn, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { signInAgain } from '@/lib/client/sign-in-again'
import type { VerdictOutboxView } from '@/lib/client/verdicts'
import { KeptDialog } from './kept-dialog'
import { saveState, saveText } from './save-text'

const looks = {
  saved: { icon: CloudCheck, ink: 'text-good' },
  saving: { icon: LoaderCircle, ink: 'text-muted' },
  offline: { icon: CloudOff, ink: 'text-warn' },
  waiting: { icon: CloudAlert, ink: 'text-warn' },
  'signed-out': { icon: LogIn, ink: 'text-warn' },
  refused: { icon: CircleAlert, ink: 'text-bad' },
} as const

type SaveStatusProps = { outbox: VerdictOutboxView; nameOf: (turnId: string) => string }

export function SaveStatus({ outbox, nameOf }: SaveStatusProps) {
  const [isListed, list] = useState(false)
  const state = saveState(outbox)
  const { icon: Icon, ink } = looks[state]
  const isPaused = state === 'offline' || state === 'waiting'
  return (
    <div className="flex flex-wrap items-center gap-2 text-xs">
      <p role="status" aria-label="Saving" className={classNames('flex items-center gap-1.5 font-medium', ink)}>
        <Icon
          aria-hidden
          className={classNames('size-4 shrink-0', state === 'saving' && 'animate-spin motion-reduce:animate-none')}
        />
        {saveText(outbox)}
      </p>
      {outbox.isVolatile || outbox.drafts.isVolatile ? <VolatileWarning /> : null}
      {isPaused ? (
        <Button size="sm" onPress={outbox.retry}>
          Try again
        </Button>
      ) : null}
      {state === 'signed-out' ? (
        <Button size="sm" onPress={signInAgain}>
          Sign in again
        </Button>
      ) : null}
      {state === 'refused' ? (
        <Button size="sm" variant="danger" onPress={() => list(true)}>
          Show why
        </Button>
      ) : null}
      {isListed ? <KeptDialog {...{ outbox, nameOf }} onClose={() => list(false)} /> : null}
    </div>
  )
}

function VolatileWarning() {
  return (
    <p role="alert" className="flex items-center gap-1.5 font-medium text-bad">
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      This browser’s storage is full: keep the page open until all is saved
    </p>
  )
}

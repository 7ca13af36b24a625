// On every signed-in page: delivers what the device keeps of a person's reviews, and asks to sign in again when a session ends.
'use client'
import { usePathname } from 'next/navigation'
import { useSessionState } from '@/lib/client/sign-in-again'
import { useKeptWork } from '@/lib/client/use-kept-work'
import { KeptElsewhere } from './kept-elsewhere'
import { SignInAgainDialog } from './sign-in-again-dialog'

type KeepWorkingProps = { actorId: number; name: string; isDemoOffered: boolean }

export function KeepWorking({ actorId, name, isDemoOffered }: KeepWorkingProps) {
  const session = useSessionState()
  const kept = useKeptWork(actorId, `${session} ${usePathname()}`)
  return (
    <>
      <KeptElsewhere kept={kept} />
      {session === 'ended' ? <SignInAgainDialog {...{ actorId, name, isDemoOffered }} /> : null}
    </>
  )
}

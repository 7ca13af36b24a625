// Signing in again over the page one was working on; somebody else who signs in here gets a page of their own.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Dialog } from '@/components/ui/dialog'
import { signedInId } from '@/lib/client/sign-in'
import { noteSignedIn, putOffSignIn } from '@/lib/client/sign-in-again'
import { SignInFields } from './sign-in-form'
import { useTypingPause } from './use-typing-pause'

type SignInAgainDialogProps = { actorId: number; name: string; isDemoOffered: boolean }

export function SignInAgainDialog({ actorId, name, isDemoOffered }: SignInAgainDialogProps) {
  const queryClient = useQueryClient()
  // Whoever is typing finishes the word: a dialog would swallow it.
  const isPausing = useTypingPause()

  async function goOn() {
    const id = await signedInId()
    // Where that could not be asked, the server still takes nothing of one person from another.
    if (id !== null && id !== actorId) return window.location.assign(new URL('/', window.location.href))
    noteSignedIn()
    await queryClient.refetchQueries({ predicate: ({ state }) => state.error?.code === 'not-signed-in' })
  }
  if (!isPausing) return null
  return (
    <Dialog title="Sign in again" isOpen onOpenChange={putOffSignIn} size="sm">
      <div className="grid gap-4">
        <p>
          Your session has ended, {name}. Nothing is lost: what was not sent yet is kept on this device for you alone,
          and goes out as soon as you are signed in.
        </p>
        <SignInFields isDemoOffered={isDemoOffered} onEntered={goOn} />
        <p className="text-xs text-muted">
          Somebody else who signs in here leaves this page and neither sees nor sends your work.
        </p>
      </div>
    </Dialog>
  )
}

// Whether the session of this page has ended, known to whoever notices it first and to the dialog that asks to sign in again.
import { useSyncExternalStore } from 'react'
import { ProblemError } from './problem'

/** `put-off`: ended, and the person closed the dialog for now. */
export type SessionState = 'live' | 'ended' | 'put-off'

let state: SessionState = 'live'
const listeners = new Set<() => void>()

function become(next: SessionState): void {
  if (state === next) return
  state = next
  for (const listener of listeners) listener()
}

/** Opens the dialog, unless it was put off. */
export function noteFailure(error: unknown): void {
  if (error instanceof ProblemError && error.code === 'not-signed-in' && state === 'live') become('ended')
}

/** Opens the dialog over the page; what waits in outboxes and drafts is kept on the device. */
export const signInAgain = (): void => become('ended')
export const putOffSignIn = (): void => become('put-off')
/** Something was stored, or the same person signed in again. */
export const noteSignedIn = (): void => become('live')

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSessionState = (): SessionState =>
  useSyncExternalStore(
    subscribe,
    () => state,
    () => 'live' as const,
  )

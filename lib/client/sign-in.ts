// Signing in through next-auth without leaving the page, and asking who is signed in.
import { getSession, signIn } from 'next-auth/react'

const WRONG = 'E-mail or password is wrong, or the account is disabled.'
const UNREACHABLE = 'The server could not be reached. Check the connection and try again.'

export type SignInProvider = 'password' | 'demo'

/** Null when signed in, else why not. A stale anti-forgery token is answered with a new one, so it is worth one more try. */
export async function enter(
  provider: SignInProvider,
  fields: Record<string, string>,
  triesLeft = 1,
): Promise<string | null> {
  try {
    const answer = await signIn(provider, { ...fields, redirect: false })
    const isStale = Boolean(answer?.url && new URL(answer.url).searchParams.has('csrf'))
    if (isStale) return triesLeft > 0 ? enter(provider, fields, triesLeft - 1) : UNREACHABLE
    return answer?.ok && !answer.error ? null : WRONG
  } catch {
    return UNREACHABLE
  }
}

/** The id of whoever is signed in in this browser now; null where nobody is, or nobody knows. */
export async function signedInId(): Promise<number | null> {
  const user: unknown = (await getSession({ broadcast: false }).catch(() => null))?.user
  const isKnown = typeof user === 'object' && user !== null && 'id' in user
  return isKnown && typeof user.id === 'number' ? user.id : null
}

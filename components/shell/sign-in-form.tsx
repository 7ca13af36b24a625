// The sign-in form and, in the demo, one button per account.
'use client'
import { signIn } from 'next-auth/react'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { DemoAccounts } from './demo-accounts'

const WRONG = 'E-mail or password is wrong, or the account is disabled.'
const UNREACHABLE = 'The server could not be reached. Check the connection and try again.'

type SignInFormProps = { target: string; isDemoOffered: boolean }

export function SignInForm({ target, isDemoOffered }: SignInFormProps) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, setPending] = useState<string | null>(null)

  async function enter(provider: 'password' | 'demo', name: string, fields: Record<string, string>) {
    setPending(name)
    setFailure(null)
    const failed = await attempt(provider, fields)
    if (failed === null) return window.location.assign(target)
    setFailure(failed)
    setPending(null)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void enter('password', 'password', { email, password })
  }

  return (
    <>
      {failure ? (
        <Notice tone="bad" title="Not signed in">
          {failure}
        </Notice>
      ) : null}
      <Card>
        <form onSubmit={submit} className="grid gap-3">
          <Field
            label="E-mail"
            name="email"
            type="email"
            autoComplete="username"
            isRequired
            value={email}
            onChange={setEmail}
          />
          <Field
            label="Password"
            name="password"
            type="password"
            autoComplete="current-password"
            isRequired
            value={password}
            onChange={setPassword}
          />
          <Button type="submit" variant="primary" isPending={pending === 'password'} isDisabled={pending !== null}>
            Sign in
          </Button>
        </form>
      </Card>
      {isDemoOffered ? (
        <DemoAccounts pending={pending} onChoose={(account) => void enter('demo', account, { account })} />
      ) : null}
    </>
  )
}

/** Null when signed in, else why not. A stale anti-forgery token is answered with a new one, so it is worth one more try. */
async function attempt(provider: string, fields: Record<string, string>, triesLeft = 1): Promise<string | null> {
  try {
    const answer = await signIn(provider, { ...fields, redirect: false })
    const isStale = Boolean(answer?.url && new URL(answer.url).searchParams.has('csrf'))
    if (isStale) return triesLeft > 0 ? attempt(provider, fields, triesLeft - 1) : UNREACHABLE
    return answer?.ok && !answer.error ? null : WRONG
  } catch {
    return UNREACHABLE
  }
}

// The sign-in form and, in the demo, one button per account.
'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { enter, type SignInProvider } from '@/lib/client/sign-in'
import { DemoAccounts } from './demo-accounts'

type SignInFormProps = { target: string; isDemoOffered: boolean }

/** On the page of its own: signed in, the person goes on where they wanted to. */
export function SignInForm({ target, isDemoOffered }: SignInFormProps) {
  return <SignInFields isDemoOffered={isDemoOffered} onEntered={() => window.location.assign(target)} />
}

type SignInFieldsProps = { isDemoOffered: boolean; onEntered: () => void | Promise<void> }

export function SignInFields({ isDemoOffered, onEntered }: SignInFieldsProps) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, setPending] = useState<string | null>(null)

  async function attempt(provider: SignInProvider, name: string, fields: Record<string, string>) {
    setPending(name)
    setFailure(null)
    const failed = await enter(provider, fields)
    if (failed === null) return onEntered()
    setFailure(failed)
    setPending(null)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    void attempt('password', 'password', { email, password })
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
        <DemoAccounts pending={pending} onChoose={(account) => void attempt('demo', account, { account })} />
      ) : null}
    </>
  )
}

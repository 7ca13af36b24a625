// Signing in: by e-mail and password, and where the demo is offered by one click.
import type { Metadata } from 'next'
import { BrandMark } from '@/components/shell/brand-mark'
import { SignInForm } from '@/components/shell/sign-in-form'
import { safePath } from '@/lib/client/safe-path'
import { isDemoOffered } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Sign in' }

type SignInPageProps = { searchParams: Promise<{ callbackUrl?: string | string[] }> }

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl } = await searchParams
  const target = safePath(Array.isArray(callbackUrl) ? callbackUrl[0] : callbackUrl)
  return (
    <main className="mx-auto grid min-h-dvh max-w-sm content-center gap-5 p-4">
      <div className="grid justify-items-center gap-2 text-center">
        <BrandMark />
        <h1 className="text-xl">Sign in to MedAction</h1>
        <p className="text-muted">Diagnostic trajectories, judged turn by turn.</p>
      </div>
      <SignInForm target={target} isDemoOffered={isDemoOffered()} />
    </main>
  )
}

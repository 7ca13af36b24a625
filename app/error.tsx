// A fault of ours while a page was made: said plainly, with the id that finds it in the log.
'use client'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const actions = (
    <>
      <Button onPress={reset}>Try again</Button>
      <ButtonLink href="/" variant="ghost">
        Go to the start
      </ButtonLink>
    </>
  )
  return (
    <main className="mx-auto max-w-xl p-6 pt-24">
      <h1 className="sr-only">Error</h1>
      <Notice tone="bad" title="This page could not be shown" actions={actions}>
        <p>The fault is ours and was logged. Verdicts you gave are kept.</p>
        {error.digest ? <p className="mt-1 text-xs text-muted">Reference {error.digest}</p> : null}
      </Notice>
    </main>
  )
}

// What stands for data while it loads, when it fails, and once it is there.
'use client'
import type { ReactNode } from 'react'
import { Button } from './button'
import { ErrorNotice, type ShownError } from './error-notice'
import { SkeletonBlock } from './skeleton'

type LoadedProps<Data> = {
  query: { data: Data | undefined; error: (ShownError & { isTransient?: boolean }) | null; refetch: () => unknown }
  lines?: number
  children: (data: Data) => ReactNode
}

/** Data that was read before stays in sight when reading it anew fails; the failure is said above it. */
export function Loaded<Data>({ query, lines = 8, children }: LoadedProps<Data>) {
  // Asking again for what is not there, or not allowed, cannot help.
  const retry =
    query.error?.isTransient === false ? null : (
      <Button size="sm" onPress={() => void query.refetch()}>
        Try again
      </Button>
    )
  return (
    <>
      <ErrorNotice error={query.error} actions={retry} className="mb-4" />
      {query.data === undefined && !query.error ? <SkeletonBlock lines={lines} /> : null}
      {query.data === undefined ? null : children(query.data)}
    </>
  )
}
